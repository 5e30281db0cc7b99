using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Boards;

/// <summary>A unit as it was called on the day of a board; one that has ended keeps its last name.</summary>
internal sealed record BoardUnit(UnitId Id, string Code, string Name, UnitKind Kind)
{
    /// <summary>"P. Kim Liên": there is no room for more in a matrix.</summary>
    public string Brief => Kind switch
    {
        UnitKind.Ward => $"P. {UnitNames.Place(Name)}",
        UnitKind.Commune => $"X. {UnitNames.Place(Name)}",
        UnitKind.SpecialZone => $"ĐK. {UnitNames.Place(Name)}",
        UnitKind.Province => UnitNames.Place(Name),
        _ => Name,
    };
}

/// <summary>A task, in the order of the plan.</summary>
/// <param name="Group">The goal that it serves, or else the section that holds it.</param>
internal sealed record BoardTask(TaskId Id, string Code, string Text, BoardGroup Group);

/// <param name="Key">As it stands in an address.</param>
internal sealed record BoardGroup(string Key, string Code, string Title)
{
    private static readonly string[] Starts = ["Trong lĩnh vực ", "Trong "];

    /// <summary>"Chính trị" of "Trong lĩnh vực chính trị": what differs between the heads of columns.</summary>
    public string Brief => Starts.FirstOrDefault(s => Title.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } start && Title.Length > start.Length
        ? char.ToUpperInvariant(Title[start.Length]) + Title[(start.Length + 1)..]
        : Title;
}

/// <summary>All that the boards of one plan count, as of a day; read in four statements, however large the plan.</summary>
internal sealed record PlanBoard(DateOnly Day, DateOnly PlanEnd, IReadOnlyList<BoardTask> Tasks, IReadOnlyList<BoardUnit> Units, IReadOnlyList<BoardWork> Work)
{
    /// <param name="visible">The assignments of the plan that the reader sees.</param>
    public static async Task<PlanBoard> ReadAsync(SenDb db, PlanId plan, IQueryable<Assignment> visible, DateOnly day, CancellationToken cancel)
    {
        var end = new DateOnly(await db.Plans.Where(p => p.Id == plan).Select(p => p.PeriodTo).SingleAsync(cancel), 12, 31);
        var work = await BoardWork.ReadAsync(db, visible.Where(a => a.PlanId == plan), day, cancel);
        return new(day, end, await TasksAsync(db, plan, day, cancel), await UnitsAsync(db, [.. work.Select(w => w.Unit).Distinct()], day, cancel), work);
    }

    public Tally TallyOf(BoardWork work) => Tally.Of(work, Day, PlanEnd);

    /// <summary>Goals with their tasks; then, by section, the tasks that serve none: as the plan's own page has them.</summary>
    private static async Task<IReadOnlyList<BoardTask>> TasksAsync(SenDb db, PlanId plan, DateOnly day, CancellationToken cancel)
    {
        var tasks = await (
            from t in db.TasksOn(day)
            join s in db.Set<PlanSection>() on t.SectionId equals s.Id
            join g in db.Set<PlanGoal>() on t.GoalId equals g.Id into goals
            from g in goals.DefaultIfEmpty()
            where t.PlanId == plan
            select new { t.Id, t.Code, t.Text, t.Ordinal, Section = s, Goal = g }).ToListAsync(cancel);
        return [.. tasks
            .OrderBy(t => t.Goal is null).ThenBy(t => t.Goal is null ? 0 : t.Goal.Ordinal).ThenBy(t => t.Section.Ordinal).ThenBy(t => t.Ordinal)
            .Select(t => new BoardTask(t.Id, t.Code, t.Text, t.Goal is { } goal
                ? new($"mt-{goal.Code}", goal.Code, goal.Title)
                : new($"muc-{t.Section.Code}", t.Section.No.Length > 0 ? t.Section.No : t.Section.Code, t.Section.Title)))];
    }

    public static async Task<IReadOnlyList<BoardUnit>> UnitsAsync(SenDb db, List<UnitId> ids, DateOnly day, CancellationToken cancel)
    {
        var versions = await (
            from v in db.UnitVersions.AsNoTracking()
            join u in db.Units on v.UnitId equals u.Id
            where ids.Contains(v.UnitId)
            select new { v.UnitId, u.Code, v.ShortName, v.Kind, v.ValidFrom }).ToListAsync(cancel);
        // A unit that is dated later than its first work is called by its first name.
        return [.. versions.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue).GroupBy(v => v.UnitId).Select(g => g.LastOrDefault(v => v.ValidFrom is null || v.ValidFrom <= day) ?? g.First()).Select(v => new BoardUnit(v.UnitId, v.Code, v.ShortName, v.Kind))];
    }
}
