using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Documents;

namespace Sen.Modules.Reports.Yearly;

/// <summary>
/// The report as an official document: what can be counted is written; where a person must judge stands a place in brackets, never invented
/// words. Vietnamese only: it is the document, not a screen.
/// </summary>
public static class ReportDocument
{
    /// <summary>Rows of the list of late work; a longer list is cut, says so, and is whole in Excel.</summary>
    public const int MostLate = 1_000;

    public static OfficialDocument Of(YearlyReport report)
    {
        var (issuer, standing) = (report.Plan.Issuer, report.Plan.Standing);
        var own = issuer.Id == standing.Id;
        return new OfficialDocument
        {
            IssuerAbove = own ? null : issuer.Name,
            Issuer = standing.Name,
            Symbol = DocumentKind.Report.SymbolOf(standing.Kind.IsTerritory() ? "UBND" : standing.Code),
            Place = UnitNames.Place(issuer.ShortName),
            Date = IssueDate.BlankIn(report.Period.CutOff.Year),
            Kind = DocumentKind.Report,
            Summary = Subject(report),
            AddressedTo = own ? [] : [issuer.Name],
            Body = [.. Draft(report), .. Direction(report), .. Results(report), .. Assessment(report), .. Ahead(report)],
            Signature = new Signature(standing.Kind.IsTerritory() ? ["TM. Ủy ban nhân dân", "Chủ tịch"] : standing.Kind == UnitKind.Department ? ["Giám đốc"] : ["Thủ trưởng cơ quan"]),
            Recipients = own ? ["Các cơ quan, đơn vị liên quan"] : ["Như trên"],
            Annexes = [new Annex("Kết quả của từng đơn vị", [UnitTable(report)], Landscape: true), new Annex("Danh sách việc quá hạn", LateTable(report), Landscape: true)],
        };
    }

    public static string Subject(YearlyReport report) => VietnameseFormat.Fill(
        "Kết quả năm {2} thực hiện Kế hoạch số {0} ngày {1}", report.Plan.Number, report.Plan.SignedOn.ToString("dd/MM/yyyy", VietnameseFormat.Culture), Year(report.Period.Year));

