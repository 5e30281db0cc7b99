using Sen.Kernel.Places;
using Sen.Kernel.Results;
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

    public static TaskContent ToCommunes(string text, string deadline = "2026-11-18", DeadlineKind kind = DeadlineKind.By) => new("a", text)
    {
        Agencies = [new AgencyContent(AgencyRole.Lead, "UBND các xã, phường", UnitSet: UnitSet.Communes.Code)],
        Deadline = Deadline.Parse(deadline, kind).Expect(),
    };

    public async Task<PlanId> DraftAsync(params TaskContent[] tasks) =>
        (await sen.ActAsync<CreatePlan, Result<PlanId>>(PlanOfficer, (op, process) => op.RunAsync(Content(tasks), process, default))).Expect();

    public Task<Result<IssuePlan.Output>> IssueAsync(PlanId plan, Actor? actor = null, string number = "58/KH-UBND") =>
        sen.ActAsync<IssuePlan, Result<IssuePlan.Output>>(actor ?? PlanOfficer, (op, process) => op.RunAsync(
            new(plan, DocumentNumber.Parse(number).Expect(), new DateOnly(2026, 2, 24), "TM. ỦY BAN NHÂN DÂN", "Nguyễn Thị Thử"), process, default));

    public async Task<PlanId> IssuedAsync(params TaskContent[] tasks)
    {
        var plan = await DraftAsync(tasks);
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
            Id = Guid.CreateVersion7(), UnitId = id, Kind = kind, Name = name, ShortName = shortName, SearchKey = SearchKey.Of(name + " " + shortName), ParentId = parent,
        });
        db.Add(unit);
    }
}
