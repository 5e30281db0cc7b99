using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Reports.Rounds;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>What an edition says: from its snapshot when it is frozen, else counted now.</summary>
public sealed class ReportData(SenDb db, BusinessClock clock, YearlyFigures figures)
{
    /// <summary>The last day that is over: figures stand at the end of a day, and today can still change.</summary>
    public DateOnly LastDay => clock.Today.AddDays(-1);

    /// <summary>The day at whose end a report of the period stands when nobody says otherwise.</summary>
    public DateOnly UsualDay(ReportingPeriod period) => period.CutOff < LastDay ? period.CutOff : LastDay;

    public async Task<ReportSnapshot> ReadAsync(ReportRound round, Edition edition, CancellationToken cancel)
    {
        if (edition.Freeze is null)
            return await CountAsync(round, edition, UsualDay(round.Period), clock.Today, cancel);
        var content = await db.Set<EditionSnapshot>().AsNoTracking().Where(s => s.EditionId == edition.Id).Select(s => s.Content).SingleAsync(cancel);
        if (HashOf(content) != edition.Freeze.ContentSha256)
            throw new InvalidDataException($"The snapshot of edition {edition.Id} was changed after it was frozen.");
        return ReportSnapshot.FromJson(content);
    }

    /// <param name="day">At whose end the work is counted: the cut-off or earlier.</param>
    /// <param name="unitsDay">At whose end it is counted what units sent: they answer after the cut-off.</param>
    public async Task<ReportSnapshot> CountAsync(ReportRound round, Edition edition, DateOnly day, DateOnly unitsDay, CancellationToken cancel)
    {
        var counted = await figures.CountAsync(round.PlanId, round.Period, day, isDraft: day < round.Period.CutOff, cancel);
        var narratives = await RoundUnits.LoadAsync(db, round, unitsDay, cancel);
        return new ReportSnapshot(
            round.Id, edition.Ordinal, counted,
            new(narratives.Count, narratives.Count(n => RoundFilter.IsAnswered(n)), narratives.Count(n => RoundFilter.IsAnsweredLate(n)), unitsDay),
            [.. edition.Sections.OrderBy(s => s.Ordinal).Select(s => new ComposedSection(s.Heading, s.Text))]);
    }

    internal static string HashOf(string content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
}
