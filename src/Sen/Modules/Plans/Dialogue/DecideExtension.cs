using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>The standing agency gives more time until a day, or refuses with a reason.</summary>
public sealed class DecideExtension(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    /// <param name="Until">The new last day; null refuses.</param>
    /// <param name="Decision">Words to the unit; must be there when it is refused.</param>
    public sealed record Input(AssignmentId Id, int Version, bool Grants, DateOnly? Until, string Decision);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DecidingExtension, input, async actor =>
        {
            var found = await db.KeptAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (input.Decision.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Decision));

            var (assignment, agency, end) = found.Value;
            var by = new By(actor.UserId, agency, clock.Now);
            if (!input.Grants)
                return assignment.RefuseExtension(by, input.Decision).At(nameof(input.Decision), Problems.RefusalReasonMissing);
            if (ExtensionDays.Refuse(input.Until, end, calendar) is { } problem)
                return problem.At(nameof(input.Until));
            return assignment.GrantExtension(by, input.Until!.Value, input.Decision).At(nameof(input.Until), Problems.NotLater(default));
        }, cancel);
}

/// <summary>Which days can be a new last day: working days within the plan's period.</summary>
internal static class ExtensionDays
{
    public static Problem? Refuse(DateOnly? day, DateOnly end, WorkingCalendar calendar)
    {
        if (day is not { } wished)
            return Problems.WishedDayMissing;
        if (wished > end)
            return Problems.BeyondPlan(end);
        var working = calendar.IsWorkingDay(wished);
        return working.IsProblem ? working.Problem : working.Value ? null : Problems.DayOff(wished);
    }
}
