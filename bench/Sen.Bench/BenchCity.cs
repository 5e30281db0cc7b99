using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Bench;

/// <summary>Ha Noi in a folder of its own, and plans of any size in it, by the product's operations.</summary>
internal sealed class BenchCity(SenSettings settings) : IAsyncDisposable
{
    /// <summary>How many units a task of a bench plan is given to: 126 communes and 19 agencies.</summary>
    public const int UnitsPerTask = 145;

    private readonly ServiceProvider services = PlatformSetup.ForCommand(settings, SenApp.AddModules);
    private UnitId city;
    private Actor officer = Actor.Program;
    private List<UnitId> agencies = [];

    public Actor Officer => officer;

    public static SenSettings InNewFolder(string database = "")
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("sen-bench-").FullName);
        folder.Create();
        var settings = new SenSettings(folder) { Database = database };
        Migrator.Run(settings.Engine);
        return settings;
    }

    public async Task<BenchCity> FoundAsync()
    {
        Expect(await ActAsync<ImportProvince, Result<ImportProvince.Output>>(Actor.Program, (op, p) => op.RunAsync(UnitCode.Parse("01").Value, p, default)));
        await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<SenDb>();
            city = await db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync();
            var home = await db.Units.Where(u => u.Code == "SNV").Select(u => u.Id).SingleAsync();
            officer = new Actor(UserId.New(), "Bench", home, [new RoleGrant(Role.PlanOfficer, home)]);
            agencies = await db.UnitsOn(new DateOnly(2026, 3, 1)).Where(v => v.ParentId == city && v.Kind == UnitKind.Department && v.UnitId != home)
                .OrderBy(v => v.Name).Select(v => v.UnitId).Take(UnitsPerTask - 126).ToListAsync();
            var others = await db.UnitsOn(new DateOnly(2026, 3, 1)).Where(v => v.ParentId == city && v.Kind == UnitKind.MassOrganisation)
                .OrderBy(v => v.Name).Select(v => v.UnitId).Take(UnitsPerTask - 126 - agencies.Count).ToListAsync();
            agencies.AddRange(others);
            return 0;
        });
        return this;
    }

    public async Task<PlanId> DraftAsync(int tasks) =>
        Expect(await ActAsync<CreatePlan, Result<PlanId>>(officer, (op, p) => op.RunAsync(Content(tasks), p, default)));

    public async Task<IssuePlan.Output> IssueAsync(PlanId plan, int number)
    {
        var input = new IssuePlan.Input(plan, DocumentNumber.Parse($"{number}/KH-UBND").Value, new DateOnly(2026, 3, 1), "TM. ỦY BAN NHÂN DÂN", "Người Ký");
        return Expect(await ActAsync<IssuePlan, Result<IssuePlan.Output>>(officer, (op, p) => op.RunAsync(input, p, default)));
    }

    public Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act) => InScopeAsync(services, act);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private PlanContent Content(int tasks) => new()
    {
        Issuer = city,
        StandingAgency = officer.Unit!.Value,
        Title = "Kế hoạch đo tốc độ",
        Year = 2026,
        PeriodTo = 2026,
        Goals = [new GoalContent("1", "Mục tiêu", [new TargetContent("t", "1", "100% xã, phường thực hiện", [new TargetValue(Kernel.Statistics.TargetOperator.EqualTo, 100) { UnitOfMeasure = "%" }])])],
        Sections = [.. Enumerable.Range(1, 4).Select(s => new SectionContent($"III.{s}", $"Nội dung {s}", [.. Tasks(s, tasks / 4)]))],
    };

    private IEnumerable<TaskContent> Tasks(int section, int count) => Enumerable.Range(1, count).Select(i => new TaskContent($"{i}", $"Nhiệm vụ số {i} của nội dung {section}")
    {
        Agencies =
        [
            new AgencyContent(AgencyRole.Lead, "UBND các xã, phường", UnitSet: UnitSet.Communes.Code),
            .. agencies.Select(a => new AgencyContent(AgencyRole.Lead, "Sở", a)),
        ],
        Deadline = Deadline.Parse($"2026-{3 + (i % 9):00}-20", DeadlineKind.By).Value,
        TargetKey = "t",
    });

    private Task<T> ActAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<T>> act)
        where TOperation : notnull =>
        InScopeAsync(s => act(s.GetRequiredService<TOperation>(), new Process(s.GetRequiredService<Ledger>(), ProcessId.New(), actor)));

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    private static T Expect<T>(Result<T> result) => result.IsProblem ? throw new InvalidOperationException(result.Problem.ToString()) : result.Value;
}
