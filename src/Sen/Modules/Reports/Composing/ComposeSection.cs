using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Reports.Narratives;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>The plan officer writes one part of an edition.</summary>
public sealed partial class ComposeSection(SenDb db, BusinessClock clock)
{
    /// <param name="Version">The version of the part that the writer saw.</param>
    public sealed record Input(RoundId Round, int Edition, int Section, int Version, string? Heading, string? Text);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.ComposingReport, input, async actor =>
        {
            var edition = await db.Editions.ComposedBy(db, actor).Include(e => e.Sections).Include(e => e.Freeze)
                .SingleOrDefaultAsync(e => e.RoundId == input.Round && e.Ordinal == input.Edition, cancel);
            if (edition?.Sections.SingleOrDefault(s => s.Ordinal == input.Section) is not { } section)
                return Problems.EditionNotFound;
            if (section.Version != input.Version)
                return Problems.SectionChanged(await db.NameOfAsync(edition.ChangedBy, cancel), edition.ChangedAt);
            var (heading, text) = ((input.Heading ?? "").Trim(), Kernel.Text.SearchKey.Composed((input.Text ?? "").ReplaceLineEndings("\n")).Trim());
            return Refuse(heading, text) is { } problem ? problem : edition.Write(section, heading, text, actor.UserId, clock.Now);
        }, cancel);

    private static Problem? Refuse(string heading, string text)
    {
        var errors = new FieldErrors();
        if (heading.Length == 0)
            errors.Add(nameof(Input.Heading), Problems.HeadingMissing);
        else if (heading.Length > RoundSection.LongestHeading)
            errors.Add(nameof(Input.Heading), Problems.TooLong(RoundSection.LongestHeading));
        if (text.Length > EditionSection.LongestText)
            errors.Add(nameof(Input.Text), Problems.TooLong(EditionSection.LongestText));
        else if (Named().Matches(text).Select(m => m.Groups["token"].Value.Trim()).FirstOrDefault(t => !FigureCatalogue.Knows(t)) is { } unknown)
            errors.Add(nameof(Input.Text), Problems.FigureUnknown(unknown));
        return errors.ToProblem();
    }

    /// <summary>What stands between double braces.</summary>
    [GeneratedRegex(@"\{\{(?<token>[^{}\n]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Named();
}

internal static class Composers
{
    /// <summary>Editions of plans that the actor keeps.</summary>
    public static IQueryable<Edition> ComposedBy(this IQueryable<Edition> editions, SenDb db, Actor actor)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        return editions.Where(e => db.Set<ReportRound>().Any(r => r.Id == e.RoundId && db.Set<Plans.Plan>().Any(p => p.Id == r.PlanId && keeps.Contains(p.StandingAgencyId))));
    }
}
