using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Tests.Modules.Plans;

/// <summary>A city with a standing agency and communes, and plans in it, made by the product's own operations.</summary>
internal sealed class PlanGiven(SenHost sen)
{
    public UnitId City { get; } = UnitId.New();

    public UnitId HomeAffairs { get; } = UnitId.New();

    public UnitId Finance { get; } = UnitId.New();

    public List<UnitId> Communes { get; } = [];

    public Actor PlanOfficer => As(Role.PlanOfficer, HomeAffairs);

    public static async Task<PlanGiven> CityAsync(SenHost sen, int communes = 3)
    {
        var given = new PlanGiven(sen);
        await given.MakeUnitsAsync(communes);
        return given;
    }

    public static Actor As(Role role, UnitId unit) => new(UserId.New(), "Người thử", unit, [new RoleGrant(role, unit)]);

    public Actor FocalOfficer(int commune) => As(Role.FocalOfficer, Communes[commune]);

    public PlanContent Content(params TaskContent[] tasks) => new()
    {
        Issuer = City,
        StandingAgency = HomeAffairs,
        Title = "Triển khai công tác bình đẳng giới năm 2026",
        Year = 2026,
        PeriodTo = 2026,
        Sections = [new SectionContent("III.1", "Truyền thông", tasks)],
    };

    /// <summary>A plan with every part: bases, purposes, goals with targets, sections with tasks of every sort, reporting.</summary>
    public PlanContent Whole() => Content() with
    {
        Title = "Thực hiện công tác bình đẳng giới thành phố Hà Nội năm 2026",
        Bases =
        [
            new(BasisRole.Implements, "Quyết định", "9999/QĐ-XYZ", "2025-01-02", "Cơ quan lạ", "Phê duyệt đề án riêng", "Thực hiện Quyết định số 9999/QĐ-XYZ"),
            new(BasisRole.Basis, "Luật", "73/2006/QH11", "2006-11-29", "Quốc hội", "Luật Bình đẳng giới", "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006"),
            new(BasisRole.Basis, "Luật", null, "2007", null, "Luật Phòng, chống bạo lực gia đình", "Căn cứ Luật Phòng, chống bạo lực gia đình năm 2007"),
        ],
        Texts =
        [
            new(PlanTextKind.Purpose, "Thu hẹp khoảng cách giới trong các lĩnh vực của đời sống."),
            new(PlanTextKind.Requirement, "Phân công rõ cơ quan chủ trì và thời hạn."),
            new(PlanTextKind.Funding, "Kinh phí bố trí trong dự toán năm 2026 của các đơn vị."),
            new(PlanTextKind.Closing, "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để được hướng dẫn."),
            new(PlanTextKind.Recipient, "Bộ Nội vụ"),
            new(PlanTextKind.Recipient, "UBND các xã, phường"),
        ],
        Goals =
        [
            new("Mục tiêu 1", "Trong lĩnh vực chính trị",
            [
                new("nữ", "1", "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ", [new(TargetOperator.AtLeast, 63) { UnitOfMeasure = "%", Horizon = "2026" }, new(TargetOperator.AtLeast, 75) { UnitOfMeasure = "%", Horizon = "2030" }], "Sở Nội vụ"),
            ]),
            new("Mục tiêu 2", "Trong đời sống gia đình", [new("bạo lực", "1", "Số vụ bạo lực gia đình", [new(TargetOperator.DecreaseBy, 10) { UnitOfMeasure = "%", BaselinePeriod = "2025" }])]),
        ],
        Sections =
        [
            new("III.1", "Tuyên truyền, tập huấn",
            [
                ToCommunes("Rà soát, công bố địa chỉ tin cậy ở cộng đồng") with { TargetKey = "bạo lực" },
                new("b", "Bồi dưỡng kỹ năng lãnh đạo cho nữ cán bộ") { TargetKey = "nữ", Agencies = [Lead("Sở Nội vụ", HomeAffairs), new(AgencyRole.Coordinating, "Sở Tài chính", Finance)], Deadline = Deadline.Parse("2026-12-10", DeadlineKind.Before).Expect(), Output = "Báo cáo kết quả lớp bồi dưỡng" },
                new("c", "Đăng tin, bài về bình đẳng giới") { Agencies = [Lead("Sở Tài chính", Finance)], Recurrence = Recurrence.Quarterly },
            ]),
            new("III.2", "Nguồn lực", [new("a", "Bố trí kinh phí thực hiện") { NoAssignmentReason = "Nội dung chung" }]),
        ],
        Reporting = [new("UBND các xã, phường", "Sở Nội vụ", "year", Deadline.Parse("2026-12-10", DeadlineKind.Before).Expect(), "UBND các xã, phường báo cáo kết quả thực hiện năm 2026 về Sở Nội vụ trước ngày 10/12/2026")],
    };

