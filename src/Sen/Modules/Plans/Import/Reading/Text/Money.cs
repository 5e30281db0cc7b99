using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>An amount in đồng as printed. <paramref name="Per"/> holds what it is per ("năm", "đơn vị"), and is then no part of a total.</summary>
public sealed record MoneyMention(int Start, int Length, long Vnd, string? Per)
{
    public int End => Start + Length;
}

/// <summary>Reads amounts: "1.250 triệu đồng", "1,25 tỷ đồng", "1 tỷ 250 triệu đồng", "85.000.000 đồng", "25 tỷ đồng/năm".</summary>
public static class Money
{
    private static readonly Regex Amount = Pattern.Of(
        $@"(?<![\d.,/])(?<n1>{Numbers.Form})\s*(?<u1>nghin ty|ty|ti|trieu|trd|nghin|ngan|)\s*(?:(?<n2>\d{{1,3}}(?:,\d+)?)\s*(?<u2>trieu|nghin)\s*)?(?<dong>dong|vnd|vnđ)?(?![a-z])(?:\s*/\s*(?<per>[a-z]+(?: vi| hoi)?))?");

    private static readonly Regex CellUnit = Pattern.Of(@"(?:nghin ty|ty|trieu|nghin|ngan)?\s*(?:dong|vnd)|trieu|trd|tr\. ?dong");

    public static IReadOnlyList<MoneyMention> Find(string text)
    {
        var folded = Fold.Of(text);
        return [.. Amount.Matches(folded).Where(IsMoney).Select(m => Read(m, text))];
    }

    /// <summary>A bare figure of a table column whose header names the unit; null when the cell holds none.</summary>
    public static long? OfCell(string cell, string header)
    {
        if (Find(cell) is [var full, ..])
            return full.Vnd;
        if (Numbers.InDigits(Fold.Of(cell)).FirstOrDefault() is not { } number)
            return null;
        return (long)(number.Value * Scale(CellUnit.Match(Fold.Of(header)).Value.Replace("dong", "", StringComparison.Ordinal).Trim()));
    }

    // A bare "250 nghìn người" is a count; without "đồng" only tỷ and triệu that end there are money.
    private static bool IsMoney(Match match) =>
        match.Groups["dong"].Success || match.Groups["u1"].Value is "trd";

    private static MoneyMention Read(Match match, string text)
    {
        var value = Numbers.Parse(match.Groups["n1"].Value).Value * Scale(match.Groups["u1"].Value);
        if (match.Groups["n2"].Success)
            value += Numbers.Parse(match.Groups["n2"].Value).Value * Scale(match.Groups["u2"].Value);
        var per = match.Groups["per"];
        var end = per.Success ? match.Index + match.Length : match.Groups["dong"] is { Success: true } dong ? dong.Index + dong.Length : match.Index + match.Length;
        return new(match.Index, end - match.Index, (long)Math.Min(value, long.MaxValue / 2), per.Success ? text.Substring(per.Index, per.Length) : null);
    }

    private static decimal Scale(string unit) => unit switch
    {
        "nghin ty" => 1_000_000_000_000,
        "ty" or "ti" => 1_000_000_000,
        "trieu" or "trd" or "tr." => 1_000_000,
        "nghin" or "ngan" => 1_000,
        _ => 1,
    };
}
