using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Plans.Directives;

/// <summary>A directive at one unit on a day.</summary>
internal sealed record DirectedUnit(AssignmentId At, UnitId Unit, string Name, DirectiveStanding Standing, IReadOnlyList<AssignmentEvent> Said)
{
    /// <summary>The newest answer; null while there is none.</summary>
    public AssignmentEvent? Answer => Said.LastOrDefault(e => e.Kind == AssignmentEventKind.DirectiveAnswered);
}

/// <summary>A directive with the units that the reader may see, as of a day.</summary>
internal sealed record DirectiveView(Directive Directive, string TaskCode, string TaskText, string PlanNumber, string Leader, string LeaderUnit, IReadOnlyList<DirectedUnit> Units)
{
    public int Owed => Units.Count(u => u.Standing.IsOwed);

    public int Overdue => Units.Count(u => u.Standing.IsOverdue);

    public int Answered => Units.Count(u => u.Standing.Step == DirectiveStep.Answered);

    public bool IsOpen => Units.Any(u => u.Standing.Step != DirectiveStep.Closed);

    /// <summary>Views of these directives in the order given; units that owe an answer longest come first. Work that was withdrawn by then owes nothing and is left out.</summary>
    /// <param name="assignments">Those that the reader may see, or fewer.</param>
    /// <param name="words">Whether what was written is needed.</param>
    public static async Task<IReadOnlyList<DirectiveView>> LoadAsync(SenDb db, IQueryable<Assignment> assignments, IReadOnlyList<Directive> directives, DateOnly day, bool words, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var ids = directives.Select(d => d.Id).ToArray();
        var events = db.Said(ids, assignments).Where(e => e.At <= end);
        var said = await (words ? events : events.WithoutWords()).ToListAsync(cancel);
        var optional = ids.Select(d => (DirectiveId?)d).ToArray();
        var units = await (
            from a in assignments
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            where d.WithdrawnAt == null && db.Set<AssignmentEvent>().Any(e => e.AssignmentId == a.Id && optional.Contains(e.DirectiveId) && e.At <= end)
            select new { a.Id, d.UnitId }).ToDictionaryAsync(a => a.Id, a => a.UnitId, cancel);
        var names = await db.NamesOnAsync([.. units.Values.Concat(directives.Select(d => d.ByUnitId)).Distinct()], day, cancel);
        var people = await db.NamesAsync(directives.Select(d => d.ByUserId), cancel);
        var tasks = directives.Select(d => d.TaskId).Distinct().ToList();
        var heads = await (
            from t in db.TasksOn(day)
            join i in db.Set<PlanIssue>() on t.PlanId equals i.PlanId
            where tasks.Contains(t.Id)
            select new { t.Id, t.Code, t.Text, i.Number }).ToDictionaryAsync(t => t.Id, cancel);
        var stories = said.ToLookup(e => e.DirectiveId!.Value);
        return [.. directives.Select(d => new DirectiveView(
            d, heads[d.TaskId].Code, heads[d.TaskId].Text, heads[d.TaskId].Number, people.GetValueOrDefault(d.ByUserId, ""), names.GetValueOrDefault(d.ByUnitId, ""),
            [.. stories[d.Id].Where(e => units.ContainsKey(e.AssignmentId)).GroupBy(e => e.AssignmentId).Select(g => new DirectedUnit(
                    g.Key, units[g.Key], names.GetValueOrDefault(units[g.Key], ""), DirectiveStanding.On(day, d.LastDay, g), [.. g]))
                .OrderByDescending(u => u.Standing.IsOverdue).ThenByDescending(u => u.Standing.Step == DirectiveStep.Answered).ThenByDescending(u => u.Standing.IsOwed)
                .ThenBy(u => u.Name, VietnameseOrder.Instance)]))];
    }
}

/// <summary>A directive in words.</summary>
internal static class DirectiveWords
{
    public static AssignmentWords Of(DirectiveStanding standing, DateOnly day, Texts T) => standing switch
    {
        { IsOverdue: true } => new(Look.Overdue, T["Quá hạn {0} ngày", standing.LateDays], standing.Step == DirectiveStep.Returned ? T["yêu cầu báo cáo lại"] : T["chưa báo cáo"]),
        { Step: DirectiveStep.Waiting } => new(Look.NotAccepted, T["Chờ báo cáo"], Left(standing, day, T)),
        { Step: DirectiveStep.Returned } => new(Look.Returned, T["Yêu cầu báo cáo lại"], Left(standing, day, T)),
        { Step: DirectiveStep.Answered } => new(Look.AwaitingConfirmation, T["Đã báo cáo"], standing.LateDays > 0 ? T["quá hạn {0} ngày", standing.LateDays] : T["đúng hạn"]),
        { AnsweredOn: null } => new(Look.Cancelled, T["Kết thúc theo dõi"], T["không có báo cáo đạt yêu cầu"]),
        _ => new(standing.LateDays > 0 ? Look.DoneLate : Look.Done, T["Kết thúc theo dõi"], standing.LateDays > 0 ? T["báo cáo quá hạn {0} ngày", standing.LateDays] : T["báo cáo đúng hạn"]),
    };

    /// <summary>All units of a directive in one status: the worst that is there.</summary>
    public static AssignmentWords Of(DirectiveView view, DateOnly day, Texts T) => view switch
    {
        { Units: [var only] } => Of(only.Standing, day, T),
        { Overdue: > 0 } => new(Look.Overdue, T["{0:N0} đơn vị quá hạn", view.Overdue], T["{0:N0}/{1:N0} đã báo cáo", view.Units.Count - view.Owed, view.Units.Count]),
        { Owed: > 0 } => new(Look.NotAccepted, T["{0:N0} đơn vị chờ báo cáo", view.Owed], T["{0:N0}/{1:N0} đã báo cáo", view.Units.Count - view.Owed, view.Units.Count]),
        { Answered: > 0 } => new(Look.AwaitingConfirmation, T["{0:N0} đơn vị đã báo cáo", view.Answered], T["chờ lãnh đạo xem"]),
        _ => new(Look.Done, T["Kết thúc theo dõi"], null),
    };

    private static string Left(DirectiveStanding standing, DateOnly day, Texts T) =>
        standing.LastDay == day ? T["hạn hôm nay"] : T["còn {0} ngày", standing.LastDay.DayNumber - day.DayNumber];
}
