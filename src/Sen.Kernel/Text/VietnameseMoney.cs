using System.Text.RegularExpressions;
using Sen.Kernel.Results;

namespace Sen.Kernel.Text;

/// <summary>Amounts in dong. A dong has no parts, so an amount is a whole number; the largest read is below 10^15.</summary>
public static partial class VietnameseMoney
{
    private const long Million = 1_000_000;
    private const long Billion = 1_000_000_000;
    private const long Limit = 1_000_000_000_000_000;

    /// <summary>
    /// Reads <c>85.000.000 đồng</c>, <c>1.250 triệu đồng</c>, <c>1,25 tỷ đồng</c>, <c>1 tỷ 250 triệu đồng</c>, <c>30 nghìn đồng</c>.
    /// The word đồng (đ, VNĐ) may be left out. Parts go from large to small, each once. An amount per unit or year is refused here.
    /// </summary>
    public static Result<long> Parse(string? text)
    {
        var composed = SearchKey.Composed(text ?? "").Trim().ToLowerInvariant();
        var match = composed.Length <= 80 ? Amount().Match(composed) : Match.Empty;
        if (!match.Success)
            return TextProblems.MoneyNotRead(composed);

        var total = 0m;
        foreach (var (group, worth) in new[] { ("ty", Billion), ("trieu", Million), ("nghin", 1000L), ("dong", 1L) })
        {
            if (!match.Groups[group].Success)
                continue;
            var part = VietnameseNumber.Parse(match.Groups[group].Value);
            if (part.IsProblem)
                return part.Problem;
            total += part.Value * worth;
        }
        return total == decimal.Truncate(total) && total < Limit ? (long)total : TextProblems.MoneyNotRead(composed);
    }

    /// <summary>The whole amount: <c>1.250.000.000 đồng</c>.</summary>
    public static string Format(long amountVnd) => VietnameseNumber.Format(amountVnd) + "\u00a0đồng";

    /// <summary>As officials say it, to two decimals: <c>1,25 tỷ đồng</c>, <c>745 triệu đồng</c>; below a million the whole amount.</summary>
    public static string FormatShort(long amountVnd) => Math.Abs((decimal)amountVnd) switch
    {
        >= Billion => VietnameseNumber.Format((decimal)amountVnd / Billion, 2) + "\u00a0tỷ\u00a0đồng",
        >= Million => VietnameseNumber.Format((decimal)amountVnd / Million, 2) + "\u00a0triệu\u00a0đồng",
        _ => Format(amountVnd),
    };

    private const string Number = @"[0-9][0-9.,\s]*";

    [GeneratedRegex(@"^(?=[0-9])((?<ty>" + Number + @"?)\s*t[ỷỉ]\s*)?((?<trieu>" + Number + @"?)\s*triệu\s*)?((?<nghin>" + Number
        + @"?)\s*(nghìn|ngàn)\s*)?(?<dong>" + Number + @"?)?\s*(đồng|đ|vnđ|vnd)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
