using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What the words in front of a number say.</summary>
internal sealed record OperatorReading(TargetOperator? Comparison, bool ToDown, bool ToUp, bool ByDown, bool ByUp, bool Soft, bool Keep, bool AtLeastAbout)
{
    /// <summary>Any word of relation at all: a number behind it is meant.</summary>
    public bool Speaks => Comparison is not null || ToDown || ToUp || ByDown || ByUp || Keep || Reaches;

    /// <summary>"đạt", "chiếm", "là" directly before the number.</summary>
    public bool Reaches { get; init; }
}

/// <summary>Reads the words before a number from right to left until one says nothing about it.</summary>
internal static class OperatorWords
{
    private static readonly (Regex Form, TargetOperator Meaning)[] Comparisons =
    [
        (End(@"toi da|khong qua|khong vuot qua|khong vuot|khong hon|cao nhat(?: la)?|khong cao hon|khong lon hon|nhieu nhat|<=|≤|=<"), TargetOperator.AtMost),
        (End(@"it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|khong nho hon|thap nhat(?: la)?|>=|≥|=>"), TargetOperator.AtLeast),
        (End(@"duoi|thap hon|it hon|nho hon|<"), TargetOperator.LessThan),
        (End(@"tren|hon|(?<!khong )qua|vuot(?: muc| qua| tren)?|cao hon|nhieu hon|lon hon|>"), TargetOperator.MoreThan),
        (End(@"(?<!trong )khoang(?: tu)?|xap xi|gan|uoc(?: dat| tinh)?|tam"), TargetOperator.About),
    ];

    private static readonly Regex ToDown = End(@"xuong con|xuong(?: muc)?|con(?: lai)?|giam con|giam xuong(?: con)?");
    private static readonly Regex ToUp = End(@"(?:tang |nang |dua )?len(?: den| toi| muc| thanh)?");
    private static readonly Regex ByUp = End(@"tang(?: them| binh quan| trung binh| ty le| duoc| tu)?|nang them|cao them");
    private static readonly Regex ByDown = End(@"giam(?: them| bot| di| binh quan| trung binh| tu| duoc)?|keo giam|rut ngan|ha");
    private static readonly Regex Neutral = End(
        @"dat(?: duoc| tu| muc| ty le)?|la|bang|o muc|muc|duoc|co|chiem(?: ty le)?|ty le|tu|den|toi|bao dam|dam bao|voi|cho|va|hoac|trong khoang|:|moi nam|hang nam|moi quy|hang quy|moi thang|binh quan(?: moi nam| hang nam)?|trung binh|du|lan luot(?: la| dat)?|dat lan luot|\(|so|tong so|them|\u0001+");

    private static readonly Regex Reach = End(@"dat(?: duoc| tu| muc| ty le)?|la|bang|o muc|chiem(?: ty le)?|lan luot(?: la| dat)?|bao dam|dam bao|:");
    private static readonly Regex SoftWords = End(@"phan dau|co gang|huong toi|tien toi|no luc");
    private static readonly Regex KeepWords = End(@"duy tri|giu vung|giu|on dinh");

    /// <param name="folded">What stands before the number, folded.</param>
    /// <param name="printed">The same with its accents: "tảo hôn" is not "hơn".</param>
    public static OperatorReading Before(string folded, string printed)
    {
        var reading = new OperatorReading(null, false, false, false, false, false, false, false);
        var left = folded.TrimEnd();
        for (var step = 0; step < 8; step++)
        {
            var before = left;
            (reading, left) = Step(reading, left, printed);
            if (left.Length == before.Length)
                break;
        }
        return reading;
    }

    private static (OperatorReading, string) Step(OperatorReading reading, string left, string printed)
    {
        foreach (var (form, meaning) in Comparisons)
            if (Cut(form, left) is { } cut && !IsOtherWord(left, printed))
                return (Compare(reading, meaning), cut);
        if (Cut(ToDown, left) is { } down)
            return (reading with { ToDown = true }, down);
        if (Cut(ToUp, left) is { } up)
            return (reading with { ToUp = true }, up);
        if (Cut(ByUp, left) is { } more)
            return (reading is { ToUp: true } or { Reaches: true } ? reading with { ToUp = true } : reading with { ByUp = true }, more);
        if (Cut(ByDown, left) is { } less)
            return (reading is { ToDown: true } or { Reaches: true } ? reading with { ToDown = true } : reading with { ByDown = true }, less);
        if (Cut(SoftWords, left) is { } soft)
            return (reading with { Soft = true }, soft);
        if (Cut(KeepWords, left) is { } keep)
            return (reading with { Keep = true }, keep);
        return Cut(Neutral, left) is { } rest ? (reading with { Reaches = reading.Reaches || Reach.IsMatch(left) }, rest) : (reading, left);
    }

    private static bool IsOtherWord(string left, string printed) =>
        left.EndsWith("hon", StringComparison.Ordinal) && char.ToLowerInvariant(printed[left.Length - 2]) != 'ơ'
        || left.EndsWith("tam", StringComparison.Ordinal) && char.ToLowerInvariant(printed[left.Length - 2]) != 'ầ'
        || left.EndsWith("gan", StringComparison.Ordinal) && char.ToLowerInvariant(printed[left.Length - 2]) != 'ầ';

    // "ít nhất khoảng": the stronger word holds, and a person is asked.
    private static OperatorReading Compare(OperatorReading reading, TargetOperator meaning) => reading.Comparison switch
    {
        null => reading with { Comparison = meaning },
        TargetOperator.About => reading with { Comparison = meaning, AtLeastAbout = true },
        _ => reading,
    };

    private static string? Cut(Regex form, string left) => form.Match(left) is { Success: true } match ? left[..match.Index].TrimEnd() : null;

    private static Regex End(string words) => Pattern.Of($@"(?<![a-z0-9])(?:{words})$");
}
