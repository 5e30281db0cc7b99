using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <summary>
/// A year of officers who accept, report, forget and are late, by the product's own operations. The same seed and the same days give the
/// same year.
/// </summary>
internal sealed partial class Simulation(IServiceProvider services, SettableTime time, Random random, Actor planOfficer, Actor leader, IReadOnlyDictionary<UnitId, Actor> officers)
{
    private readonly PriorityQueue<Deed, (DateTimeOffset, int)> deeds = new();
    private readonly List<AssignmentId> waiting = [];
    private int order;

    private enum What { Accept, Progress, Complete, Review, Ask, Answer, AskExtension, Decide, Urge, OwnPlan, Comment, Direct, AnswerDirective, CloseDirective, Amend }

    private sealed record Deed(What What, UnitId Unit, IReadOnlyList<AssignmentId> Assignments, DirectiveId? Directive = null);

    public async Task RunAsync(PlanId plan, DateTimeOffset issued, DateTimeOffset until, Action<double> progress, CancellationToken cancel)
    {
        today = VietnamTime.DayOf(until);
        city = plan;
        await ForeseeAsync(plan, issued, cancel);
        for (var day = VietnamTime.DayOf(issued).AddDays(4); Hour(day, 15) < until; day = day.AddDays(day.DayOfWeek == DayOfWeek.Thursday ? 5 : 2))
            Plan(Hour(day, 15), new Deed(What.Review, default, []));

        ForeseeUrging(issued, until);
        ForeseeDirection(issued, until);
        if (VietnamTime.DayOf(issued) < Amended)
            Plan(Hour(Amended, 10), new Deed(What.Amend, default, []));
        while (deeds.TryDequeue(out var deed, out var at) && at.Item1 < until)
        {
            time.Put(at.Item1);
            await DoAsync(deed, cancel);
            progress((at.Item1 - issued) / (until - issued));
        }
    }

