using Sen.Kernel.Places;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>What stands above the rows: whose plan, its name and years.</summary>
public sealed record DraftHead(UnitId Issuer, UnitId StandingAgency, string Title, int Year, int PeriodTo)
{
    public const int MaxTitle = 500;

    public bool BeforeMeansDayBefore { get; init; } = true;

    public SourceFile? Source { get; init; }

    public static DraftHead Of(DocumentReading document, UnitId issuer, UnitId standingAgency, int thisYear)
    {
        var year = document.Year is >= 2000 and <= 2100 ? document.Year : thisYear;
        return new(issuer, standingAgency, Clip.At(document.Title ?? "", MaxTitle), year, Math.Clamp(document.LastYear, year, 2100));
    }
}

/// <summary>Cuts a text that is longer than its column, at a word.</summary>
internal static class Clip
{
    public static string At(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most - 2, 40);
        return $"{text[..(space > 0 ? space : most - 1)]}…";
    }

    public static string? OrNull(string? text, int most) => text is null ? null : At(text, most);
}
