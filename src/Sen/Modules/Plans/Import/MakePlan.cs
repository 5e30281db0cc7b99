using Sen.Kernel.Results;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Editing;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Import;

/// <summary>
/// Makes the plan of a draft whose every row a person has confirmed or dropped, and ties the two together in one act. As for
/// <see cref="CreatePlan"/>, nothing is assigned before the plan is issued.
/// </summary>
public sealed class MakePlan(SenDb db, DraftStore drafts, BusinessClock clock)
{
    public Task<Result<PlanId>> RunAsync(ImportDraftId draft, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.CreatingPlan, draft, actor => DecideAsync(draft, actor, cancel), cancel);

    private async Task<Result<PlanId>> DecideAsync(ImportDraftId id, Actor actor, CancellationToken cancel)
    {
        if (await drafts.FindAsync(id, actor, cancel) is not { } draft)
            return Problems.PlanNotFound;
        if (draft.PlanId is { } made)
            return made;
        if (Refuse(draft) is { } problem)
            return problem;
        var rows = draft.Rows.Where(r => r.State == RowState.Confirmed).Select(r => r.ToDraftRow()).ToList();
        var plan = PlanBuilder.Build(DraftContent.Of(draft.Head, rows), clock.Now, actor.UserId);
        db.Add(plan);
        draft.PlanId = plan.Id;
        return plan.Id;
    }

    private static Problem? Refuse(ImportDraft draft)
    {
        var waiting = draft.Rows.Count(r => r.IsWaiting);
        if (waiting + draft.Unread.Count > 0)
            return ImportProblems.RowsWaiting(waiting, draft.Unread.Count);
        if (string.IsNullOrWhiteSpace(draft.Title))
            return ImportProblems.TitleMissing;
        if (draft.Year is < 2000 or > 2100 || draft.PeriodTo < draft.Year || draft.PeriodTo > 2100)
            return ImportProblems.YearWrong;
        var confirmed = draft.Rows.Where(r => r.State == RowState.Confirmed).ToList();
        return !confirmed.Exists(r => r.Content is TaskValues) ? ImportProblems.NoTasks
            : confirmed.Select(r => RowCheck.Of(r.Content)).FirstOrDefault(p => p is not null);
    }
}
