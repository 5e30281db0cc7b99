using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Directives;

/// <summary>A directive at one unit, as somebody saw it.</summary>
/// <param name="Seen">How many of its events there were.</param>
public sealed record SeenDirective(AssignmentId At, int Seen);

/// <summary>Kết thúc theo dõi: the leader has the answers, or asks no more; for several units in one act, all or none.</summary>
public sealed class CloseDirective(SenDb db, BusinessClock clock)
{
    public sealed record Input(DirectiveId Directive, IReadOnlyList<SeenDirective> Units, string Note);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ClosingDirective, input, async actor =>
        {
            if (input.Units.Count == 0)
                return Problems.NothingChosen;
            if (input.Units.Count > GiveDirective.Most)
                return Problems.TooManyChosen(GiveDirective.Most);
            if (input.Note.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Note));
            return await CloseAsync(input, actor, cancel);
        }, cancel);

    private async Task<Result> CloseAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var directive = await db.Set<Directive>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == input.Directive, cancel);
        if (directive is null || !actor.Leads(directive))
            return Problems.DirectiveNotFound;
        var units = input.Units.Distinct().ToDictionary(u => u.At, u => u.Seen);
        var said = (await db.SaidAsync([directive.Id], db.Assignments.Where(a => units.Keys.Contains(a.Id)), cancel)).ToLookup(e => e.AssignmentId);
        var by = new By(actor.UserId, directive.ByUnitId, clock.Now);
        foreach (var assignment in await db.ToActOn(actor).Where(a => units.Keys.Contains(a.Id)).ToListAsync(cancel))
        {
            IReadOnlyList<AssignmentEvent> events = [.. said[assignment.Id]];
            if (events.Count == 0)
                return Problems.DirectiveNotFound;
            if (events.Count != units[assignment.Id])
                return Problems.ChangedMeanwhile;
            if (assignment.CloseDirective(by, directive, events, input.Note) is { IsProblem: true } refused)
                return refused;
            units.Remove(assignment.Id);
        }

        return units.Count == 0 ? Result.Done : Problems.DirectiveNotFound;
    }
}