    public static AgencyContent Lead(string printed, UnitId unit) => new(AgencyRole.Lead, printed, unit);

    public static TaskContent ToCommunes(string text, string deadline = "2026-11-18", DeadlineKind kind = DeadlineKind.By) => new("a", text)
    {
        Agencies = [new AgencyContent(AgencyRole.Lead, "UBND các xã, phường", UnitSet: UnitSet.Communes.Code)],
        Deadline = Deadline.Parse(deadline, kind).Expect(),
    };

    public Task<PlanId> DraftAsync(params TaskContent[] tasks) => DraftAsync(Content(tasks));

    public async Task<PlanId> DraftAsync(PlanContent content) =>
        (await sen.ActAsync<CreatePlan, Result<PlanId>>(PlanOfficer, (op, process) => op.RunAsync(content, process, default))).Expect();

    public Task<Result<IssuePlan.Output>> IssueAsync(PlanId plan, Actor? actor = null, string number = "58/KH-UBND") =>
        sen.ActAsync<IssuePlan, Result<IssuePlan.Output>>(actor ?? PlanOfficer, (op, process) => op.RunAsync(
            new(plan, DocumentNumber.Parse(number).Expect(), new DateOnly(2026, 2, 24), "TM. ỦY BAN NHÂN DÂN", "Nguyễn Thị Thử"), process, default));

    public Task<PlanId> IssuedAsync(params TaskContent[] tasks) => IssuedAsync(Content(tasks));

    public async Task<PlanId> IssuedAsync(PlanContent content)
    {
        var plan = await DraftAsync(content);
        (await IssueAsync(plan)).Expect();
        return plan;
    }

    private async Task MakeUnitsAsync(int communes)
    {
        (await sen.InScopeAsync(async services =>
        {
            var db = (SenDb)services.GetService(typeof(SenDb))!;
            var process = new Process((Ledger)services.GetService(typeof(Ledger))!, ProcessId.New(), Actor.Program);
            return await process.RunAsync(db, new ProcessKind("importing-units"), "test", _ =>
            {
                Add(db, City, "01", UnitKind.Province, "Ủy ban nhân dân thành phố Hà Nội", "UBND thành phố Hà Nội", null);
                Add(db, HomeAffairs, "SNV", UnitKind.Department, "Sở Nội vụ", "Sở Nội vụ", City);
                Add(db, Finance, "STC", UnitKind.Department, "Sở Tài chính", "Sở Tài chính", City);
                for (var i = 1; i <= communes; i++)
                {
                    Communes.Add(UnitId.New());
                    Add(db, Communes[^1], $"P{i}", UnitKind.Ward, $"Ủy ban nhân dân phường Số {i}", $"UBND phường Số {i}", City);
                }

                return Task.FromResult(Result.Done);
            }, default);
        })).Expect();
    }

    private static void Add(SenDb db, UnitId id, string code, UnitKind kind, string name, string shortName, UnitId? parent)
    {
        var unit = new Unit { Id = id, Code = code };
        unit.Versions.Add(new UnitVersion
        {
            Id = Guid.CreateVersion7(),
            UnitId = id,
            Kind = kind,
            Name = name,
            ShortName = shortName,
            SearchKey = SearchKey.Of(name + " " + shortName),
            ParentId = parent,
        });
        db.Add(unit);
    }
}
