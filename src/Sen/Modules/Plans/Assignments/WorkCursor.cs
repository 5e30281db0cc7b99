using System.Globalization;

namespace Sen.Modules.Plans.Assignments;

/// <summary>Where a page of a list by urgency ends: the last day and the identity of its last row. Read from an address; nonsense reads as null.</summary>
internal sealed record WorkCursor(DateOnly? LastDay, AssignmentId Id)
{
    private const string Day = "yyyy-MM-dd";

    public static WorkCursor Of(WorkRow row) => new(row.On.LastDay, row.Id);

    public static WorkCursor? Parse(string? text)
    {
        if (text?.Split('_') is not [var day, var id] || !Guid.TryParse(id, out var guid))
            return null;
        if (day.Length == 0)
            return new WorkCursor(null, AssignmentId.From(guid));
        return DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? new WorkCursor(last, AssignmentId.From(guid)) : null;
    }

    public override string ToString() => $"{LastDay?.ToString(Day, CultureInfo.InvariantCulture)}_{Id}";

    /// <summary>What comes after it, most urgent first.</summary>
    public IQueryable<Work> After(IQueryable<Work> work)
    {
        var id = Id;
        return LastDay is { } day
            ? work.Where(w => w.On.LastDay == null || w.On.LastDay > day || (w.On.LastDay == day && w.Assignment.Id > id))
            : work.Where(w => w.On.LastDay == null && w.Assignment.Id > id);
    }

    /// <summary>What comes before it, nearest first.</summary>
    public IOrderedQueryable<Work> Before(IQueryable<Work> work)
    {
        var id = Id;
        var earlier = LastDay is { } day
            ? work.Where(w => w.On.LastDay != null && (w.On.LastDay < day || (w.On.LastDay == day && w.Assignment.Id < id)))
            : work.Where(w => w.On.LastDay != null || w.Assignment.Id < id);
        return earlier.OrderByDescending(w => w.On.LastDay == null).ThenByDescending(w => w.On.LastDay).ThenByDescending(w => w.Assignment.Id);
    }
}
