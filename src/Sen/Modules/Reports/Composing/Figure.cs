using Sen.Kernel.Text;
using Sen.Modules.Plans;

namespace Sen.Modules.Reports.Composing;

/// <summary>A figure that a report may hold: a count, or a share of one count in another. Each count is the length of a list that can be opened.</summary>
/// <param name="Token">How the text names it, between double braces.</param>
/// <param name="Of">Whole of which <paramref name="Count"/> is a part; null for a count.</param>
/// <param name="Link">The list that <paramref name="Count"/> counts.</param>
public sealed record Figure(string Token, int Count, string Link, int? Of = null, string? OfLink = null)
{
    /// <summary>As the document prints it: <c>1.234</c>, <c>74,1 %</c>; a share of nothing is a dash.</summary>
    public string Text => Of is not { } whole ? VietnameseFormat.Fill("{0:N0}", Count)
        : whole == 0 ? "–"
        : VietnameseFormat.Fill("{0:0.0}\u00A0%", decimal.Round(100m * Count / whole, 1, MidpointRounding.AwayFromZero));
}

/// <summary>The figures that a report can name. The catalogue is fixed: whoever writes chooses, and nobody types a number that can be computed.</summary>
public static class FigureCatalogue
{
    /// <summary>Not a figure but a day: the one at whose end the figures stand.</summary>
    public const string DayToken = "ngày số liệu";

    public const string StatusTable = "bảng tình trạng";
    public const string GoalTable = "bảng theo mục tiêu";
    public const string GroupTable = "bảng theo nội dung";

    /// <summary>Tables, each a line of its own.</summary>
    public static IReadOnlyList<string> Tables { get; } = [StatusTable, GoalTable, GroupTable];

    public static IReadOnlyList<string> Tokens { get; } =
    [
        "tổng số việc", "đã đến hạn", "đã hoàn thành", "tỷ lệ hoàn thành", "đúng hạn", "tỷ lệ đúng hạn", "quá hạn", "chưa mở xem", "việc kỳ sau",
        "số đơn vị", "đơn vị được hỏi", "đơn vị đã gửi", "đơn vị gửi muộn",
    ];

    /// <summary>Every figure of the catalogue, in its order.</summary>
    public static IReadOnlyList<Figure> Of(ReportSnapshot snapshot)
    {
        var (figures, counts, narratives) = (snapshot.Figures, snapshot.Figures.Counts, snapshot.Narratives);
        var lists = new FigureLists(figures.Plan.Id, snapshot.Round, figures.Period, snapshot.AsOf, snapshot.Narratives.Day);
        Figure[] all =
        [
            new("tổng số việc", counts.Total, lists.Work(CountedWork.Total)),
            new("đã đến hạn", counts.Due, lists.Work(CountedWork.Due)),
            new("đã hoàn thành", counts.DueDone, lists.Work(CountedWork.DueDone)),
            new("tỷ lệ hoàn thành", counts.DueDone, lists.Work(CountedWork.DueDone), counts.Due, lists.Work(CountedWork.Due)),
            new("đúng hạn", counts.DueDoneOnTime, lists.Work(CountedWork.DueDoneOnTime)),
            new("tỷ lệ đúng hạn", counts.DueDoneOnTime, lists.Work(CountedWork.DueDoneOnTime), counts.Due, lists.Work(CountedWork.Due)),
            new("quá hạn", counts.InProgressOverdue, lists.Work(CountedWork.Overdue)),
            new("chưa mở xem", figures.Units.Sum(u => u.NeverOpened), lists.Work(CountedWork.NeverOpened)),
            new("việc kỳ sau", figures.NextPeriod, lists.NextPeriod),
            new("số đơn vị", figures.Units.Count, lists.Table(snapshot.Edition)),
            new("đơn vị được hỏi", narratives.Asked, lists.Asked),
            new("đơn vị đã gửi", narratives.Sent, lists.Sent),
            new("đơn vị gửi muộn", narratives.SentLate, lists.SentLate),
        ];
        return [.. Tokens.Select(token => all.Single(f => f.Token == token))];
    }

    public static bool Knows(string token) => token == DayToken || Tokens.Contains(token) || Tables.Contains(token);
}
