using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;
using Sen.Kernel.Text;

namespace Sen.Kernel.Time;

/// <summary>Length of a reporting period.</summary>
public enum ReportingCycle
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>
/// A period of the reporting regime (Decree 09/2019/NĐ-CP, article 12), counted from the 15th to the 14th: year 2026 runs from 15 December 2025 to
/// 14 December 2026, its first quarter to 14 March, its month 11 from 15 October to 14 November.
/// </summary>
/// <remarks>
/// Periods of one cycle follow each other without gap or overlap, and each lies inside its parent. This is not a calendar period:
/// 15 to 31 December belong to the next year. Equal when year, cycle and ordinal are.
/// </remarks>
public sealed partial record ReportingPeriod : IParsable<ReportingPeriod>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private ReportingPeriod(int year, ReportingCycle cycle, int ordinal) => (Year, Cycle, Ordinal) = (year, cycle, ordinal);

    /// <summary>The reporting year, 1900 to 2999.</summary>
    public int Year { get; }

    public ReportingCycle Cycle { get; }

    /// <summary>Place in the year from 1: half 1–2, quarter 1–4, month 1–12; 1 for a year.</summary>
    public int Ordinal { get; }

    /// <summary>First day, always a 15th.</summary>
    public DateOnly FirstDay => new DateOnly(Year, CutOff.Month, 15).AddMonths(-Months(Cycle));

    /// <summary>Last day whose figures are counted, always a 14th.</summary>
    public DateOnly CutOff => new(Year, Ordinal * Months(Cycle), 14);

    /// <summary>The next longer period that holds this one; null for a year.</summary>
    public ReportingPeriod? Parent => Cycle == ReportingCycle.Year ? null : Containing(Cycle + 1, CutOff);

    public ReportingPeriod Next => At(1);

    public ReportingPeriod Previous => At(-1);

    /// <summary>As on paper: <c>Năm 2026</c>, <c>6 tháng đầu năm 2026</c>, <c>Quý III/2026</c>, <c>Tháng 11/2026</c>.</summary>
    public string Label => Cycle switch
    {
        ReportingCycle.Year => Invariant($"Năm {Year}"),
        ReportingCycle.HalfYear => Invariant($"6 tháng {(Ordinal == 1 ? "đầu" : "cuối")} năm {Year}"),
        ReportingCycle.Quarter => Invariant($"Quý {RomanNumeral.Format(Ordinal)}/{Year}"),
        _ => Invariant($"Tháng {Ordinal}/{Year}"),
    };

    /// <summary>The same for the English pages: <c>Year 2026</c>, <c>First half of 2026</c>, <c>Quarter 3 of 2026</c>, <c>Month 11/2026</c>.</summary>
    public string EnglishLabel => Cycle switch
    {
        ReportingCycle.Year => Invariant($"Year {Year}"),
        ReportingCycle.HalfYear => Invariant($"{(Ordinal == 1 ? "First" : "Second")} half of {Year}"),
        ReportingCycle.Quarter => Invariant($"Quarter {Ordinal} of {Year}"),
        _ => Invariant($"Month {Ordinal}/{Year}"),
    };

    /// <exception cref="ArgumentOutOfRangeException">The year or the ordinal does not exist.</exception>
    public static ReportingPeriod Of(int year, ReportingCycle cycle = ReportingCycle.Year, int ordinal = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 12 / Months(cycle));
        return new(year, cycle, ordinal);
    }

    /// <summary>The one period of a cycle in which a day is reported.</summary>
    public static ReportingPeriod Containing(ReportingCycle cycle, DateOnly day)
    {
        var closing = day.Day > 14 ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : day;
        return Of(closing.Year, cycle, (closing.Month - 1) / Months(cycle) + 1);
    }

    public bool Contains(DateOnly day) => day >= FirstDay && day <= CutOff;

    /// <summary>Reads what <see cref="ToString"/> writes: <c>2026</c>, <c>2026-S1</c>, <c>2026-Q3</c>, <c>2026-11</c>.</summary>
    public static Result<ReportingPeriod> Parse(string? text)
    {
        if (text is null || Notation().Match(text.Trim()) is not { Success: true } match)
            return TimeProblems.PeriodNotRead(text ?? "");
        var year = Number(match.Groups["year"]);
        if (match.Groups["half"].Success)
            return Of(year, ReportingCycle.HalfYear, Number(match.Groups["half"]));
        if (match.Groups["quarter"].Success)
            return Of(year, ReportingCycle.Quarter, Number(match.Groups["quarter"]));
        return match.Groups["month"].Success ? Of(year, ReportingCycle.Month, Number(match.Groups["month"])) : Of(year);
    }

    /// <summary>The value of a text that <see cref="Parse"/> accepts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingPeriod result)
    {
        var parsed = Parse(s);
        result = parsed.IsProblem ? null : parsed.Value;
        return result is not null;
    }

    static ReportingPeriod IParsable<ReportingPeriod>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"Not a reporting period: {s}");

    public override string ToString() => Cycle switch
    {
        ReportingCycle.Year => Invariant($"{Year:0000}"),
        ReportingCycle.HalfYear => Invariant($"{Year:0000}-S{Ordinal}"),
        ReportingCycle.Quarter => Invariant($"{Year:0000}-Q{Ordinal}"),
        _ => Invariant($"{Year:0000}-{Ordinal:00}"),
    };

    private static int Months(ReportingCycle cycle) => cycle switch
    {
        ReportingCycle.Month => 1,
        ReportingCycle.Quarter => 3,
        ReportingCycle.HalfYear => 6,
        _ => 12,
    };

    private ReportingPeriod At(int distance)
    {
        var inYear = 12 / Months(Cycle);
        var index = Year * inYear + Ordinal - 1 + distance;
        return Of(index / inYear, Cycle, index % inYear + 1);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex("^(?<year>(19|2[0-9])[0-9]{2})(-(S(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Notation();
}
