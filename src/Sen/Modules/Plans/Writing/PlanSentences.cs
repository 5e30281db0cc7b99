using System.Globalization;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Writing;

/// <summary>Whole sentences for rows that were typed in parts; what was printed stays as it was.</summary>
internal static class PlanSentences
{
    private static readonly string[] Openings = ["Căn cứ", "Thực hiện", "Theo", "Xét", "Triển khai", "Tiếp tục"];

    /// <summary>The legal basis with the word of its role: "Thực hiện Quyết định số … ngày … của … …".</summary>
    public static string Of(PlanBasis basis)
    {
        var text = basis.Text.Trim();
        if (text.Length > 0)
            return Openings.Any(o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase)) ? text : $"{Opening(basis)} {text}";
        var title = basis.Title.StartsWith(basis.Kind, StringComparison.OrdinalIgnoreCase) ? basis.Title[basis.Kind.Length..].Trim() : basis.Title;
        string[] parts = basis.Number is null
            ? [Opening(basis), basis.Kind, title, DayOf(basis)]
            : [Opening(basis), basis.Kind, $"số {basis.Number}", DayOf(basis), basis.Issuer is null ? "" : $"của {basis.Issuer}", title];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    /// <summary>A duty to report with who, to whom and by when, each only if its text does not say it.</summary>
    public static string Of(PlanReportingDuty duty)
    {
        var text = duty.Text.Trim(' ', ';', '.');
        if (!Says(text, duty.Who))
            text = $"{duty.Who} {char.ToLowerInvariant(text[0])}{text[1..]}";
        if (duty.ToWhom.Length > 0 && !Says(text, duty.ToWhom))
            text = $"{text} về {duty.ToWhom}";
        var deadline = Deadline.Parse(duty.Deadline, duty.DeadlineKind);
        var hasDate = DeadlineParser.OfText(text, 0) is not null;
        return deadline.IsProblem || deadline.Value.IsNone || hasDate ? text : $"{text} {deadline.Value.InVietnamese()}";
    }

    private static string Opening(PlanBasis basis) => basis.Role switch
    {
        BasisRole.Implements => "Thực hiện",
        BasisRole.Proposal => "Xét",
        _ => "Căn cứ",
    };

    private static string DayOf(PlanBasis basis) =>
        DateOnly.TryParseExact(basis.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? VietnameseFormat.Fill("ngày {0} tháng {1} năm {2}", day.Day.ToString(day.Day < 10 ? "00" : "0", CultureInfo.InvariantCulture), day.Month.ToString(day.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture), day.Year.ToString(CultureInfo.InvariantCulture))
            : basis.Dated is { Length: 4 } year ? $"năm {year}" : "";

    private static bool Says(string text, string name) => Key(text).Contains(Key(name), StringComparison.Ordinal);

    private static string Key(string text) => Fold.Key(AgencyLexicon.National.WriteOut(text));
}