    /// <summary>"31/40 việc (77,5 %)"; without a share when nothing was due.</summary>
    internal static string Share(int part, int whole) => whole == 0
        ? VietnameseFormat.Fill("{0:N0}/{1:N0} việc", part, whole)
        : VietnameseFormat.Fill("{0:N0}/{1:N0} việc ({2:0.0}\u00A0%)", part, whole, decimal.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero));

    private static IEnumerable<Block> Draft(YearlyReport report)
    {
        if (report.IsDraft)
            yield return new Note(VietnameseFormat.Fill("(Bản dự thảo: số liệu tính đến hết ngày {0:d}, trước khi chốt số liệu ngày {1:d}.)", report.AsOf, report.Period.CutOff));
    }

    private static IEnumerable<Block> Direction(YearlyReport report)
    {
        yield return new Part("Công tác lãnh đạo, chỉ đạo");
        yield return new Paragraph(VietnameseFormat.Fill(
            "Thực hiện Kế hoạch số {0} ngày {1:d} của {2}, trong kỳ báo cáo từ ngày {3:d} đến ngày {4:d} có {5:N0} nhiệm vụ được giao cho {6:N0} đơn vị, thành {7:N0} việc; mỗi việc là một nhiệm vụ giao cho một đơn vị trong một kỳ.",
            report.Plan.Number, report.Plan.SignedOn, report.Plan.Issuer.Name, report.Period.FirstDay, report.Period.CutOff, report.Groups.Sum(g => g.Tasks), report.Units.Count, report.Counts.Total));
        yield return ToWrite("văn bản chỉ đạo đã ban hành; tổ chức bộ máy, nhân sự; kinh phí bố trí và thực hiện");
    }

    private static IEnumerable<Block> Results(YearlyReport report)
    {
        yield return new Part("Kết quả thực hiện");
        yield return new Heading("Thực hiện mục tiêu, chỉ tiêu");
        if (report.Goals.Count == 0)
            yield return ToWrite("kết quả từng mục tiêu, chỉ tiêu");
        foreach (var goal in report.Goals)
        {
            yield return new Heading(goal.Title, 2);
            foreach (var target in goal.Targets)
            {
                yield return new Dash(target);
                yield return ToWrite("mức thực hiện trong kỳ, so với kế hoạch và cùng kỳ năm trước, cách tính, nguồn số liệu");
            }
        }

        yield return new Heading("Thực hiện nhiệm vụ, giải pháp");
        yield return new Paragraph(Sum(report));
        yield return StatusTable(report.Counts);
        if (report.Goals.Count > 0)
            yield return GoalTable(report);
        yield return GroupTable(report);
        yield return new Paragraph("Kết quả của từng đơn vị tại Phụ lục I; danh sách việc quá hạn tại Phụ lục II.");
        yield return ToWrite("kết quả nổi bật về truyền thông, tập huấn, lồng ghép giới, mô hình, Tháng hành động vì bình đẳng giới, kiểm tra");
    }

    private static string Sum(YearlyReport report)
    {
        var counts = report.Counts;
        return VietnameseFormat.Fill(
            "Đến hết ngày {0:d} có {1:N0} việc đã đến hạn. Số đã hoàn thành và được xác nhận là {2}, trong đó hoàn thành đúng hạn {3}. Còn {4:N0} việc quá hạn.",
            report.AsOf, counts.Due, Share(counts.DueDone, counts.Due), Share(counts.DueDoneOnTime, counts.Due), counts.InProgressOverdue);
    }

    private static IEnumerable<Block> Assessment(YearlyReport report)
    {
        yield return new Part("Đánh giá chung");
        yield return new Heading("Ưu điểm");
        yield return ToWrite("ưu điểm");
        yield return new Heading("Tồn tại, hạn chế");
        yield return new Paragraph(VietnameseFormat.Fill(
            "Còn {0:N0} việc quá hạn tại {1:N0} đơn vị; {2:N0} việc tại {3:N0} đơn vị chưa có người mở xem.",
            report.Counts.InProgressOverdue, report.Units.Count(u => u.Counts.InProgressOverdue > 0), report.Units.Sum(u => u.NeverOpened), report.NeverOpened.Count()));
        yield return ToWrite("tồn tại, hạn chế khác");
        yield return new Heading("Nguyên nhân");
        yield return ToWrite("nguyên nhân khách quan, chủ quan");
    }

    private static IEnumerable<Block> Ahead(YearlyReport report)
    {
        yield return new Part("Phương hướng, nhiệm vụ kỳ tới");
        if (report.NextPeriod > 0)
            yield return new Paragraph(VietnameseFormat.Fill("{0:N0} việc có hạn sau ngày {1:d} thuộc kỳ báo cáo năm {2}.", report.NextPeriod, report.Period.CutOff, Year(report.Period.Year + 1)));
        yield return ToWrite("phương hướng, nhiệm vụ trọng tâm");
        yield return new Part("Kiến nghị, đề xuất");
        yield return ToWrite("kiến nghị, đề xuất; không có thì ghi: không");
        yield return new Paragraph(VietnameseFormat.Fill("Trên đây là báo cáo kết quả thực hiện Kế hoạch số {0} năm {1}.", report.Plan.Number, Year(report.Period.Year)));
    }

    private static Note ToWrite(string what) => new($"[Người viết bổ sung: {what}.]");

    internal static DocumentTable StatusTable(AssignmentCounts counts) => new(
        [new("Tình trạng", 3), new("Số việc", 1, CellAlignment.End)],
        [
            Line("Hoàn thành đúng hạn", counts.DoneOnTime), Line("Hoàn thành quá hạn", counts.DoneLate), Line("Đang thực hiện, trong hạn", counts.InProgressOnTime),
            Line("Đang thực hiện, quá hạn", counts.InProgressOverdue), Line("Chưa đến hạn, chưa bắt đầu", counts.NotDue), TableLine.Total("Cộng", Number(counts.Total)),
        ],
        Unit: "việc");

    internal static DocumentTable GroupTable(YearlyReport report) => new(
        [new("Nội dung, giải pháp", 3.6), new("Nhiệm vụ", 1.3, CellAlignment.End), new("Tổng số việc", 1, CellAlignment.End), .. DueColumns],
        [
            .. report.Groups.Select(g => new TableLine([$"{g.Code}. {g.Title}", Number(g.Tasks), Number(g.Counts.Total), .. DueCells(g.Counts)])),
            TableLine.Total(["Cộng", Number(report.Groups.Sum(g => g.Tasks)), Number(report.Counts.Total), .. DueCells(report.Counts)]),
        ],
        Unit: "việc");

    /// <summary>A task serves one target or none, so the lines add up to the whole.</summary>
    internal static DocumentTable GoalTable(YearlyReport report) => new(
        [new("Mục tiêu", 3.6), new("Nhiệm vụ", 1.3, CellAlignment.End), new("Tổng số việc", 1, CellAlignment.End), .. DueColumns],
        [
            .. report.Goals.Append(report.WithoutGoal).Where(g => g.Targets.Count > 0 || g.Tasks > 0)
                .Select(g => new TableLine([g.Heading, Number(g.Tasks), Number(g.Counts.Total), .. DueCells(g.Counts)])),
            TableLine.Total(["Cộng", Number(report.Groups.Sum(g => g.Tasks)), Number(report.Counts.Total), .. DueCells(report.Counts)]),
        ],
        Unit: "việc");

    internal static DocumentTable UnitTable(YearlyReport report) => new(
        [new("STT", 0.5, CellAlignment.Centre), new("Đơn vị", 4), new("Tổng số việc", 1, CellAlignment.End), .. DueColumns, new("Chưa mở xem", 1, CellAlignment.End)],
        [
            .. report.Units.Select((u, i) => new TableLine([Number(i + 1), u.Name, Number(u.Counts.Total), .. DueCells(u.Counts), Number(u.NeverOpened)])),
            TableLine.Total(["", "Cộng", Number(report.Counts.Total), .. DueCells(report.Counts), Number(report.Units.Sum(u => u.NeverOpened))]),
        ],
        Unit: "việc");

    internal static IReadOnlyList<Block> LateTable(YearlyReport report)
    {
        if (report.Late.Count == 0)
            return [new Paragraph("Không có việc quá hạn.")];
        var table = new DocumentTable(
            [new("STT", 0.5, CellAlignment.Centre), new("Mã", 0.8), new("Nhiệm vụ", 5), new("Đơn vị", 2.5), new("Hạn cuối", 1.2, CellAlignment.Centre), new("Số ngày quá hạn", 1, CellAlignment.End), new("Ghi chú", 1.5)],
            [.. report.Late.Take(MostLate).Select((l, i) => new TableLine(
                [Number(i + 1), l.TaskCode, l.TaskText, l.Unit, VietnameseFormat.Fill("{0:d}", l.LastDay), Number(l.Days), l.IsReported ? "đã báo cáo, chờ xác nhận" : ""]))]);
        return report.Late.Count <= MostLate
            ? [table]
            : [table, new Note(VietnameseFormat.Fill("Bảng này in {0:N0} trong {1:N0} việc quá hạn; danh sách đủ ở tệp Excel.", MostLate, report.Late.Count))];
    }

    private static readonly TableColumn[] DueColumns =
    [
        new("Đã đến hạn", 1, CellAlignment.End), new("Hoàn thành", 1, CellAlignment.End), new("Tỷ lệ (%)", 1, CellAlignment.End),
        new("Đúng hạn", 1, CellAlignment.End), new("Quá hạn", 1, CellAlignment.End),
    ];

    private static string[] DueCells(AssignmentCounts c) =>
        [Number(c.Due), Number(c.DueDone), c.DoneRate is { } rate ? VietnameseFormat.Fill("{0:0.0}", rate) : "–", Number(c.DueDoneOnTime), Number(c.InProgressOverdue)];

    private static TableLine Line(string title, int count) => new([title, Number(count)]);

    private static string Number(int count) => VietnameseFormat.Fill("{0:N0}", count);

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
