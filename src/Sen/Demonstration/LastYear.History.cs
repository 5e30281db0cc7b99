using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <content>What officers did with it: foreseen for each assignment, brought in a month at a time.</content>
internal sealed partial class LastYear
{
    private static readonly ProcessKind History = new("importing-history");

    private enum What { Accept, Complete, Confirm }

    private sealed record Deed(DateTimeOffset At, AssignmentId Assignment, What What, By By, string Note);

    /// <summary>The life of everything that is open, from a moment on until a day; what lies behind the day stays undone.</summary>
    private async Task<List<Deed>> ForeseeAsync(PlanId plan, DateTimeOffset from, DateOnly until, CancellationToken cancel)
    {
        var rows = await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<SenDb>();
            return await (
                from a in db.Assignments
                join d in db.Set<AssignmentDates>() on a.Id equals d.AssignmentId
                join u in db.Units on a.UnitId equals u.Id
                where a.PlanId == plan && d.ValidTo == null && d.ConfirmedAt == null
                orderby u.Code, a.Id
                select new { a.Id, a.UnitId, d.LastDay, d.AcceptedAt, IsReported = d.CompletedOn != null }).ToListAsync(cancel);
        });
        var holders = await HoldersAsync([.. rows.Select(r => r.UnitId).Distinct()], cancel);
        var deeds = new List<Deed>();
        foreach (var row in rows)
        {
            var by = new By(holders.GetValueOrDefault(row.UnitId, planOfficer).UserId, row.UnitId, default);
            deeds.AddRange(row.IsReported ? [Confirmed(row.Id, from)] : LifeOf(row.Id, by, row.LastDay!.Value, from, IsShown(row.UnitId)).Where(d => d.What != What.Accept || row.AcceptedAt is null));
        }

        return [.. deeds.Where(d => VietnamTime.DayOf(d.At) < until)];
    }

    private IEnumerable<Deed> LifeOf(AssignmentId id, By by, DateOnly last, DateTimeOffset from, bool isShown)
    {
        var (luck, accepted) = (random.Next(100), AtWork(VietnamTime.DayOf(from).AddDays(random.Next(1, 18))));
        // Most in time, some early enough that the old unit itself saw it through, some late.
        var days = luck < 18 ? -random.Next(120, 200) : isShown || luck < 82 ? -random.Next(1, 45) : random.Next(1, 16);
        // Somebody always forgets.
        if (!isShown && luck > 97)
            return [new(accepted, id, What.Accept, by with { At = accepted }, "")];
        var done = last.AddDays(days);
        var completed = AtWork(done < VietnamTime.DayOf(accepted).AddDays(2) ? VietnamTime.DayOf(accepted).AddDays(2) : done);
        return
        [
            new(accepted, id, What.Accept, by with { At = accepted }, ""),
            new(completed, id, What.Complete, by with { At = completed }, DemoWords.Done[random.Next(DemoWords.Done.Length)]),
            Confirmed(id, completed),
        ];
    }

    private Deed Confirmed(AssignmentId id, DateTimeOffset after)
    {
        var at = AtWork(VietnamTime.DayOf(after).AddDays(random.Next(2, 7)));
        return new(at, id, What.Confirm, new By(planOfficer.UserId, planOfficer.Unit, at), "");
    }

    /// <summary>Whose desk is looked at most: nothing of the year before lies on it.</summary>
    private bool IsShown(UnitId unit) => officers.TryGetValue(unit, out var officer) && shown.Contains(officer.UserId);

    /// <summary>Who answered for a unit: of one that has ended, whoever answers for its heir today.</summary>
    private async Task<Dictionary<UnitId, Actor>> HoldersAsync(List<UnitId> units, CancellationToken cancel)
    {
        var ended = await InScopeAsync(s => s.GetRequiredService<SenDb>().EndedAmongAsync(units, TwoTiers, cancel));
        var heirs = ended.Where(u => u.Heirs.Count > 0).ToDictionary(u => u.Id, u => HeirOf(u).Id);
        return units.Where(u => officers.ContainsKey(heirs.GetValueOrDefault(u, u))).ToDictionary(u => u, u => officers[heirs.GetValueOrDefault(u, u)]);
    }

    /// <summary>Acts of a month in one process, in their order; each keeps its own time and its own person.</summary>
    private async Task BringInAsync(List<Deed> deeds, CancellationToken cancel)
    {
        foreach (var month in deeds.OrderBy(d => d.At).GroupBy(d => VietnamTime.DayOf(d.At) is var day ? (day.Year, day.Month) : default))
        {
            var all = month.ToList();
            time.Put(all[^1].At);
            await InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<SenDb>();
                var process = new Process(s.GetRequiredService<Ledger>(), ProcessId.New(), Actor.Program);
                (await process.RunAsync(db, History, new { month.Key.Year, month.Key.Month, Acts = all.Count }, _ => DoAsync(db, all, cancel), cancel)).OrThrow();
                return true;
            });
        }
    }

    private static async Task<Result> DoAsync(SenDb db, List<Deed> deeds, CancellationToken cancel)
    {
        var ids = deeds.Select(d => d.Assignment).Distinct().ToList();
        var work = await db.Assignments.Include(a => a.Dates.Where(d => d.ValidTo == null)).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        foreach (var deed in deeds)
        {
            var assignment = work[deed.Assignment];
            var done = deed.What switch
            {
                What.Accept => assignment.Accept(deed.By),
                What.Complete => assignment.Complete(deed.By, deed.Note, []),
                _ => assignment.Confirm(deed.By),
            };
            if (done.IsProblem)
                return done;
        }

        return Result.Done;
    }

    private DateTimeOffset AtWork(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return VietnamTime.StartOf(day).AddHours(8).AddMinutes(random.Next(0, 9 * 60));
    }
}
