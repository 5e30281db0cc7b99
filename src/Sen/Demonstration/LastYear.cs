using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Plans.Passing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <summary>
/// The year before: a plan that the city gave its 30 districts and their communes in March 2025, whose unfinished work passed to the new communes on 1 July.
/// Issue and passing are the product's own operations; what officers did in between is brought in as history, a month in one act.
/// </summary>
/// <param name="officers">Whoever answers for the units of today; in 2025 they did so for the units that these took over.</param>
/// <param name="shown">People of whom it is left with nothing undone.</param>
internal sealed partial class LastYear(IServiceProvider services, SettableTime time, Actor planOfficer, IReadOnlyDictionary<UnitId, Actor> officers, IReadOnlySet<UserId> shown)
{
    private const int Seed = 2025;

    public static readonly DateOnly Signed = new(2025, 3, 14);
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);
    private readonly Random random = new(Seed);

    public async Task RunAsync(Action<double> progress, CancellationToken cancel)
    {
        var plan = await IssueAsync(cancel);
        progress(0.2);
        await BringInAsync(await ForeseeAsync(plan, VietnamTime.StartOf(Signed).AddHours(15), TwoTiers, cancel), cancel);
        progress(0.5);
        time.Put(VietnamTime.StartOf(TwoTiers).AddHours(9));
        await PassAsync(plan, cancel);
        progress(0.7);
        await BringInAsync(await ForeseeAsync(plan, VietnamTime.StartOf(TwoTiers).AddHours(10), new DateOnly(2025, 12, 31), cancel), cancel);
    }

    private async Task<PlanId> IssueAsync(CancellationToken cancel)
    {
        time.Put(VietnamTime.StartOf(Signed).AddHours(8));
        var codes = await InScopeAsync(s => s.GetRequiredService<SenDb>().Units.Where(u => u.Code == "01" || u.Code == "SYT").ToDictionaryAsync(u => u.Code, u => u.Id, cancel));
        var content = Content(codes["01"], planOfficer.Unit!.Value, codes["SYT"]);
        var plan = (await ActAsync<CreatePlan, Result<PlanId>>(planOfficer, (op, process) => op.RunAsync(content, process, cancel))).OrThrow();
        time.Put(VietnamTime.StartOf(Signed).AddHours(14));
        (await ActAsync<IssuePlan, Result<IssuePlan.Output>>(planOfficer, (op, process) =>
            op.RunAsync(new(plan, DocumentNumber.Parse(Number).OrThrow(), Signed, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", Signer), process, cancel))).OrThrow();
        return plan;
    }

    /// <summary>Each district's work goes where its name lives on, the inspection to another of its communes; former communes have an heir by the register.</summary>
    private async Task PassAsync(PlanId plan, CancellationToken cancel)
    {
        var work = await InScopeAsync(s => WorkToPass.ReadAsync(s.GetRequiredService<SenDb>(), plan, TwoTiers, cancel));
        var choices = new List<PassOnWork.Choice>();
        foreach (var (unit, tasks) in work.Units.Select(u => (u.Unit, u.Tasks)))
        {
            var heir = HeirOf(unit);
            choices.Add(new(unit.Id, null, heir.Id));
            if (unit.Default is null && tasks.FirstOrDefault(t => t.Code == Inspection) is { } inspection)
                choices.Add(new(unit.Id, inspection.Id, unit.Heirs.First(h => h.Id != heir.Id || unit.Heirs.Count == 1).Id));
        }

        (await ActAsync<PassOnWork, Result<PassOnWork.Output>>(planOfficer, (op, process) =>
            op.RunAsync(new(plan, TwoTiers, "Nghị quyết 1656/NQ-UBTVQH15 ngày 16/06/2025", choices), process, cancel))).OrThrow();
    }

    /// <summary>The one of the register; else the commune that kept the old name, else the first.</summary>
    private static Heir HeirOf(EndedUnit unit) =>
        unit.Heirs.FirstOrDefault(h => h.Id == unit.Default) ?? unit.Heirs.FirstOrDefault(h => UnitNames.Place(h.Name) == UnitNames.Place(unit.Name)) ?? unit.Heirs[0];

    private Task<T> ActAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<T>> act)
        where TOperation : notnull =>
        InScopeAsync(s => act(s.GetRequiredService<TOperation>(), new Process(s.GetRequiredService<Ledger>(), ProcessId.New(), actor)));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
