using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The standing agency sends a reported completion back, saying what is to be mended.</summary>
public sealed class ReturnAssignment(SenDb db, BusinessClock clock)
{
    public sealed record Input(AssignmentId Id, int Version, string Reason);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ReturningAssignment, input, async actor =>
        {
            var assignment = await db.ToActOn(actor).SingleOrDefaultAsync(a => a.Id == input.Id, cancel);
            if (assignment is null)
                return Problems.AssignmentNotFound;
            var agency = await db.Plans.Where(p => p.Id == assignment.PlanId).Select(p => p.StandingAgencyId).SingleAsync(cancel);
            if (!actor.Has(Role.PlanOfficer, agency))
                return Problems.AssignmentNotFound;
            if (assignment.Version != input.Version)
                return Problems.ChangedMeanwhile;
            if (string.IsNullOrWhiteSpace(input.Reason))
                return Problems.ReasonMissing.At(nameof(input.Reason));
            if (input.Reason.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Reason));
            return assignment.Return(new By(actor.UserId, agency, clock.Now), input.Reason);
        }, cancel);
}