    private async Task ForeseeAsync(PlanId plan, DateTimeOffset issued, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var rows = await db.Assignments.AsNoTracking().Where(a => a.PlanId == plan)
            .Join(db.Set<TaskOccurrence>(), a => a.OccurrenceId, o => o.Id, (a, o) => new { a.Id, a.UnitId, a.Role, o.PeriodFrom, o.LastDay, o.Ordinal, a.TaskId })
            .Join(db.PlanTasks, a => a.TaskId, t => t.Id, (a, t) => new { a.Id, a.UnitId, a.Role, a.PeriodFrom, a.LastDay, a.Ordinal, t.Code })
            .ToListAsync(cancel);
        var codes = await db.Set<Modules.Organisation.Unit>().ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        foreach (var unit in rows.Where(r => officers.ContainsKey(r.UnitId)).GroupBy(r => r.UnitId).OrderBy(g => codes[g.Key], StringComparer.Ordinal))
        {
            var temper = DrawTemper();
            if (temper == Temper.Absent)
                continue;
            var first = Working(issued, temper.FirstLook(random));
            // Now and then something is put aside at the first look and nobody thinks of it again.
            var work = unit.OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Ordinal).Where(_ => random.Next(100) >= 3).ToList();
            foreach (var part in work.Chunk(AcceptAssignments.Most))
                Plan(first, new Deed(What.Accept, unit.Key, [.. part.Select(r => r.Id)]));
            ForeseeOwnPlan(unit.Key, codes[unit.Key], first);
            foreach (var row in work)
                ForeseeReports(row.Id, unit.Key, row.LastDay, row.PeriodFrom, first, temper);
        }
    }

    private void ForeseeReports(AssignmentId id, UnitId unit, DateOnly? lastDay, DateOnly from, DateTimeOffset accepted, Temper temper)
    {
        if (lastDay is not { } last)
        {
            Plan(Working(accepted, random.Next(40, 160)), new Deed(What.Progress, unit, [id]));
            return;
        }

        if (temper.Forgets(random))
            return;
        var earliest = VietnamTime.DayOf(accepted).AddDays(2);
        var day = last.AddDays(-temper.DaysEarly(random));
        day = day < from ? from.AddDays(3) : day;
        day = day < earliest ? earliest : day;
        if (random.Next(100) < 20)
            Plan(Working(Hour(day.AddDays(-random.Next(4, 15)), 9), 0, after: accepted), new Deed(What.Progress, unit, [id]));
        ForeseeTalk(id, unit, last, day, accepted);
        Plan(Working(Hour(day, 8), 0, after: accepted), new Deed(What.Complete, unit, [id]));
    }

    private Task DoAsync(Deed deed, CancellationToken cancel) => deed.What switch
    {
        What.Accept => ActAsync<AcceptAssignments>(officers[deed.Unit], (op, process) => op.RunAsync(deed.Assignments, process, cancel)),
        What.Review => ReviewAsync(cancel),
        What.Urge => UrgeAsync(cancel),
        What.OwnPlan => MakeOwnPlanAsync(deed.Unit, cancel),
        What.Comment => CommentAsync(deed, cancel),
        What.Direct => DirectAsync(cancel),
        What.AnswerDirective => AnswerDirectiveAsync(deed, cancel),
        What.CloseDirective => CloseDirectiveAsync(deed.Directive!.Value, cancel),
        What.Amend => AmendAsync(cancel),
        What.Ask or What.Answer or What.AskExtension or What.Decide => SpeakAsync(deed, cancel),
        _ => ReportAsync(deed, cancel),
    };

    private async Task ReportAsync(Deed deed, CancellationToken cancel)
    {
        var id = deed.Assignments[0];
        var completes = deed.What == What.Complete;
        var (version, now) = await StandingAsync(id, cancel);
        if (now.WithdrawnAt is not null)
            return;
        if (now.QueriedAt is not null)
        {
            // Who waits for an answer does nothing else; the result comes some days later.
            if (completes)
                Plan(Working(time.GetUtcNow(), 2, null, talk), deed);
            return;
        }

        var note = Pick(completes ? DemoWords.Done : DemoWords.Going);
        var (evidence, figure) = completes ? await ProveAsync(id, cancel) : ([], null);
        await ActAsync<ReportAssignment>(officers[deed.Unit], (op, process) => op.RunAsync(new(id, version, completes, note, evidence, figure), process, cancel));
        if (completes)
            waiting.Add(id);
    }

    /// <summary>Tuesday and Thursday afternoon: what came in is confirmed in one act, a few are sent back.</summary>
    private async Task ReviewAsync(CancellationToken cancel)
    {
        var sentBack = waiting.Where(_ => random.Next(100) < 4).ToList();
        foreach (var id in sentBack)
        {
            var (version, _) = await StandingAsync(id, cancel);
            await ActAsync<ReturnAssignment>(planOfficer, (op, process) => op.RunAsync(new(id, version, Pick(DemoWords.Again)), process, cancel));
            Plan(Working(time.GetUtcNow(), random.Next(2, 9)), new Deed(What.Complete, await UnitAsync(id, cancel), [id]));
        }

        foreach (var part in waiting.Except(sentBack).Chunk(ConfirmAssignments.Most))
        {
            var seen = await SeenAsync(part, cancel);
            await ActAsync<ConfirmAssignments>(planOfficer, (op, process) => op.RunAsync(seen, process, cancel));
        }

        waiting.Clear();
    }

    private async Task ActAsync<TOperation>(Actor actor, Func<TOperation, Process, Task<Result>> act)
        where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var process = new Process(scope.ServiceProvider.GetRequiredService<Ledger>(), ProcessId.New(), actor);
        var result = await act(scope.ServiceProvider.GetRequiredService<TOperation>(), process);
        if (result.IsProblem)
            throw new InvalidOperationException($"The demonstration was refused: {result.Problem}");
    }

    private async Task<(int Version, AssignmentDates Now)> StandingAsync(AssignmentId id, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var found = await (
            from a in db.Assignments
            join d in db.Set<AssignmentDates>().AsNoTracking() on a.Id equals d.AssignmentId
            where a.Id == id && d.ValidTo == null
            select new { a.Version, Dates = d }).SingleAsync(cancel);
        return (found.Version, found.Dates);
    }

    private async Task<List<SeenAssignment>> SeenAsync(AssignmentId[] ids, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SenDb>().Assignments.Where(a => ids.Contains(a.Id)).Select(a => new SeenAssignment(a.Id, a.Version)).ToListAsync(cancel);
    }

    private async Task<UnitId> UnitAsync(AssignmentId id, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SenDb>().Assignments.Where(a => a.Id == id).Select(a => a.UnitId).SingleAsync(cancel);
    }

    private void Plan(DateTimeOffset at, Deed deed) => deeds.Enqueue(deed, (at, order++));

    /// <summary>A moment in office hours, some days later, not on a weekend, always after <paramref name="from"/> and <paramref name="after"/>.</summary>
    private DateTimeOffset Working(DateTimeOffset from, int days, DateTimeOffset? after = null, Random? chance = null)
    {
        var day = VietnamTime.DayOf(from).AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        var at = Hour(day, 8).AddMinutes((chance ?? random).Next(0, 9 * 60));
        var earliest = after is { } other && other > from ? other : from;
        return at > earliest ? at : earliest.AddMinutes((chance ?? random).Next(5, 90));
    }

    private static DateTimeOffset Hour(DateOnly day, int hour) => VietnamTime.StartOf(day).AddHours(hour);

    private Temper DrawTemper() => random.Next(100) switch { < 42 => Temper.Prompt, < 80 => Temper.Usual, < 97 => Temper.Slow, _ => Temper.Absent };

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
