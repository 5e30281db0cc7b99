using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Issuing;

/// <summary>
/// Gives the recurring tasks of a plan for several years once more, for one later year: to its named units and to the members that its sets have now.
/// What that year has already is left alone, so it can run twice. A task that cannot be given whole is held back; the others are not kept waiting for it.
/// </summary>
public sealed class GiveYear(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    public sealed record Input(PlanId Plan, int Year);

    /// <param name="Assignments">How many it made; 0 when the year had been given.</param>
    /// <param name="Held">What keeps the tasks that were held back, by their codes.</param>
    public sealed record Output(int Assignments, IReadOnlyList<string> Held);

    public Task<Result<Output>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.GivingYear, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<Output>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Issue).Include(p => p.Tasks).ThenInclude(t => t.Agencies)
            .SingleOrDefaultAsync(p => p.Id == input.Plan, cancel);
        if (plan?.Issue is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.PlanNotFound;
        if (input.Year <= plan.Year || input.Year > plan.PeriodTo)
            return Problems.YearOutsidePlan(input.Year);
        var has = await db.Set<TaskOccurrence>().Where(o => o.Year == input.Year)
            .Join(db.PlanTasks.Where(t => t.PlanId == plan.Id), o => o.TaskId, t => t.Id, (o, t) => t.Id).Distinct().ToListAsync(cancel);

        var whole = await Distribution.OnAsync(db, plan, clock.Today, calendar, cancel, input.Year);
        List<TaskProblem> held = [.. whole.Problems, .. await EndedAsync(whole, cancel)];
        var given = new Distribution([.. whole.Shares.Where(s => !has.Contains(s.Task.Id) && held.All(h => h.Task != s.Task))], []);

        var (occurrences, assignments) = given.Give(input.Year, new By(actor.UserId, plan.StandingAgencyId, clock.Now));
        db.AddRange(occurrences);
        db.AddRange(assignments);
        return new Output(assignments.Count, [.. held.Where(h => !has.Contains(h.Task.Id)).Select(h => h.Problem.ToString())]);
    }

    /// <summary>Work is not given to units that no longer exist: who follows them is a person's decision.</summary>
    private async Task<IEnumerable<TaskProblem>> EndedAsync(Distribution given, CancellationToken cancel)
    {
        var named = given.Shares.SelectMany(s => s.Units.Keys).Distinct().ToList();
        var exist = await db.UnitsOn(clock.Today).Where(v => named.Contains(v.UnitId)).Select(v => v.UnitId).ToListAsync(cancel);
        return given.Shares.Where(s => s.Units.Keys.Except(exist).Any()).Select(s => new TaskProblem(s.Task, Problems.AgencyEnded(s.Task.Code)));
    }
}
