using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Deletes a draft with all its rows. The audit keeps what it held; the file it was read from stays in the store.</summary>
public sealed class DeleteDraft(SenDb db)
{
    public sealed record Input(PlanId Plan);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DeletingDraft, input, async actor =>
        {
            var draft = await db.DraftAsync(input.Plan, actor, cancel);
            if (draft.IsProblem)
                return draft.Problem;

            var plan = draft.Value;
            db.RemoveRange(plan.Tasks.SelectMany(t => t.Agencies));
            db.RemoveRange(plan.Tasks);
            db.RemoveRange(plan.Targets);
            db.RemoveRange(plan.Goals);
            db.RemoveRange(plan.Sections);
            db.RemoveRange(await db.Set<PlanText>().Where(t => t.PlanId == plan.Id).ToListAsync(cancel));
            db.RemoveRange(await db.Set<PlanBasis>().Where(b => b.PlanId == plan.Id).ToListAsync(cancel));
            db.RemoveRange(await db.Set<PlanReportingDuty>().Where(d => d.PlanId == plan.Id).ToListAsync(cancel));
            db.Remove(plan);
            return Result.Done;
        }, cancel);
}
