using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>What waits for the plan officer, as a page and as Excel: the same filters give the same rows.</summary>
public abstract class ConfirmationList(SenDb db, BusinessClock clock) : PageModel
{
    /// <summary>Code of a unit.</summary>
    [BindProperty(SupportsGet = true, Name = WorkFilter.UnitName)]
    public string? Unit { get; init; }

    [BindProperty(SupportsGet = true, Name = WorkFilter.TaskName)]
    public TaskId? Task { get; init; }

    public DateOnly Day { get; } = clock.Today;

    protected SenDb Db => db;

    internal IReadOnlyList<(string Name, string? Value)> Query => [(WorkFilter.UnitName, Unit), (WorkFilter.TaskName, Task?.ToString())];

    private protected IQueryable<Work> Waiting() => Confirmation.Waiting(db, this.Actor(), Day);

    private protected IQueryable<Work> Narrowed()
    {
        var work = Waiting();
        if (!string.IsNullOrEmpty(Unit))
            work = work.Where(w => db.Set<Unit>().Any(u => u.Id == w.On.UnitId && u.Code == Unit));
        return Task is { } task ? work.Where(w => w.Assignment.TaskId == task) : work;
    }

    /// <summary>Tasks in the order of their plan, within one task whoever reported first.</summary>
    private protected static IOrderedQueryable<Work> Ordered(IQueryable<Work> work) =>
        work.OrderBy(w => w.Issue.IssuedAt).ThenBy(w => w.Task.Ordinal).ThenBy(w => w.On.CompletedOn).ThenBy(w => w.Assignment.Id);
}

/// <summary>Where a page of what waits ends.</summary>
internal sealed record ConfirmationCursor(DateTimeOffset IssuedAt, int Ordinal, DateOnly CompletedOn, AssignmentId Id)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Nonsense reads as null, which is the first page.</summary>
    public static ConfirmationCursor? Parse(string? text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (text?.Split('_') is not [var issued, var ordinal, var completed, var id] || !Guid.TryParse(id, out var guid)
            || !long.TryParse(issued, NumberStyles.None, culture, out var microseconds) || microseconds > 10_000_000_000_000_000
            || !int.TryParse(ordinal, NumberStyles.None, culture, out var number) || !DateOnly.TryParseExact(completed, Day, culture, DateTimeStyles.None, out var day))
            return null;
        return new ConfirmationCursor(Instants.FromMicroseconds(microseconds), number, day, AssignmentId.From(guid));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Instants.ToMicroseconds(IssuedAt)}_{Ordinal}_{CompletedOn.ToString(Day, CultureInfo.InvariantCulture)}_{Id}");

    public IQueryable<Work> After(IQueryable<Work> work)
    {
        var (issued, ordinal, completed, id) = this;
        return work.Where(w => w.Issue.IssuedAt > issued || (w.Issue.IssuedAt == issued && (w.Task.Ordinal > ordinal || (w.Task.Ordinal == ordinal
            && (w.On.CompletedOn > completed || (w.On.CompletedOn == completed && w.Assignment.Id > id))))));
    }
}
