using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>One unit's work on one occurrence of a task.</summary>
/// <param name="From">The unit that it was given to, when another took it over.</param>
public sealed record UnitWork(AssignmentId Id, string Unit, string? From, AgencyRole Role, AssignmentStatus Status, AssignmentOnDay Dates);

/// <summary>A task of an issued plan with every unit that has it, for one of its occurrences.</summary>
/// <param name="Chosen">The occurrence that is shown; null when the task is given to nobody.</param>
public sealed record TaskOnDay(PlanAddress Address, PlanTask Task, string PlanTitle, IReadOnlyList<TaskOccurrence> Occurrences, TaskOccurrence? Chosen, IReadOnlyList<UnitWork> Units)
{
    /// <summary>One group a unit, the worst of its work first: several where it took over from several units.</summary>
    public IReadOnlyList<IReadOnlyList<UnitWork>> ByUnit => [.. Units.GroupBy(u => u.Dates.UnitId).Select(g => (IReadOnlyList<UnitWork>)[.. g])];

    /// <param name="ordinal">Which occurrence; else the newest that is due, else the first.</param>
    public static async Task<TaskOnDay?> FindAsync(
        SenDb db, Actor actor, PlanAddress address, string code, int? ordinal, DateOnly day, CancellationToken cancel)
    {
        if (!address.SeesAll)
            return null;
        var task = await db.PlanTasks.AsNoTracking().Include(t => t.Agencies).SingleOrDefaultAsync(t => t.PlanId == address.Id && t.Code == code, cancel);
        if (task is null || task.AddedAt > VietnamTime.EndOf(day))
            return null;
        if (await db.FormerTasksOn(day).SingleOrDefaultAsync(f => f.TaskId == task.Id, cancel) is { } former)
            former.Wording.WriteTo(task);
        var title = await db.FormerTitleAsync(address.Id, day, cancel) ?? await db.Plans.Where(p => p.Id == address.Id).Select(p => p.Title).SingleAsync(cancel);
        var given = db.Assignments.Join(db.AssignmentsOn(day), a => a.Id, d => d.AssignmentId, (a, _) => a.OccurrenceId);
        var occurrences = await db.OccurrencesOn(day).Where(o => o.TaskId == task.Id && given.Any(id => id == o.Id)).OrderBy(o => o.Year).ThenBy(o => o.Ordinal).ToListAsync(cancel);
        var chosen = ordinal is null ? occurrences.LastOrDefault(o => o.LastDay <= day) ?? occurrences.FirstOrDefault() : occurrences.Find(o => o.Ordinal == ordinal);
        if (ordinal is not null && chosen is null)
            return null;
        return new(address, task, title, occurrences, chosen, chosen is null ? [] : await UnitsAsync(db, actor, chosen.Id, day, cancel));
    }

    public static IReadOnlyList<ListColumn<UnitWork>> Columns(Texts T) =>
    [
        new(T["Đơn vị"], w => w.Unit, 36),
        new(T["Nhận từ"], w => w.From, 36),
        new(T["Vai trò"], w => w.Role == AgencyRole.Lead ? T["Chủ trì"] : T["Phối hợp¦vai trò"], 12),
        new(T["Tình trạng"], w => AssignmentWords.Of(w.Status, T).Word, 24),
        new(T["Thời hạn"], w => w.Dates.LastDay, 14),
        new(T["Tiếp nhận lúc"], w => w.Dates.AcceptedAt),
        new(T["Báo cáo xong ngày"], w => w.Dates.CompletedOn, 18),
        new(T["Xác nhận lúc"], w => w.Dates.ConfirmedAt),
    ];

    /// <summary>The worst first, then by name.</summary>
    private static async Task<IReadOnlyList<UnitWork>> UnitsAsync(SenDb db, Actor actor, Guid occurrence, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from assignment in db.Assignments.AsNoTracking().VisibleTo(db, actor)
            where assignment.OccurrenceId == occurrence
            join dates in db.AssignmentsOn(day) on assignment.Id equals dates.AssignmentId
            select new { assignment.Id, dates.UnitId, assignment.GivenTo, assignment.Role, dates })
            .ToListAsync(cancel);
        var names = await db.NamesOnAsync([.. rows.SelectMany(r => new[] { r.UnitId, r.GivenTo }).Distinct()], day, cancel);
        return [.. rows
            .Select(r => new UnitWork(r.Id, names.GetValueOrDefault(r.UnitId, "–"), r.GivenTo == r.UnitId ? null : names.GetValueOrDefault(r.GivenTo, "–"), r.dates.Role ?? r.Role, r.dates.StatusOn(day), r.dates))
            .OrderByDescending(w => w.Status.IsOverdue).ThenBy(w => w.Status.IsDone).ThenBy(w => w.Unit, VietnameseOrder.Instance).ThenBy(w => w.Id.Value)];
    }
}
