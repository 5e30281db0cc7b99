using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Directives;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Reference;

namespace Sen.Demonstration;

/// <summary>What the leader asks in that year, what units answer, and whom a head gives work to.</summary>
internal sealed partial class Simulation
{
    /// <summary>How long before the day of the demonstration the leader asks: twice long ago, once these days.</summary>
    private static readonly int[] DaysBefore = [160, 75, 8];

    private readonly Random direction = new(Seed + 1);

    private void ForeseeDirection(DateTimeOffset issued, DateTimeOffset until)
    {
        foreach (var days in DaysBefore.Where(d => until.AddDays(-d) > issued.AddDays(60)))
            Plan(Working(until.AddDays(-days), 0, null, direction), new Deed(What.Direct, default, []));
    }

    /// <summary>The leader asks whoever is late with the task that most are late with, of those not asked about yet, and has the answers in two weeks.</summary>
    private async Task DirectAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await MostLateAsync(VietnamTime.DayOf(now), cancel) is not { } task)
            return;
        var last = ShippedCalendar.Calendar.AddWorkingDays(VietnamTime.DayOf(now), 8).OrThrow();
        DirectiveId given = default;
        await ActAsync<GiveDirective>(leader, async (op, p) =>
        {
            var result = await op.RunAsync(new(task, DirectiveTo.Late, null, DemoWords.Directives[direction.Next(DemoWords.Directives.Length)], last), p, cancel);
            if (!result.IsProblem)
                given = result.Value;
            return result.IsProblem ? result.Problem : Result.Done;
        });
        foreach (var (at, unit) in (await ToldAsync(given, cancel)).Where(t => officers.ContainsKey(t.Unit) && direction.Next(100) < 65))
            Plan(Working(now, direction.Next(1, 8), now, direction), new Deed(What.AnswerDirective, unit, [at], given));
        Plan(Working(now, 14, now, direction), new Deed(What.CloseDirective, default, [], given));
    }

    private Task AnswerDirectiveAsync(Deed deed, CancellationToken cancel) => ActAsync<AnswerDirective>(officers[deed.Unit], (op, p) =>
        op.RunAsync(new(deed.Assignments[0], deed.Directive!.Value, 1, DemoWords.DirectiveAnswers[direction.Next(DemoWords.DirectiveAnswers.Length)], null), p, cancel));

    /// <summary>Who has answered by then is closed; the others stay on the leader's list.</summary>
    private async Task CloseDirectiveAsync(DirectiveId directive, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var answered = await scope.ServiceProvider.GetRequiredService<SenDb>().Set<AssignmentEvent>()
            .Where(e => e.DirectiveId == directive && e.Kind == AssignmentEventKind.DirectiveAnswered).Select(e => e.AssignmentId).ToListAsync(cancel);
        if (answered.Count > 0)
            await ActAsync<CloseDirective>(leader, (op, p) => op.RunAsync(new(directive, [.. answered.Select(a => new SeenDirective(a, 2))], ""), p, cancel));
    }

    /// <summary>A head gives some of what is still to be done to the colleague who does it.</summary>
    public async Task DelegateAsync(Actor head, UserId colleague, int most, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var unit = head.Unit!.Value;
        var open = await scope.ServiceProvider.GetRequiredService<SenDb>().Assignments.Where(a => a.UnitId == unit && a.Dates.Any(d => d.ValidTo == null && d.CompletedOn == null && d.WithdrawnAt == null))
            .OrderBy(a => a.Id).Take(most).Select(a => new { a.Id, a.Version }).ToListAsync(cancel);
        foreach (var work in open)
            await ActAsync<DelegateWork>(head, (op, p) => op.RunAsync(new(work.Id, work.Version, colleague), p, cancel));
    }

    private async Task<TaskId?> MostLateAsync(DateOnly day, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        return await (
            from a in db.Assignments
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            where a.PlanId == city && !db.Set<Directive>().Any(said => said.TaskId == a.TaskId) && a.Role == AgencyRole.Lead && d.Kind == StatusKind.InProgressOverdue && d.CompletedOn == null
            group a by a.TaskId into late
            orderby late.Count() descending, late.Key
            select (TaskId?)late.Key).FirstOrDefaultAsync(cancel);
    }

    private async Task<List<(AssignmentId At, Kernel.Places.UnitId Unit)>> ToldAsync(DirectiveId directive, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var told = await db.Set<AssignmentEvent>().Where(e => e.DirectiveId == directive).Join(db.Assignments, e => e.AssignmentId, a => a.Id, (e, a) => new { a.Id, a.UnitId })
            .Join(db.Set<Modules.Organisation.Unit>(), a => a.UnitId, u => u.Id, (a, u) => new { a.Id, a.UnitId, u.Code }).OrderBy(a => a.Code).ToListAsync(cancel);
        return told.ConvertAll(t => (t.Id, t.UnitId));
    }
}
