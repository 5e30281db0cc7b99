using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads sources and amounts from the sentences of a section on money.</summary>
internal static class FundingParser
{
    private static readonly Regex Sources = Pattern.Of(
        @"(?<![a-z])(?:ngan sach (?:nha nuoc|trung uong|dia phuong|thanh pho|tinh|cac cap|cap (?:tinh|thanh pho|huyen|xa)|huyen|quan|xa|phuong|don vi)(?: va (?:cac )?(?:nguon )?huy dong (?:hop phap )?khac)?"
        + @"|(?:cac )?nguon (?:von )?(?:huy dong|tai tro|vien tro|hop phap|thu|xa hoi)[^,;.]{0,30}?(?:khac|hoa|hop phap)?(?=[,;.]|$| theo| tu| cua| va)|xa hoi hoa|nguon tai tro[^,;.]{0,20}|tai tro|vien tro|du toan(?: chi thuong xuyen)?(?: nam \d{4})? (?:cua|hang nam cua) (?:cac )?(?:don vi|co quan)|chuong trinh muc tieu quoc gia[^,;.)]{0,40})");

    private static readonly Regex Brackets = Pattern.Of(@"\([^)]*\)");
    private static readonly Regex Total = Pattern.Of(@"(?<![a-z])(?:tong|du kien|tong kinh phi)");
    private static readonly Regex Parts = Pattern.Of(@"trong do");

    public static FundingReading Read(IReadOnlyList<Line> lines)
    {
        var sources = new List<string>();
        var amounts = new List<AmountReading>();
        foreach (var line in lines)
        {
            foreach (var source in Sources.Matches(Brackets.Replace(line.Folded, b => new string('\u0001', b.Length))).Select(m => NameOf(line.Text.Substring(m.Index, m.Length).Trim())))
                if (!sources.Exists(s => Fold.Same(s, source)))
                    sources.Add(source);
            amounts.AddRange(Amounts(line));
        }
        return new(sources, amounts, [.. lines.Select(l => new TextReading(l.Sentence) { Passages = l.Ids })]);
    }

    private static string NameOf(string printed)
    {
        var folded = Fold.Of(printed);
        if (folded.Contains("xa hoi hoa", StringComparison.Ordinal))
            return "xã hội hóa";
        var name = folded.StartsWith("cac ", StringComparison.Ordinal) ? printed[4..] : printed;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<AmountReading> Amounts(Line line)
    {
        var found = Money.Find(line.Text);
        var parts = Parts.Match(line.Folded);
        var total = found.FirstOrDefault(m => !parts.Success || m.Start < parts.Index);
        var rest = parts.Success ? found.Where(m => m.Start > parts.Index && m.Per is null).Sum(m => m.Vnd) : 0;
        var unequal = total is not null && rest > 0 && rest != total.Vnd;
        foreach (var money in found)
            yield return new(money.Vnd, line.Text[money.Start..money.End].Trim(), ForOf(line, money, found), money.Per)
            {
                Passages = line.Ids,
                Doubts = unequal && money == total ? [Doubts.PartsDoNotAddUp(line.Text[money.Start..money.End].Trim())] : [],
                Confidence = unequal ? Confidence.Medium : Confidence.High,
            };
    }

    private static string? ForOf(Line line, MoneyMention money, IReadOnlyList<MoneyMention> all)
    {
        var before = line.Text[(all.LastOrDefault(m => m.End <= money.Start)?.End ?? 0)..money.Start].Trim(' ', ',', ':', ';', '(');
        if (Total.IsMatch(Fold.Of(before)) && !Parts.IsMatch(Fold.Of(before)))
            return before;
        var words = Pattern.Of(@"^.*trong do:?\s*").Replace(Fold.Of(before), m => new string('\u0001', m.Length));
        return before[words.Count(c => c == '\u0001')..] is { Length: > 0 } part ? part : null;
    }
}
