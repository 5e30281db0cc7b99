using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>One line of a list of work.</summary>
internal sealed record WorkRow
{
    public required AssignmentId Id { get; init; }

    public required int Version { get; init; }

    public required UnitId Unit { get; init; }

    /// <summary>The unit that the plan gave it to.</summary>
    public required UnitId GivenTo { get; init; }

    /// <summary>Whether the unit has it from one that ended.</summary>
    public bool IsTakenOver => GivenTo != Unit;

    public required AgencyRole Role { get; init; }

    public required AssignmentOnDay On { get; init; }

    public required TaskId Task { get; init; }

    /// <summary>Which time of the task; one unit may have several pieces of work in it, taken over from others.</summary>
    public required Guid Occurrence { get; init; }

    public required string Code { get; init; }

    public required string Text { get; init; }

    /// <summary>"Quý II/2026" of a task that returns; null when it is done once.</summary>
    public required string? Period { get; init; }

    public required string PlanNumber { get; init; }

    /// <summary>Who gave it.</summary>
    public required UnitId Agency { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public AssignmentWords Words(DateOnly day, Texts T)
    {
        var words = AssignmentWords.Of(On.StatusOn(day), T);
        if (On.UrgedAt is not { } urged || On.CompletedOn is not null || On.Kind != StatusKind.InProgressOverdue)
            return words;
        var told = T["đôn đốc lần {0}: {1}", On.Urgings, DeskRow.ShortDay(urged)];
        return words with { Detail = words.Detail is { } detail ? $"{detail}, {told}" : told };
    }
}

internal static class WorkRows
{
    public static IQueryable<WorkRow> Rows(this IQueryable<Work> work) => work.Select(w => new WorkRow
    {
        Id = w.Assignment.Id,
        Version = w.Assignment.Version,
        Unit = w.On.UnitId,
        GivenTo = w.Assignment.GivenTo,
        Role = w.On.Role ?? w.Assignment.Role,
        On = w.On,
        Task = w.Task.Id,
        Occurrence = w.Assignment.OccurrenceId,
        Code = w.Task.Code,
        Text = w.Former == null ? w.Task.Text : w.Former.Text,
        Period = (w.Former == null ? w.Task.Recurrence : w.Former.Recurrence) == null ? null : w.Occurrence.Label,
        PlanNumber = w.Issue.Number,
        Agency = w.Plan.StandingAgencyId,
        IssuedAt = w.Issue.IssuedAt,
    });

    /// <summary>Most urgent first: what is still to be done before what is reported, each by last day, those without one at the end; then in the order of issue.</summary>
    public static IOrderedQueryable<Work> ByUrgency(this IQueryable<Work> work) =>
        work.OrderBy(w => w.On.CompletedOn != null).ThenBy(w => w.On.LastDay == null).ThenBy(w => w.On.LastDay).ThenBy(w => w.Assignment.Id);

    /// <summary>Names of all units that the rows mention.</summary>
    public static Task<IReadOnlyDictionary<UnitId, string>> UnitNamesAsync(this SenDb db, IEnumerable<WorkRow> rows, DateOnly day, CancellationToken cancel) =>
        db.NamesOnAsync([.. rows.SelectMany(r => new[] { r.Unit, r.Agency, r.GivenTo }).Distinct()], day, cancel);
}
