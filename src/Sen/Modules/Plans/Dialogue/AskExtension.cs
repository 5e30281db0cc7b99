using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>Xin gia hạn: a unit asks for more time before its last day is over, with the reason and the day it wishes.</summary>
public sealed class AskExtension(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    public sealed record Input(AssignmentId Id, int Version, string ExtensionReason, DateOnly? WishedDay);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.AskingExtension, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            var periodTo = await db.Plans.Where(p => p.Id == found.Value.PlanId).Select(p => p.PeriodTo).SingleAsync(cancel);
            if (Refuse(input, new(periodTo, 12, 31)) is { } problem)
                return problem;

            var by = new By(actor.UserId, found.Value.UnitId, clock.Now);
            return found.Value.AskExtension(by, input.ExtensionReason, input.WishedDay!.Value).At(nameof(input.WishedDay), Problems.NotLater(default));
        }, cancel);

    private Problem? Refuse(Input input, DateOnly end)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.ExtensionReason))
            errors.Add(nameof(input.ExtensionReason), Problems.ExtensionReasonMissing);
        else if (input.ExtensionReason.Length > ReportAssignment.LongestNote)
            errors.Add(nameof(input.ExtensionReason), Problems.NoteTooLong(ReportAssignment.LongestNote));
        if (ExtensionDays.Refuse(input.WishedDay, end, calendar) is { } problem)
            errors.Add(nameof(input.WishedDay), problem);
        return errors.ToProblem();
    }
}
