using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>
/// What a target asks for, in words that fit inside a sentence: <c>ít nhất 27 % vào năm 2026</c>, <c>từ 02 đến 03 lớp mỗi đơn vị, mỗi năm</c>.
/// The only place where a typed target becomes words; printed names of units of measure stay as they are in both languages.
/// </summary>
public static partial class TargetWords
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The whole: phấn đấu, operator, value, unit, per unit and time, baseline, horizon.</summary>
    public static string Of(PlanTarget target, Texts T)
    {
        var asked = string.Join(", ", new[] { Join(Value(target, T), target.PerUnit), PerTime(target.PerTime, T) }.Where(w => w.Length > 0));
        var whole = Join(target.Soft ? T["phấn đấu"] : "", asked, Baseline(target, T));
        var horizon = Horizon(target, T);
        return horizon.Length == 0 ? whole : Join(whole, horizon);
    }

    /// <summary>Operator, value and unit alone: <c>ít nhất 27 %</c>.</summary>
    public static string Value(PlanTarget target, Texts T)
    {
        if (target.Value is not { } value)
            return T["không ghi con số"];
        var amount = Amount(value, target.UnitOfMeasure, T.Culture);
        if (target.ValueTo is { } to)
            return Range(target.Operator, Number(value, target.UnitOfMeasure, T.Culture), Amount(to, target.UnitOfMeasure, T.Culture), T);
        return target.Operator switch
        {
            TargetOperator.EqualTo => value == 0 ? T["không để xảy ra ({0})", amount] : amount,
            TargetOperator.AtLeast => T["ít nhất {0}", amount],
            TargetOperator.MoreThan => T["trên {0}", amount],
            TargetOperator.AtMost => T["không quá {0}", amount],
            TargetOperator.LessThan => T["dưới {0}", amount],
            TargetOperator.About => T["khoảng {0}", amount],
            TargetOperator.IncreaseBy => T["tăng {0}", amount],
            TargetOperator.DecreaseBy => T["giảm {0}", amount],
            _ => amount,
        };
    }

    /// <summary>When it must be reached: <c>vào năm 2026</c>, <c>hằng năm</c>; empty for the end of the plan.</summary>
    public static string Horizon(PlanTarget target, Texts T) => target.Horizon switch
    {
        null or "" => "",
        "annual" => T["hằng năm"],
        { } year when Year().IsMatch(year) => T["vào năm {0}", year],
        { } from when from.StartsWith("from:", StringComparison.Ordinal) => T["từ năm {0}", from[5..]],
        { } span when Span().IsMatch(span) => T["giai đoạn {0}", span.Replace('-', '–')],
        { } other => $"({other})",
    };

    private static string Range(TargetOperator op, string from, string to, Texts T) => op switch
    {
        TargetOperator.IncreaseBy => T["tăng từ {0} đến {1}", from, to],
        TargetOperator.DecreaseBy => T["giảm từ {0} đến {1}", from, to],
        _ => T["từ {0} đến {1}", from, to],
    };

    private static string Baseline(PlanTarget target, Texts T)
    {
        var change = target.Operator is TargetOperator.IncreaseBy or TargetOperator.DecreaseBy;
        var period = target.BaselinePeriod is { } printed ? Year().IsMatch(printed) ? T["năm {0}", printed] : printed : "";
        if (target.BaselineValue is { } value)
        {
            var amount = Amount(value, target.BaselineUnit ?? target.UnitOfMeasure, T.Culture);
            return period.Length == 0 ? T["(trước đó {0})", amount] : T["({0}: {1})", period, amount];
        }

        return change && period.Length > 0 ? T["so với {0}", period] : "";
    }

    private static string PerTime(string? code, Texts T) => code switch
    {
        null or "" => "",
        "year" => T["mỗi năm"],
        "quarter" => T["mỗi quý"],
        "month" => T["mỗi tháng"],
        "week" => T["mỗi tuần"],
        "semester" => T["mỗi học kỳ"],
        _ => code,
    };

    private static string Amount(decimal value, string? unit, CultureInfo culture) =>
        string.IsNullOrEmpty(unit) ? Number(value, unit, culture) : Number(value, unit, culture) + NoBreakSpace + unit;

    /// <summary>Things that are counted carry a zero below ten, as official papers write them; shares and rates do not.</summary>
    private static string Number(decimal value, string? unit, CultureInfo culture)
    {
        var counted = value is > 0 and < 10 && value == decimal.Truncate(value) && !string.IsNullOrEmpty(unit) && char.IsLetter(unit[0])
            && !unit.StartsWith("điểm", StringComparison.Ordinal) && !unit.StartsWith("lần", StringComparison.Ordinal);
        var isVietnamese = culture == VietnameseFormat.Culture;
        return counted && isVietnamese ? value.ToString("00", culture) : value.ToString("#,##0.############################", culture);
    }

    private static string Join(params ReadOnlySpan<string?> words)
    {
        var all = new List<string>();
        foreach (var word in words)
        {
            if (!string.IsNullOrWhiteSpace(word))
                all.Add(word);
        }

        return string.Join(' ', all);
    }

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9]{4}-[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Span();
}
