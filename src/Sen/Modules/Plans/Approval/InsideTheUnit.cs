using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans.Approval;

/// <summary>What a unit says to itself before its head lets a report leave; nobody outside reads it.</summary>
internal static class InsideTheUnit
{
    /// <summary>The story as this reader may know it: outside the unit, a submission is told once it was approved, and what came back is not told at all.</summary>
    /// <param name="events">All of an assignment, in the order in which they happened.</param>
    public static IReadOnlyList<AssignmentEvent> ToldTo(Actor reader, Kernel.Places.UnitId unit, IReadOnlyList<AssignmentEvent> events) =>
        reader.IsProgram || reader.Has(Role.FocalOfficer, unit) || reader.Has(Role.UnitHead, unit)
            ? events
            : [.. events.Where((e, i) => e.Kind != AssignmentEventKind.SubmissionReturned && (e.Kind != AssignmentEventKind.Submitted || HasLeft(events.Skip(i + 1))))];

    private static bool HasLeft(IEnumerable<AssignmentEvent> later) =>
        later.FirstOrDefault(e => Ends.Contains(e.Kind))?.Kind == AssignmentEventKind.Completed;

    /// <summary>What becomes of a submission: approved, or gone with what ended it.</summary>
    public static AssignmentEventKind[] Ends { get; } =
    [
        AssignmentEventKind.Submitted, AssignmentEventKind.SubmissionReturned, AssignmentEventKind.Completed, AssignmentEventKind.PassedOn, AssignmentEventKind.Withdrawn,
        AssignmentEventKind.Issued, AssignmentEventKind.Amended, AssignmentEventKind.RoleChanged,
    ];
}
