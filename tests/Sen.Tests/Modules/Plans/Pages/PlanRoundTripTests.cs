using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Statistics;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Documents;
using Cycle = Sen.Kernel.Time.Recurrence;
using Kind = Sen.Kernel.Time.DeadlineKind;
using TargetValue = Sen.Modules.Plans.TargetValue;

namespace Sen.Tests.Modules.Plans.Pages;

/// <summary>Any plan that an officer typed, written as DOCX and read again, is the same plan.</summary>
public sealed class PlanRoundTripTests
{
    private const int Times = 60;

    private static readonly IssuerHeading Issuer = new("Ủy ban nhân dân thành phố Hà Nội", null, "Hà Nội", "UBND", IsCommittee: true);

    private static readonly string[] Leads = ["Sở Nội vụ", "Công an Thành phố", "Hội Liên hiệp Phụ nữ Thành phố", "các sở, ban, ngành", "Sở Văn hóa và Thể thao"];
    private static readonly string[] Others = ["Sở Tài chính", "Sở Y tế", "Liên đoàn Lao động Thành phố", "Sở Giáo dục và Đào tạo"];

    private static readonly string[] Works =
    [
        "Rà soát, công bố địa chỉ tin cậy ở cộng đồng", "Bồi dưỡng kỹ năng lãnh đạo cho nữ cán bộ", "Biên tập bộ tài liệu về bình đẳng giới",
        "Khảo sát nhu cầu việc làm của lao động nữ", "Thăm hỏi, tặng quà nạn nhân bạo lực", "Nhắc lại cam kết không quấy rối tại nơi làm việc",
    ];

    private static readonly (string Text, string? Unit)[] Measures =
        [("Tỷ lệ nữ lãnh đạo, quản lý", "%"), ("Số câu lạc bộ gia đình hạnh phúc", "câu lạc bộ"), ("Số người được tư vấn", "người"), ("Số vụ bạo lực gia đình", "vụ")];

    private static readonly (string Notation, Kind Kind)[] Dates =
    [
        ("2026-11-15", Kind.Before), ("2026-11-15", Kind.By), ("2026-11-15", Kind.On), ("2026-Q3", Kind.Within), ("2026-04", Kind.Within), ("2026-H1", Kind.Within),
        ("2026", Kind.Within), ("2026-06-10;2026-12-10", Kind.Before), ("2026-11-15/2026-12-15", Kind.Within), ("2026-03/2026-09", Kind.Within), ("2026-Q2/2026-Q4", Kind.Within), ("2026-03", Kind.Before),
        ("from:2026-07-01", Kind.From), ("from:2026-Q2", Kind.From),
    ];

    private static readonly (string Notation, Kind Kind)[] YearlyDates = [("--01-31", Kind.Before), ("--11-20", Kind.By), ("--11-20;--12-05", Kind.Before)];

    private static readonly Gen<TargetContent> Targets = Gen.Select(Of(Measures), Gen.Enum<TargetOperator>(), Gen.Int[2, 49], Of(null, "2026", "2030", "annual", "2026-2030"))
        .Select((measure, op, value, horizon) => new TargetContent(null, "", measure.Text,
            [new TargetValue(op, op == TargetOperator.Qualitative ? null : value) { ValueTo = op == TargetOperator.Range ? value + 30 : null, UnitOfMeasure = op == TargetOperator.Qualitative ? null : measure.Unit, Horizon = op == TargetOperator.Qualitative ? null : horizon }]));

    private static readonly Gen<TaskContent> Tasks =
        Gen.Select(Of(Leads), Gen.Shuffle(Others).Select(Gen.Int[0, 3]).Select((o, n) => o.Take(n)), Of(Dates), Gen.Enum<Cycle>().Nullable())
        .Select((lead, others, date, cycle) => new TaskContent("", "")
        {
            Agencies = [new(AgencyRole.Lead, lead), .. others.Select(o => new AgencyContent(AgencyRole.Coordinating, o))],
            Deadline = cycle is null ? Deadline.Parse(date.Notation, date.Kind).Expect() : Deadline.None,
            Recurrence = cycle,
        });

    private static readonly Gen<TaskContent> YearlyTasks =
        Gen.Select(Of(Leads), Of(YearlyDates)).Select((lead, date) => new TaskContent("", "")
        {
            Agencies = [new(AgencyRole.Lead, lead)],
            Deadline = Deadline.Parse(date.Notation, date.Kind).Expect(),
            Recurrence = Cycle.Annual,
        });

    private static readonly Gen<PlanContent> Plans = Gen.Select(Targets.List[0, 5], Gen.OneOf(Tasks, Tasks, YearlyTasks).List[1, 6], Gen.Bool, Gen.Bool, Gen.Bool)
        .Select((targets, tasks, withAims, withBases, withDuties) => new PlanContent
        {
            Issuer = UnitId.New(),
            StandingAgency = UnitId.New(),
            Title = "Thực hiện công tác bình đẳng giới năm 2026",
            Year = 2026,
            PeriodTo = 2026,
            Bases = withBases ? Bases : [],
            Texts = [.. withAims ? Aims : [], new(PlanTextKind.Funding, "Kinh phí bố trí trong dự toán năm 2026 của các đơn vị."), new(PlanTextKind.Recipient, "Bộ Nội vụ")],
            Goals = targets.Count == 0 ? [] : [new("1", "Trong lĩnh vực chính trị", targets)],
            Sections = [new("1", "Truyền thông, tập huấn", [.. tasks.Select((t, i) => t with { Text = Works[i] })])],
            Reporting = withDuties ? Duties : [],
        });

