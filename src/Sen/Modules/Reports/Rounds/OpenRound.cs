using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Rounds;

/// <summary>A heading of the report and what units should write under it, as the form gives them.</summary>
public sealed record GivenSection(string Heading, string Asks);

/// <summary>Asks every unit that has work in the period for its report, and begins the first edition of the whole.</summary>
public sealed class OpenRound(SenDb db, BusinessClock clock, YearlyFigures figures)
{
    public const int MostSections = 12;

    public sealed record Input(PlanId Plan, string Period, DateOnly DueOn, DateOnly OwnDueOn, IReadOnlyList<GivenSection> Sections);

    public Task<Result<RoundId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<RoundId>(db, ReportProcesses.OpeningRound, input, async actor =>
        {
            var plan = await db.Plans.Include(p => p.Issue).SingleOrDefaultAsync(p => p.Id == input.Plan && p.Issue != null, cancel);
            if (plan is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
                return Problems.RoundNotFound;
            if (ReportingPeriod.Parse(input.Period) is not { IsProblem: false, Value: var period } || !IsReported(plan, period))
                return Problems.PeriodNotReported;
            if (Refuse(input, clock.Today) is { } problem)
                return problem;
            if (await db.Rounds.AnyAsync(r => r.PlanId == plan.Id && r.Period == period, cancel))
                return Problems.RoundIsOpen(period.Label);
            var units = await UnitsAsync(plan, period, cancel);
            if (units.Count == 0)
                return Problems.NobodyToAsk;

            var round = RoundOf(input, period, actor.UserId);
            db.Add(round);
            db.AddRange(units.Select(u => Narrative.Ask(round, u)));
            db.Add(Edition.Open(round.Id, 1, input.Sections.Select(s => (s.Heading, BeginningOf(period, s.Heading))), null, actor.UserId, clock.Now));
            return round.Id;
        }, cancel);

    /// <summary>The first half and the whole of each year of the plan.</summary>
    internal static bool IsReported(Plan plan, ReportingPeriod period) =>
        period is { Cycle: ReportingCycle.Year } or { Cycle: ReportingCycle.HalfYear, Ordinal: 1 } && period.Year >= plan.PeriodFrom && period.Year <= plan.PeriodTo;

    private static Problem? Refuse(Input input, DateOnly today)
    {
        var errors = new FieldErrors();
        if (input.DueOn < today)
            errors.Add(nameof(input.DueOn), Problems.DueInPast(today));
        if (input.OwnDueOn < input.DueOn)
            errors.Add(nameof(input.OwnDueOn), Problems.OwnDueBeforeUnits);
        for (var i = 0; i < input.Sections.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(input.Sections[i].Heading))
                errors.Add(FormattableString.Invariant($"Sections[{i}].Heading"), Problems.HeadingMissing);
            else if (input.Sections[i].Heading.Length > RoundSection.LongestHeading)
                errors.Add(FormattableString.Invariant($"Sections[{i}].Heading"), Problems.TooLong(RoundSection.LongestHeading));
            if (input.Sections[i].Asks.Length > RoundSection.LongestAsk)
                errors.Add(FormattableString.Invariant($"Sections[{i}].Asks"), Problems.TooLong(RoundSection.LongestAsk));
        }

        return errors.ToProblem() ?? (input.Sections.Count is 0 or > MostSections ? Problems.SectionsMissing : null);
    }

    /// <summary>Who has work in the period that was not stopped, and is still there to write: what an ended unit finished is in the figures. The standing agency writes the whole and is not asked for a part.</summary>
    private Task<List<UnitId>> UnitsAsync(Plan plan, ReportingPeriod period, CancellationToken cancel) =>
        figures.InPeriod(plan.Id, period.CutOff, clock.Today).Join(db.AssignmentsOn(clock.Today), a => a.Id, d => d.AssignmentId, (a, d) => new { d.UnitId, d.Kind })
            .Where(a => a.Kind != StatusKind.Cancelled && a.UnitId != plan.StandingAgencyId && db.UnitsOn(clock.Today).Any(v => v.UnitId == a.UnitId)).Select(a => a.UnitId).Distinct().ToListAsync(cancel);

    private ReportRound RoundOf(Input input, ReportingPeriod period, UserId by)
    {
        var round = new ReportRound { Id = RoundId.New(), PlanId = input.Plan, Period = period, DueOn = input.DueOn, OwnDueOn = input.OwnDueOn, OpenedAt = clock.Now, OpenedBy = by };
        round.Sections.AddRange(input.Sections.Select((s, i) => new RoundSection { RoundId = round.Id, Ordinal = i + 1, Heading = s.Heading.Trim(), Asks = s.Asks.Trim() }));
        return round;
    }

    /// <summary>A heading of the usual outline brings its words along.</summary>
    private static string BeginningOf(ReportingPeriod period, string heading) =>
        ReportOutline.Of(period).FirstOrDefault(o => o.Heading == heading.Trim())?.Text ?? "";
}
