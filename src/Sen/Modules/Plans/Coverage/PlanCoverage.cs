using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Coverage;

/// <summary>How far units took the tasks of a plan into plans of their own, as of a day: by unit and by task. The two add up to the same pairs.</summary>
/// <param name="Given">Which task was given to which unit; withdrawn work is not.</param>
/// <param name="Plans">The issued plan of each unit that has one.</param>
/// <param name="Taken">The pairs of <paramref name="Given"/> that the unit's plan answers.</param>
internal sealed record PlanCoverage(
    IReadOnlyList<BoardTask> Tasks, IReadOnlyList<BoardUnit> Units, ILookup<UnitId, TaskId> Given, IReadOnlyDictionary<UnitId, OwnPlan> Plans, IReadOnlySet<(TaskId, UnitId)> Taken)
{
    /// <summary>Reads what issued plans of units answer; the board brings what was given. Three statements.</summary>
    public static async Task<PlanCoverage> ReadAsync(SenDb db, PlanId parent, PlanBoard board, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(board.Day).ToUniversalTime();
        var issued = db.Plans.AsNoTracking().Where(p => p.ParentPlanId == parent).IssuedBy(board.Day);
        var plans = await (
            from plan in issued
            join signed in db.SignedIssues() on plan.Id equals signed.Issue.PlanId
            select new OwnPlan(plan.IssuerId, signed.Issuer.ShortName, signed.Issue.Number, signed.Issue.Slug, signed.Issue.SignedOn)).ToListAsync(cancel);
        var answers = await (
            from plan in issued
            join task in db.Set<PlanTask>().AsNoTracking() on plan.Id equals task.PlanId
            where task.AnswersTaskId != null && (task.AddedAt == null || task.AddedAt <= end) && (task.WithdrawnAt == null || task.WithdrawnAt > end)
            select new { Task = task.AnswersTaskId, plan.IssuerId }).Distinct().ToListAsync(cancel);
        var agency = await db.Plans.Where(p => p.Id == parent).Select(p => p.StandingAgencyId).SingleAsync(cancel);
        return Of(board, agency, plans, answers.Select(a => (a.Task!.Value, a.IssuerId)));
    }

    /// <param name="agency">The standing agency: it keeps this plan and makes no other under it.</param>
    public static PlanCoverage Of(PlanBoard board, UnitId agency, IEnumerable<OwnPlan> plans, IEnumerable<(TaskId Task, UnitId Unit)> answers)
    {
        var given = board.Work.Where(w => w.Kind != StatusKind.Cancelled && w.Unit != agency).Select(w => (w.Task, w.Unit)).ToHashSet();
        var named = given.Select(g => g.Unit).ToHashSet();
        return new(
            board.Tasks, [.. board.Units.Where(u => named.Contains(u.Id)).OrderBy(u => u.Name, VietnameseOrder.Instance)],
            given.ToLookup(g => g.Unit, g => g.Task), plans.ToDictionary(p => p.Unit), answers.Where(given.Contains).ToHashSet());
    }

    public int UnitsWithPlan => Units.Count(u => Plans.ContainsKey(u.Id));

    public IEnumerable<UnitCover> ByUnit => Units.Select(u => new UnitCover(u, Plans.GetValueOrDefault(u.Id), Given[u.Id].Count(), Given[u.Id].Count(t => Taken.Contains((t, u.Id)))));

    public IEnumerable<TaskCover> ByTask
    {
        get
        {
            var given = Given.SelectMany(g => g, (g, task) => task).CountBy(t => t).ToDictionary();
            var taken = Taken.CountBy(t => t.Item1).ToDictionary();
            return Tasks.Where(t => given.ContainsKey(t.Id)).Select(t => new TaskCover(t, given[t.Id], taken.GetValueOrDefault(t.Id)));
        }
    }

    /// <summary>Units that were given the task and do not answer it in a plan of their own.</summary>
    public IEnumerable<BoardUnit> Missing(TaskId task) => Units.Where(u => Given[u.Id].Contains(task) && !Taken.Contains((task, u.Id)));

    /// <summary>Tasks that the unit was given and does not answer in its plan.</summary>
    public IEnumerable<BoardTask> Missing(UnitId unit) => Tasks.Where(t => Given[unit].Contains(t.Id) && !Taken.Contains((t.Id, unit)));
}

/// <summary>The issued plan of a unit under another plan.</summary>
/// <param name="Issuer">The unit as it was called on the day of signing.</param>
internal sealed record OwnPlan(UnitId Unit, string Issuer, string Number, string Slug, DateOnly SignedOn);

/// <param name="Plan">Null while the unit has issued none.</param>
internal sealed record UnitCover(BoardUnit Unit, OwnPlan? Plan, int Given, int Taken);

/// <param name="Given">Units that were given the task.</param>
/// <param name="Taken">Units whose own plan answers it.</param>
internal sealed record TaskCover(BoardTask Task, int Given, int Taken);
