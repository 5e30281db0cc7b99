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
    public const int Characters = 800_000;
    public const int PassageCharacters = 20_000;

    /// <summary>A longer item, or one with more numbers, gives no row and is shown to a person: no sentence of a plan is like that.</summary>
    public const int ItemCharacters = 4_000;

    public const int ItemDigits = 400;
    public static readonly TimeSpan Understanding = TimeSpan.FromSeconds(1.5);
}
