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
/// All or nothing; what that year has already is left alone, so it can run twice.
/// </summary>
public sealed class GiveYear(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    public sealed record Input(PlanId Plan, int Year);

    /// <returns>How many assignments it made; 0 when the year had been given.</returns>
    public Task<Result<int>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.GivingYear, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<int>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Issue).Include(p => p.Tasks).ThenInclude(t => t.Agencies).SingleOrDefaultAsync(p => p.Id == input.Plan, cancel);
        if (plan?.Issue is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.PlanNotFound;
        if (input.Year <= plan.Year || input.Year > plan.PeriodTo)
            return Problems.YearOutsidePlan(input.Year);
        var has = await db.Set<TaskOccurrence>().Where(o => o.Year == input.Year).Join(db.PlanTasks.Where(t => t.PlanId == plan.Id), o => o.TaskId, t => t.Id, (o, t) => t.Id)
            .Distinct().ToListAsync(cancel);

        var whole = await Distribution.OnAsync(db, plan, clock.Today, calendar, cancel, input.Year);
        var problems = whole.Problems.Where(p => !has.Contains(p.Task.Id)).Select(p => p.Problem).ToList();
        var missing = new Distribution([.. whole.Shares.Where(s => !has.Contains(s.Task.Id))], []);
        problems.AddRange(await EndedAsync(missing, cancel));
        if (problems.Count > 0)
            return problems[0] with { Others = [.. problems.Skip(1)] };

        var (occurrences, assignments) = missing.Give(input.Year, new By(actor.UserId, plan.StandingAgencyId, clock.Now));
        db.AddRange(occurrences);
        db.AddRange(assignments);
        return assignments.Count;
    }

    /// <summary>Work is not given to units that no longer exist: who follows them is a person's decision.</summary>
    private async Task<IEnumerable<Problem>> EndedAsync(Distribution given, CancellationToken cancel)
    {
        var named = given.Shares.SelectMany(s => s.Units.Keys).Distinct().ToList();
        var exist = await db.UnitsOn(clock.Today).Where(v => named.Contains(v.UnitId)).Select(v => v.UnitId).ToListAsync(cancel);
        return given.Shares.Where(s => s.Units.Keys.Except(exist).Any()).Select(s => Problems.AgencyEnded(s.Task.Code));
    }
}
