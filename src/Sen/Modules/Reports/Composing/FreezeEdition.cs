using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>Đóng băng: fixes words, figures and the day of an edition. The day must be over, so that its lists cannot change any more.</summary>
public sealed class FreezeEdition(SenDb db, BusinessClock clock, ReportData data)
{
    /// <param name="Version">The version of the edition that was seen: nothing is frozen that nobody read.</param>
    public sealed record Input(RoundId Round, int Edition, int Version, DateOnly AsOf);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.FreezingReport, input, async actor =>
        {
            var edition = await db.Editions.ComposedBy(db, actor).Include(e => e.Sections).Include(e => e.Freeze)
                .SingleOrDefaultAsync(e => e.RoundId == input.Round && e.Ordinal == input.Edition, cancel);
            if (edition is null)
                return Problems.EditionNotFound;
            if (edition.Version != input.Version)
                return Platform.Audit.Problems.ChangedMeanwhile;
            var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == edition.RoundId, cancel);
            if (Refuse(edition, round, input.AsOf) is { } problem)
                return problem;

            var content = (await data.CountAsync(round, edition, input.AsOf, data.LastDay, cancel)).ToJson();
            var result = edition.FreezeAs(input.AsOf, ReportData.HashOf(content), actor.UserId, clock.Now);
            if (!result.IsProblem)
                db.Add(new EditionSnapshot { EditionId = edition.Id, Content = content });
            return result;
        }, cancel);

    private Problem? Refuse(Edition edition, ReportRound round, DateOnly asOf)
    {
        if (edition.IsFrozen)
            return Problems.EditionIsFrozen;
        if (asOf > data.LastDay)
            return Problems.DayNotOver(data.LastDay).At(nameof(Input.AsOf));
        var first = VietnamTime.DayOf(round.OpenedAt);
        if (data.LastDay < first)
            return Problems.RoundJustOpened(first).At(nameof(Input.AsOf));
        return edition.Sections.OrderBy(s => s.Ordinal).FirstOrDefault(s => s.Text.Length == 0) is { } empty ? Problems.PartEmpty(empty.Heading) : null;
    }
}
