using System.Globalization;

namespace Sen.Modules.Plans.Assignments;

/// <summary>
/// Where a page of a list by urgency ends: whether its last row is reported complete, its last day and its identity. Read from an address;
/// nonsense reads as null.
/// </summary>
internal sealed record WorkCursor(bool IsReported, DateOnly? LastDay, AssignmentId Id)
{
    private const string Day = "yyyy-MM-dd";
    private const string Reported = "xong";
    private const string Open = "";

    public static WorkCursor Of(WorkRow row) => new(row.On.CompletedOn is not null, row.On.LastDay, row.Id);

    public static WorkCursor? Parse(string? text)
    {
        if (text?.Split('_') is not [var state, var day, var id] || state is not (Reported or Open) || !Guid.TryParse(id, out var guid))
            return null;
        if (day.Length == 0)
            return new(state == Reported, null, AssignmentId.From(guid));
        return DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? new(state == Reported, last, AssignmentId.From(guid)) : null;
    }

    public override string ToString() => $"{(IsReported ? Reported : Open)}_{LastDay?.ToString(Day, CultureInfo.InvariantCulture)}_{Id}";

    /// <summary>What comes after it, most urgent first.</summary>
    public IQueryable<Work> After(IQueryable<Work> work)
    {
        var (reported, id, day, timeless) = (IsReported, Id, LastDay ?? DateOnly.MaxValue, LastDay is null);
        return work.Where(w => (w.On.CompletedOn != null && !reported) || ((w.On.CompletedOn != null) == reported
            && ((!timeless && (w.On.LastDay == null || w.On.LastDay > day))
                || ((timeless ? w.On.LastDay == null : w.On.LastDay == day) && w.Assignment.Id > id))));
    }

    /// <summary>What comes before it, nearest first.</summary>
    public IOrderedQueryable<Work> Before(IQueryable<Work> work)
    {
        var (reported, id, day, timeless) = (IsReported, Id, LastDay ?? DateOnly.MaxValue, LastDay is null);
        return work.Where(w => (w.On.CompletedOn == null && reported) || ((w.On.CompletedOn != null) == reported
            && ((timeless ? w.On.LastDay != null : w.On.LastDay < day)
                || ((timeless ? w.On.LastDay == null : w.On.LastDay == day) && w.Assignment.Id < id))))
            .OrderByDescending(w => w.On.CompletedOn != null).ThenByDescending(w => w.On.LastDay == null).ThenByDescending(w => w.On.LastDay).ThenByDescending(w => w.Assignment.Id);
    }
}
