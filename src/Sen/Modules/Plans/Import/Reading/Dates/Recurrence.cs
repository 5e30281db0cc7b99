using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>How often work comes back, from the shortest cycle to the longest; continuous work has no occurrences.</summary>
public enum Recurrence
{
    Weekly,
    Biweekly,
    Monthly,
    Quarterly,
    Semiannual,
    Annual,
    Biennial,
    Continuous,
}

/// <summary>Reads recurrence from printed words only ("báo cáo 6 tháng" alone is none). Of two different words the shorter cycle counts.</summary>
public static class RecurrenceParser
{
    private const string Every = @"(?<!gian |mat |ban |ngan |cua |khach |nha |xep )(?:hang|moi|tung|dinh ky(?: hang| moi| theo)?(?: 0?1)?)";
    private const string Once = @"\s*(?:/\s*(?:0?1\s*)?(?:lan|dot|ky)|(?:mot|0?1|lai)\s*(?:lan|dot|ky))";

    private static readonly (Regex Words, Recurrence Cycle)[] Cycles =
    [
        (Cycle($@"{Every} tuan|(?:0?1|mot) tuan{Once}", "tuan"), Recurrence.Weekly),
        (Cycle($@"(?:0?2|hai) tuan{Once}|(?:dinh ky|moi) (?:0?2|hai) tuan", "(?:0?2|hai) tuan"), Recurrence.Biweekly),
        (Cycle($@"{Every} thang(?! hanh dong)|(?:0?1|mot) thang{Once}|ngay \d+ (?:cua )?thang sau", "thang(?! hanh)"), Recurrence.Monthly),
        (Cycle($@"{Every} qu[yi]|(?:0?3|ba) thang{Once}|(?:0?1|mot) qu[yi]{Once}|thang (?:cuoi|dau) (?:cua )?(?:moi |hang )?qu[yi](?: sau)?|dinh ky (?:0?3|ba) thang|cuoi (?:moi |hang )qu[yi]", "qu[yi]"), Recurrence.Quarterly),
        (Cycle($@"{Every} hoc ky|(?:0?6|sau) thang{Once}|(?:dinh ky|hang|moi) (?:0?6|sau) thang|{Every} nua nam", "hoc ky"), Recurrence.Semiannual),
        (Cycle($@"{Every} nam|thuong nien|(?:0?1|mot) nam{Once}|binh quan nam", @"nam(?! hoc \d)"), Recurrence.Annual),
        (Cycle($@"(?:0?2|hai) nam{Once}|(?:moi|dinh ky) (?:0?2|hai) nam", "(?:0?2|hai) nam"), Recurrence.Biennial),
        (Cycle("thuong xuyen|lien tuc|quanh nam", "ngay dem"), Recurrence.Continuous),
    ];

    // The words by themselves, or "/tháng" right behind what is counted.
    private static Regex Cycle(string words, string slashed) => Pattern.Of($@"(?<![a-z0-9])(?:{words})(?![a-z0-9])|/\s?(?:{slashed})(?![a-z])");

    public static Recurrence? Of(string text)
    {
        var folded = Fold.Of(text);
        foreach (var (words, cycle) in Cycles)
            if (words.IsMatch(folded))
                return cycle;
        return null;
    }
}
