using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Keeps what the rows said, before an amendment writes over them.</summary>
internal sealed class FormerWriting(SenDb db, Plan plan, Amendment amendment, DateTimeOffset at)
{
    public async Task KeepAsync(CancellationToken cancel)
    {
        var tasks = amendment.Changes.Where(c => c.Kind == AmendmentKind.TaskRevised).Select(c => c.TaskId!.Value).ToArray();
        var targets = amendment.Changes.Where(c => c.Kind == AmendmentKind.TargetRevised).Select(c => c.TargetId!.Value).ToArray();
        var sinceTask = await db.Set<FormerTask>().Where(f => tasks.Contains(f.TaskId)).GroupBy(f => f.TaskId).Select(g => new { g.Key, To = g.Max(f => f.ValidTo) }).ToDictionaryAsync(g => g.Key, g => g.To, cancel);
        var sinceTarget = await db.Set<FormerTarget>().Where(f => targets.Contains(f.TargetId)).GroupBy(f => f.TargetId).Select(g => new { g.Key, To = g.Max(f => f.ValidTo) }).ToDictionaryAsync(g => g.Key, g => g.To, cancel);
        db.AddRange(plan.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => new FormerTask
        {
            Id = Guid.CreateVersion7(),
            TaskId = t.Id,
            AmendmentId = amendment.Id,
            ValidFrom = sinceTask.TryGetValue(t.Id, out var since) ? since : t.AddedAt,
            ValidTo = at,
            Text = t.Text,
            SearchKey = t.SearchKey,
            Recurrence = t.Recurrence,
            Wording = TaskWording.Of(t),
        }));
        db.AddRange(plan.Targets.Where(t => targets.Contains(t.Id)).Select(t => new FormerTarget
        {
            Id = Guid.CreateVersion7(),
            TargetId = t.Id,
            AmendmentId = amendment.Id,
            ValidFrom = sinceTarget.TryGetValue(t.Id, out var since) ? since : t.AddedAt,
            ValidTo = at,
            Text = t.Text,
            Wording = TargetWording.Of(t),
        }));
    }
}

/// <summary>Does to assignments what was decided and shown.</summary>
internal sealed class EffectApplying(SenDb db, Amendment amendment, string decision, By by)
{
    public async Task ApplyAsync(AmendmentEffect effect, CancellationToken cancel)
    {
        var moved = effect.Tasks.SelectMany(t => t.Times).Where(t => t.Moves).Select(t => t.Row.Id).ToArray();
        var since = await db.Set<FormerLastDay>().Where(f => moved.Contains(f.OccurrenceId)).GroupBy(f => f.OccurrenceId).Select(g => new { g.Key, To = g.Max(f => f.ValidTo) }).ToDictionaryAsync(g => g.Key, g => g.To, cancel);
        foreach (var task in effect.Tasks)
        {
            foreach (var time in task.Times)
                Write(time, since.TryGetValue(time.Row.Id, out var from) ? from : null);
            foreach (var work in task.Work)
                Expect(Apply(task, work));
        }

        foreach (var change in amendment.Changes.Where(c => c.Kind == AmendmentKind.TaskAdded))
            change.TaskId = effect.Tasks.Single(t => t.Task.Code == change.Code).Task.Id;
    }

    private void Write(EffectTime time, DateTimeOffset? since)
    {
        if (time.IsNew)
            db.Add(time.Row);
        if (!time.Moves)
            return;
        db.Add(new FormerLastDay { Id = Guid.CreateVersion7(), OccurrenceId = time.Row.Id, AmendmentId = amendment.Id, ValidFrom = since, ValidTo = by.At, LastDay = time.Row.LastDay });
        time.Row.LastDay = time.LastDay;
    }

    private Result Apply(TaskEffect task, WorkEffect work)
    {
        switch (work.Kind)
        {
            case EffectKind.Given when work.Assignment is null:
                db.Add(Assignment.Issue(task.Task, work.Time.Row, work.Unit, work.Role, by));
                return Result.Done;
            case EffectKind.Given:
                return work.Assignment!.GiveAgain(by, work.Role, work.LastDay);
            case EffectKind.Withdrawn:
                return work.Assignment!.Withdraw(by, ReasonOf(task));
            case EffectKind.Moved or EffectKind.Reworded or EffectKind.RoleChanged:
                var changed = work.Role == work.Assignment!.Role ? Result.Done : work.Assignment.ChangeRole(by, work.Role, decision);
                return changed.IsProblem || work.Kind == EffectKind.RoleChanged ? changed : work.Assignment.Amend(by, work.LastDay, decision);
            default:
                return Result.Done;
        }
    }

    private string ReasonOf(TaskEffect task) =>
        amendment.Changes.FirstOrDefault(c => c.Code == task.Task.Code && c.Kind <= AmendmentKind.TaskWithdrawn)?.Reason is { } reason ? $"{decision}: {reason}" : decision;

    // The effect was decided from the same rows a moment ago; a refusal here is a fault of ours.
    private static void Expect(Result result)
    {
        if (result.IsProblem)
            throw new InvalidOperationException($"An effect that was decided was refused: {result.Problem}");
    }
}
