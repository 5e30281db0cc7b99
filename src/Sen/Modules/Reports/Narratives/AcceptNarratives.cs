using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Narratives;

/// <summary>A report of a unit as the reviewer saw it.</summary>
public sealed record SeenNarrative(NarrativeId Id, int Version);

/// <summary>Nhận: the plan officer takes the reports of units as they are, as many as were chosen.</summary>
public sealed class AcceptNarratives(SenDb db, BusinessClock clock)
{
    public const int Most = 500;

    public Task<Result> RunAsync(IReadOnlyList<SeenNarrative> input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.AcceptingNarratives, input, async actor =>
        {
            if (input.Count is 0 or > Most)
                return Problems.NothingChosen;
            var ids = input.Select(s => s.Id).ToArray();
            var narratives = await db.Narratives.ReviewedBy(db, actor).Include(n => n.Events).Where(n => ids.Contains(n.Id)).ToListAsync(cancel);
            foreach (var seen in input.DistinctBy(s => s.Id))
            {
                if (narratives.SingleOrDefault(n => n.Id == seen.Id) is not { } narrative)
                    return Problems.NarrativeNotFound;
                if (narrative.Version != seen.Version)
                    return Problems.NarrativeIsNotSent;
                if (narrative.Accept(actor.UserId, clock.Now) is { IsProblem: true } refused)
                    return refused;
                db.Add(narrative.Events[^1]);
            }

            return Result.Done;
        }, cancel);
}

/// <summary>Trả lại: with a reason, for one section or the whole.</summary>
public sealed class ReturnNarrative(SenDb db, BusinessClock clock)
{
    public sealed record Input(NarrativeId Id, int Version, int? Section, string? Reason);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.ReturningNarrative, input, async actor =>
        {
            var narrative = await db.Narratives.ReviewedBy(db, actor).Include(n => n.Events).SingleOrDefaultAsync(n => n.Id == input.Id, cancel);
            if (narrative is null)
                return Problems.NarrativeNotFound;
            var reason = input.Reason?.Trim() ?? "";
            if (reason.Length == 0)
                return Problems.ReasonMissing.At(nameof(input.Reason));
            if (reason.Length > Narrative.LongestReason)
                return Problems.TooLong(Narrative.LongestReason).At(nameof(input.Reason));
            if (narrative.Version != input.Version)
                return Problems.NarrativeIsNotSent;
            if (narrative.Return(input.Section is > 0 ? input.Section : null, reason, actor.UserId, clock.Now) is { IsProblem: true } refused)
                return refused;
            db.Add(narrative.Events[^1]);
            return Result.Done;
        }, cancel);
}

internal static class Reviewing
{
    /// <summary>Reports in rounds of plans that the actor keeps.</summary>
    public static IQueryable<Narrative> ReviewedBy(this IQueryable<Narrative> narratives, SenDb db, Actor actor)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        return narratives.Where(n => db.Set<ReportRound>().Any(r => r.Id == n.RoundId && db.Set<Plans.Plan>().Any(p => p.Id == r.PlanId && keeps.Contains(p.StandingAgencyId))));
    }
}
