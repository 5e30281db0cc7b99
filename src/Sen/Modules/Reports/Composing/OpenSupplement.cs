using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>Opens the next edition with the words of the last one, and says why.</summary>
public sealed class OpenSupplement(SenDb db, BusinessClock clock)
{
    public sealed record Input(RoundId Round, int After, string? Reason);

    /// <summary>Answers the number of the new edition.</summary>
    public Task<Result<int>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<int>(db, ReportProcesses.OpeningEdition, input, async actor =>
        {
            var last = await db.Editions.ComposedBy(db, actor).Include(e => e.Sections).Include(e => e.Freeze)
                .Where(e => e.RoundId == input.Round).OrderByDescending(e => e.Ordinal).FirstOrDefaultAsync(cancel);
            if (last is null)
                return Problems.EditionNotFound;
            if (!last.IsFrozen)
                return Problems.EarlierIsOpen;
            if (last.Ordinal != input.After)
                return Platform.Audit.Problems.ChangedMeanwhile;
            var reason = input.Reason?.Trim() ?? "";
            if (reason.Length == 0)
                return Problems.ReasonMissing.At(nameof(input.Reason));
            if (reason.Length > Edition.LongestReason)
                return Problems.TooLong(Edition.LongestReason).At(nameof(input.Reason));

            var next = Edition.Open(last.RoundId, last.Ordinal + 1, last.Sections.OrderBy(s => s.Ordinal).Select(s => (s.Heading, s.Text)), reason, actor.UserId, clock.Now);
            db.Add(next);
            return next.Ordinal;
        }, cancel);
}
