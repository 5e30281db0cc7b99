using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Documents;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>
/// A unit's report of what it has done of a plan, in the layout of Decree 30/2020/NĐ-CP: the sum in one sentence, each task in the annex, a place
/// in brackets where a person must write. Vietnamese only: it is the document, not a screen.
/// </summary>
internal static class UnitPaper
{
    /// <summary>The plan as papers cite it.</summary>
    internal sealed record Cited(string Number, DateOnly SignedOn, string Title);

    private static readonly Texts Vietnamese = new(TextCatalogue.Load());

    private static readonly TableColumn[] Columns =
    [
        new("STT", 0.5, CellAlignment.Centre), new("Mã", 0.8), new("Nhiệm vụ", 5), new("Kỳ", 1.3), new("Hạn cuối", 1.3, CellAlignment.Centre),
        new("Tình trạng", 2), new("Báo cáo xong ngày", 1.3, CellAlignment.Centre),
    ];

    /// <param name="unit">Who signs; <paramref name="code"/> is its symbol when it is no committee.</param>
    public static OfficialDocument Of(
        Cited plan, UnitVersion issuer, UnitVersion standing, UnitVersion unit, string code, Tally sum, IReadOnlyList<(BoardTask Task, IReadOnlyList<WorkRow> Rows)> tasks, DateOnly day)
    {
        var isCommittee = unit.Kind.IsTerritory();
        return new OfficialDocument
        {
            IssuerAbove = isCommittee || unit.Kind == UnitKind.MassOrganisation ? null : issuer.Name,
            Issuer = unit.Name,
            Symbol = DocumentKind.Report.SymbolOf(isCommittee ? "UBND" : code),
            Place = UnitNames.Place(isCommittee ? unit.ShortName : issuer.ShortName),
            Date = IssueDate.BlankIn(day.Year),
            Kind = DocumentKind.Report,
            Summary = VietnameseFormat.Fill("Kết quả thực hiện Kế hoạch số {0} ngày {1:d}, tính đến hết ngày {2:d}", plan.Number, plan.SignedOn, day),
            AddressedTo = [standing.Name],
            Body =
            [
                new Part("Kết quả"), new Paragraph(SumOf(plan, sum, day)), new Paragraph("Kết quả từng nhiệm vụ tại Phụ lục I."),
                new Part("Khó khăn, vướng mắc"), ToWrite("khó khăn, vướng mắc; không có thì ghi: không"),
                new Part("Kiến nghị, đề xuất"), ToWrite("kiến nghị, đề xuất; không có thì ghi: không"),
            ],
            Signature = new Signature(isCommittee ? ["TM. Ủy ban nhân dân", "Chủ tịch"] : unit.Kind == UnitKind.Department ? ["Giám đốc"] : ["Thủ trưởng cơ quan"]),
            Recipients = ["Như trên"],
            Annexes = [new Annex("Kết quả từng nhiệm vụ", [new DocumentTable(Columns, Lines(tasks, day))], Landscape: true)],
        };
    }

    private static string SumOf(Cited plan, Tally sum, DateOnly day)
    {
        var given = VietnameseFormat.Fill("Thực hiện Kế hoạch số {0} ngày {1:d}, đơn vị được giao {2:N0} việc; mỗi việc là một nhiệm vụ trong một kỳ.", plan.Number, plan.SignedOn, sum.Total);
        return sum.Due == 0
            ? given + VietnameseFormat.Fill(" Đến hết ngày {0:d} chưa có việc nào đến hạn.", day)
            : given + VietnameseFormat.Fill(
                " Đến hết ngày {0:d} có {1:N0} việc đã đến hạn: hoàn thành đúng hạn {2:N0}, hoàn thành quá hạn {3:N0}; còn {4:N0} việc quá hạn.",
                day, sum.Due, sum.DueOnTime, sum.DueDone - sum.DueOnTime, sum.Overdue);
    }

    private static List<TableLine> Lines(IReadOnlyList<(BoardTask Task, IReadOnlyList<WorkRow> Rows)> tasks, DateOnly day)
    {
        var number = 0;
        var lines = new List<TableLine>();
        foreach (var group in tasks.GroupBy(t => t.Task.Group))
        {
            lines.Add(TableLine.Group($"{group.Key.Code}. {group.Key.Title}"));
            lines.AddRange(group.SelectMany(t => t.Rows).Select(row => new TableLine(
            [
                VietnameseFormat.Fill("{0}", ++number), row.Code, row.Text, row.Period ?? "", Day(row.On.LastDay), Words(row, day, Vietnamese), Day(row.On.CompletedOn),
            ])));
        }

        return lines;
    }

    private static string Words(WorkRow row, DateOnly day, Texts T) => row.Words(day, T) is var words && words.Detail is { } detail ? $"{words.Word}, {detail}" : words.Word;

    private static string Day(DateOnly? day) => day is { } known ? VietnameseFormat.Fill("{0:d}", known) : "";

    private static Note ToWrite(string what) => new($"[Người viết bổ sung: {what}.]");
}
