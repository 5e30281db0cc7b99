using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Coverage;

/// <summary>Makes the draft of a unit's own plan under an issued plan that gave it work. It is then edited and issued as any other.</summary>
public sealed class MakeUnitPlan(SenDb db, BusinessClock clock)
{
    /// <param name="Tasks">Tasks of the parent that the unit takes over; one at least, all of them given to it.</param>
    public sealed record Input(PlanId Parent, UnitId Unit, string Title, IReadOnlyList<TaskId> Tasks);

    public Task<Result<PlanId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.MakingUnitPlan, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<PlanId>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var parent = await db.Plans.AsNoTracking().AsSplitQuery().VisibleTo(db, actor).Include(p => p.Issue).Include(p => p.Sections).Include(p => p.Tasks)
            .SingleOrDefaultAsync(p => p.Id == input.Parent && p.Issue != null, cancel);
        if (parent is null || !actor.Has(Role.PlanOfficer, input.Unit) || parent.StandingAgencyId == input.Unit)
            return Problems.PlanNotFound;
        var asked = (await db.AskedOfAsync(parent.Id, input.Unit, cancel)).Select(t => t.Id).ToHashSet();
        if (asked.Count == 0)
            return Problems.PlanNotFound;
        if (await Refuse(input, asked, cancel) is { } problem)
            return problem;

        var names = await db.NamesOnAsync([input.Unit, parent.IssuerId], clock.Today, cancel);
        var plan = PlanBuilder.Build(UnitPlan.Of(parent, names[parent.IssuerId], input.Unit, names[input.Unit], input.Title.Trim(), input.Tasks.ToHashSet()), clock.Now, actor.UserId);
        db.Add(plan);
        return plan.Id;
    }

    private async Task<Problem?> Refuse(Input input, HashSet<TaskId> asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > LongestTitle)
            errors.Add(nameof(input.Title), Problems.UnitPlanTitle);
        if (input.Tasks.Count == 0 || !asked.IsSupersetOf(input.Tasks))
            errors.Add(nameof(input.Tasks), Problems.NothingTakenUp);
        return errors.ToProblem()
            ?? (await db.Plans.AnyAsync(p => p.ParentPlanId == input.Parent && p.IssuerId == input.Unit, cancel) ? Problems.UnitHasPlan : null);
    }

    internal const int LongestTitle = 500;
}
