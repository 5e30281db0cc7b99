using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Coverage;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>A task as a plan officer writes it into a draft.</summary>
/// <param name="Section">Where the plan prints it.</param>
/// <param name="Target">The target that it serves; null for none.</param>
/// <param name="NoAssignmentReason">Why nobody is given it; null when it has a lead.</param>
public sealed record TaskGiven(
    Guid Section, string Text, IReadOnlyList<AgencyContent> Agencies, Deadline Deadline, Recurrence? Recurrence, TargetId? Target, string? Output, string? NoAssignmentReason,
    EvidenceRules Evidence = EvidenceRules.None, string? FigureAsked = null, TaskId? Answers = null)
{
    public const int LongestText = 4000;
    public const int LongestOutput = 1000;
    public const int LongestReason = 500;
    public const int LongestFigure = 200;

    /// <summary>What is wrong with it inside this plan; every problem at once, named as the form names its fields.</summary>
    /// <param name="asked">The tasks that its superior gave the unit; none when the plan has no superior.</param>
    internal Problem? Refuse(Plan plan, IReadOnlyList<AskedTask> asked)
    {
        var errors = new FieldErrors();
        if (plan.Sections.All(s => s.Id != Section))
            errors.Add(nameof(Section), Problems.SectionNotFound);
        if (string.IsNullOrWhiteSpace(Text))
            errors.Add(nameof(Text), Problems.TaskTextMissing);
        else if (Text.Length > LongestText)
            errors.Add(nameof(Text), Problems.TooLong(LongestText));
        if (NoAssignmentReason is null && Agencies.All(a => a.Role != AgencyRole.Lead))
            errors.Add("Leads", Problems.LeadOrReason);
        if (NoAssignmentReason?.Length > LongestReason)
            errors.Add(nameof(NoAssignmentReason), Problems.TooLong(LongestReason));
        if (Output?.Length > LongestOutput)
            errors.Add(nameof(Output), Problems.TooLong(LongestOutput));
        if (FigureAsked?.Length > LongestFigure)
            errors.Add(nameof(FigureAsked), Problems.TooLong(LongestFigure));
        if (Target is { } target && plan.Targets.All(t => t.Id != target))
            errors.Add(nameof(Target), Problems.TargetNotFound);
        if (plan.ParentPlanId is not null && asked.All(t => t.Id != Answers))
            errors.Add(nameof(Answers), Problems.AnswersNothing);
        return errors.ToProblem();
    }

    internal GoalId? GoalIn(Plan plan) => Target is { } target ? plan.Targets.Single(t => t.Id == target).GoalId : null;
}

/// <summary>A draft to change, with what its rows are checked against.</summary>
internal static class DraftLoading
{
    /// <summary>The draft of that id, when the actor keeps it; a plan that is issued says so.</summary>
    public static async Task<Result<Plan>> DraftAsync(this SenDb db, PlanId id, Actor actor, CancellationToken cancel)
    {
        var plan = await db.Plans.AsSplitQuery().Include(p => p.Issue).Include(p => p.Sections).Include(p => p.Goals).Include(p => p.Targets)
            .Include(p => p.Tasks).ThenInclude(t => t.Agencies)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.PlanNotFound;
        return plan.IsIssued ? Problems.PlanAlreadyIssued : plan;
    }

    /// <summary>A change in one of its rows is a change of the draft: two officers who edit it at once find out.</summary>
    public static void Touch(this SenDb db, Plan plan) => db.Entry(plan).Property(p => p.Version).IsModified = true;
}
