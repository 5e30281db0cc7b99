using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Directives;

/// <summary>Which of the units that have a task.</summary>
public enum DirectiveTo
{
    /// <summary>Every unit that leads it.</summary>
    Leads,

    /// <summary>Units that lead it, are late and have not reported.</summary>
    Late,

    /// <summary>Units that lead it and have not accepted it.</summary>
    Silent,

    /// <summary>One unit, whatever its part.</summary>
    One,
}

/// <summary>Ý kiến chỉ đạo: a leader of the issuer says something of a task to units that have it, all in one act, and sets the last day of their answers.</summary>
public sealed class GiveDirective(SenDb db, BusinessClock clock)
{
    public const int Most = 2_000;

    /// <param name="Unit">The unit that is meant by <see cref="DirectiveTo.One"/>; else null.</param>
    public sealed record Input(TaskId Task, DirectiveTo To, UnitId? Unit, string Text, DateOnly? LastDay);

    /// <summary>Answers the directive.</summary>
    public Task<Result<DirectiveId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<DirectiveId>(db, PlanProcesses.GivingDirective, input, async actor =>
        {
            var leads = actor.UnitsAs(Role.Leader).ToArray();
            var plan = await (
                from t in db.PlanTasks
                join p in db.Plans on t.PlanId equals p.Id
                where t.Id == input.Task && p.Issue != null && (actor.IsProgram || leads.Contains(p.IssuerId))
                select new { p.Id, p.IssuerId }).SingleOrDefaultAsync(cancel);
            if (plan is null)
                return Problems.AssignmentNotFound;
            if (Refuse(input) is { } problem)
                return problem;
            var told = await ToldAsync(input, cancel);
            if (told.Count == 0)
                return Problems.DirectiveToNobody.At(nameof(input.To));
            if (told.Count > Most)
                return Problems.DirectiveToTooMany(Most).At(nameof(input.To));

            var by = new By(actor.UserId, plan.IssuerId, clock.Now);
            var directive = new Directive { Id = DirectiveId.New(), PlanId = plan.Id, TaskId = input.Task, Text = input.Text.Trim(), LastDay = input.LastDay!.Value, ByUserId = by.User, ByUnitId = plan.IssuerId, At = by.At };
            db.Add(directive);
            foreach (var assignment in told)
            {
                if (assignment.Direct(by, directive) is { IsProblem: true } refused)
                    return refused.Problem;
            }

            return directive.Id;
        }, cancel);

    private Problem? Refuse(Input input)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.Text))
            errors.Add(nameof(input.Text), Problems.DirectiveTextMissing);
        else if (input.Text.Trim().Length > Directive.LongestText)
            errors.Add(nameof(input.Text), Problems.DirectiveTextTooLong(Directive.LongestText));
        if (input.LastDay is null)
            errors.Add(nameof(input.LastDay), Problems.DirectiveDayMissing);
        else if (input.LastDay < clock.Today)
            errors.Add(nameof(input.LastDay), Problems.DirectiveDayPast(clock.Today));
        return errors.ToProblem();
    }

    /// <summary>One assignment of each unit: of a task that returns, the one that is next to be done, else the newest.</summary>
    private async Task<List<Assignment>> ToldAsync(Input input, CancellationToken cancel)
    {
        var rows = await DirectiveRecipients.Of(db, input.Task, clock.Today).ToListAsync(cancel);
        var chosen = DirectiveRecipients.Choose(rows, input.To, input.Unit).Take(Most + 1).Select(r => r.Id).ToList();
        return await db.Assignments.Where(a => chosen.Contains(a.Id)).Include(a => a.Dates.Where(d => d.ValidTo == null)).ToListAsync(cancel);
    }
}

/// <summary>An assignment that a directive on its task can be given to.</summary>
internal sealed record DirectiveRecipient(AssignmentId Id, UnitId Unit, AgencyRole Role, AssignmentOnDay On);

internal static class DirectiveRecipients
{
    public static IQueryable<DirectiveRecipient> Of(SenDb db, TaskId task, DateOnly day) =>
        from a in db.Assignments.AsNoTracking()
        join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
        where a.TaskId == task && d.WithdrawnAt == null
        select new DirectiveRecipient(a.Id, a.UnitId, a.Role, d);

    public static IEnumerable<DirectiveRecipient> Choose(IEnumerable<DirectiveRecipient> rows, DirectiveTo to, UnitId? unit) => rows
        .Where(r => to switch
        {
            DirectiveTo.Leads => r.Role == AgencyRole.Lead,
            DirectiveTo.Late => r.Role == AgencyRole.Lead && r.On.Kind == StatusKind.InProgressOverdue && r.On.CompletedOn is null,
            DirectiveTo.Silent => r.Role == AgencyRole.Lead && r.On.AcceptedAt is null && r.On.CompletedOn is null,
            _ => r.Unit == unit,
        })
        .GroupBy(r => r.Unit)
        .Select(g => g.OrderBy(r => r.On.CompletedOn is not null).ThenBy(r => r.On.CompletedOn is null ? r.On.LastDay ?? DateOnly.MaxValue : DateOnly.MinValue)
            .ThenByDescending(r => r.On.LastDay).ThenBy(r => r.Id.Value).First());
}
