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
        (Pattern.Word($@"{Every} tuan|/ ?tuan|(?:0?1|mot) tuan{Once}"), Recurrence.Weekly),
        (Pattern.Word($@"(?:0?2|hai) tuan{Once}|dinh ky (?:0?2|hai) tuan|moi (?:0?2|hai) tuan|2 tuan/"), Recurrence.Biweekly),
        (Pattern.Word($@"{Every} thang(?! hanh dong)|/ ?thang(?! hanh)|(?:0?1|mot) thang{Once}|ngay \d+ (?:cua )?thang sau"), Recurrence.Monthly),
        (Pattern.Word($@"{Every} qu[yi]|/ ?qu[yi]|(?:0?3|ba) thang{Once}|(?:0?1|mot) qu[yi]{Once}|thang cuoi (?:cua )?(?:moi )?qu[yi]|thang dau (?:cua )?(?:moi )?qu[yi](?: sau)?|dinh ky (?:0?3|ba) thang|cuoi (?:moi |hang )qu[yi]"), Recurrence.Quarterly),
        (Pattern.Word($@"{Every} hoc ky|/ ?hoc ky|(?:0?6|sau) thang{Once}|dinh ky (?:0?6|sau) thang|(?:hang|moi) (?:0?6|sau) thang|{Every} nua nam"), Recurrence.Semiannual),
        (Pattern.Word($@"{Every} nam|/ ?nam(?! hoc \d)|thuong nien|(?:0?1|mot) nam{Once}|binh quan nam"), Recurrence.Annual),
        (Pattern.Word($@"(?:0?2|hai) nam{Once}|(?:moi|dinh ky) (?:0?2|hai) nam"), Recurrence.Biennial),
        (Pattern.Word("thuong xuyen|lien tuc|quanh nam|ca nam \\(thuong xuyen\\)"), Recurrence.Continuous),
    ];

    public static Recurrence? Of(string text)
    {
        var folded = Fold.Of(text);
        foreach (var (words, cycle) in Cycles)
            if (words.IsMatch(folded))
                return cycle;
        return null;
    }
}