    private static BasisContent[] Bases =>
    [
        new(BasisRole.Basis, "Luật", null, "2006-11-29", null, "Bình đẳng giới", "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006"),
        new(BasisRole.Basis, "Nghị quyết", "28/NQ-CP", "2021-03-03", "Chính phủ", "về Chiến lược quốc gia", "Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ về Chiến lược quốc gia"),
        new(BasisRole.Implements, "Quyết định", "1790/QĐ-TTg", "2021-10-23", "Thủ tướng Chính phủ", "phê duyệt Chương trình truyền thông", "Thực hiện Quyết định số 1790/QĐ-TTg ngày 23 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình truyền thông"),
    ];

    private static TextContent[] Aims =>
        [new(PlanTextKind.Purpose, "Thu hẹp khoảng cách giới trong đời sống."), new(PlanTextKind.Purpose, "Nâng cao nhận thức của cán bộ."), new(PlanTextKind.Requirement, "Phân công rõ cơ quan và thời hạn.")];

    private static ReportingContent[] Duties =>
    [
        new("UBND các xã, phường", "Sở Nội vụ", "H1", Deadline.Parse("2026-06-10", Kind.Before).Expect(), "Báo cáo 6 tháng"),
        new("Sở Nội vụ", "UBND Thành phố", "year", Deadline.Parse("2026-12-20", Kind.By).Expect(), "Sở Nội vụ tổng hợp, báo cáo UBND Thành phố chậm nhất ngày 20/12/2026"),
    ];

    [Fact]
    public void Read_OfAnyWrittenPlan_IsThatPlan() => Plans.Sample(Check, iter: Times);

    private static void Check(PlanContent content)
    {
        var read = ReadAgain(content);
        var duties = content.Reporting.Count;

        Assert.Equal(content.Bases.Select(b => (b.Kind, b.Number, b.Dated, b.Role.ToString())), read.LegalBases.Select(b => (b.Kind, b.Number, b.Date, b.Role.ToString())));
        Assert.Equal(Of(content, PlanTextKind.Purpose), read.Purposes.Select(p => p.Text));
        Assert.Equal(Of(content, PlanTextKind.Requirement), read.Requirements.Select(r => r.Text));
        Assert.Equal(Of(content, PlanTextKind.Funding), read.Funding.Texts.Select(t => t.Text));
        Assert.Equal(content.Goals.SelectMany(g => g.Targets).SelectMany(t => t.Values).Select(Show),
            read.Goals.SelectMany(g => g.Targets).Select(t => Show(t.Value)));
        Assert.Equal(content.Sections[0].Tasks.Select(Show), read.Tasks.Take(read.Tasks.Count - duties).Select(Show));
        Assert.Equal(content.Reporting.Select(r => (r.Who, r.ToWhom, r.Period, r.Deadline.ToString())),
            read.Reporting.Select(r => (Short(string.Join(", ", r.Who)), Short(r.To ?? ""), (string?)r.Period, r.Deadline ?? "")));
    }

    private static PlanReading ReadAgain(PlanContent content)
    {
        var plan = PlanBuilder.Build(content, new DateTimeOffset(2026, 2, 24, 2, 0, 0, TimeSpan.Zero), default);
        using var docx = new MemoryStream(Decree30Writer.ToBytes(PlanDocument.Of(plan, Issuer, new Dictionary<UnitId, string>())));
        return PlanReader.Read(docx, "plan.docx").Expect();
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<string> Of(PlanContent content, PlanTextKind kind) => content.Texts.Where(t => t.Kind == kind).Select(t => t.Text);

    private static string Show(TargetValue v) => $"{v.Operator} {v.Value} {v.ValueTo} {v.UnitOfMeasure} {v.Horizon}";

    private static string Show(Sen.Modules.Plans.Import.Reading.TargetValue v) => $"{v.Operator} {v.Value:0.##} {v.ValueTo:0.##} {v.Unit} {v.Horizon}";

    private static string Show(TaskContent t) =>
        $"{t.Text} {Names(t, AgencyRole.Lead)} {Names(t, AgencyRole.Coordinating)} {t.Deadline} {t.Deadline.Kind} {t.Recurrence}";

    private static string Show(TaskReading t) =>
        $"{t.Text.TrimEnd('.')} {string.Join(';', t.Lead)} {string.Join(';', t.Coordinating)} {t.Deadline?.Value} {t.Deadline?.Kind} {t.Recurrence}";

    private static string Names(TaskContent t, AgencyRole role) => string.Join(';', t.Agencies.Where(a => a.Role == role).Select(a => a.Printed));

    /// <summary>The reader writes abbreviations out.</summary>
    private static string Short(string names) => names.Replace("Ủy ban nhân dân", "UBND", StringComparison.Ordinal);
}
