using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Urging;

/// <summary>Đôn đốc: one act to all who are late. Whoever was urged today is left out, so a second act the same day reaches nobody twice.</summary>
public sealed class UrgeLate(SenDb db, BusinessClock clock)
{
    public const int Most = 2_000;
    public const int LongestNote = 1_000;

    public sealed record Input(LateFilter Filter, string Note);

    /// <summary>Answers how many assignments were urged.</summary>
    public Task<Result<int>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<int>(db, PlanProcesses.Urging, input, async actor =>
        {
            if (input.Note.Length > LongestNote)
                return Problems.TooLong(LongestNote).At(nameof(input.Note));
            var late = await LoadAsync(actor, input.Filter, cancel);
            if (late.Count == 0)
                return Problems.NobodyToUrge;
            if (late.Count > Most)
                return Problems.TooManyToUrge(Most);

            var plans = late.Select(a => a.PlanId).Distinct().ToList();
            var agencies = await db.Plans.Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.StandingAgencyId, cancel);
            foreach (var assignment in late)
            {
                if (assignment.Urge(new By(actor.UserId, agencies[assignment.PlanId], clock.Now), input.Note) is { IsProblem: true } refused)
                    return refused.Problem;
            }

            return late.Count;
        }, cancel);

    private async Task<List<Assignment>> LoadAsync(Actor actor, LateFilter filter, CancellationToken cancel)
    {
        // Identities first: the rows of a day are read untracked, and so would be what is loaded together with them.
        var day = clock.Today;
        var ids = await db.Late(actor, filter, day).NotUrgedOn(db, day).Select(a => a.Id).Take(Most + 1).ToListAsync(cancel);
        return await db.Assignments.Where(a => ids.Contains(a.Id)).Include(a => a.Dates.Where(d => d.ValidTo == null)).ToListAsync(cancel);
    }
}
