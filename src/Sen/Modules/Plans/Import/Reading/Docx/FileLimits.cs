namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What a plan's file may be at most. A plan of 100 pages with annexes uses about a tenth of each.</summary>
internal static class FileLimits
{
    public const int FileBytes = 25_000_000;
    public const int Entries = 2_000;
    public const int DirectoryBytes = 1_000_000;
    public const long UnpackedBytes = 200_000_000;
    public const long PackedRatio = 150;
    public const long RatioMattersFromBytes = 1_000_000;
    public const long XmlBytes = 24_000_000;
    public const int XmlDepth = 200;
    public const int XmlElements = 600_000;
    public const int Passages = 20_000;
    public const int Characters = 1_500_000;
    public const int PassageCharacters = 20_000;
}
