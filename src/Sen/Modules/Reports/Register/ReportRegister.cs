using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Reports.Register;

/// <summary>What one unit owes, or sent, in a round.</summary>
public sealed record UnitReport(RoundUnit Unit, ReportingPeriod Period, string PlanNumber, DateOnly DueOn)
{
    public bool IsAwaited => Unit.State is NarrativeState.NotSent or NarrativeState.Returned;
}

/// <summary>How far the standing agency's own report is.</summary>
public enum OwnState
{
    NotOpened,
    Composing,
    Frozen,
    Issued,
}

/// <summary>The report of a plan for a period that its standing agency owes to its superiors.</summary>
/// <param name="Href">The round, or the page that opens one; null when the reader may not open it.</param>
public sealed record OwnReport(string Agency, string PlanNumber, ReportingPeriod Period, DateOnly DueOn, DateOnly UnitsDueOn, OwnState State, string? Number, int DaysLate, string? Href)
{
    public int Asked { get; init; }

    public int Answered { get; init; }

    public int Overdue { get; init; }

    public bool IsAwaited => State != OwnState.Issued;

    public bool IsOverdue => IsAwaited && DaysLate > 0;

    public Look Look => State switch
    {
        OwnState.Issued => DaysLate > 0 ? Look.DoneLate : Look.Done,
        _ when DaysLate > 0 => Look.Overdue,
        OwnState.Frozen => Look.AwaitingConfirmation,
        OwnState.Composing => Look.InProgress,
        _ => Look.NotDue,
    };

    public string Words(Texts T) => State switch
    {
        OwnState.Issued => T["Đã ban hành"],
        OwnState.Frozen => T["Đã đóng băng"],
        OwnState.Composing => T["Đang soạn"],
        _ => T["Chưa mở đợt"],
    };

    public string? Detail(Texts T) => State == OwnState.Issued ? Number : DaysLate > 0 ? T["quá hạn {0} ngày", DaysLate] : null;
}

/// <summary>The register of periodic reports as it stood at the end of a day.</summary>
public sealed class ReportRegister(SenDb db, WorkingCalendar calendar)
{
    /// <summary>What the units owe or sent, awaited and late ones first.</summary>
    public async Task<IReadOnlyList<UnitReport>> OfUnitsAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        if (units.Count == 0)
            return [];
        var rounds = await db.Rounds.AsNoTracking().Where(r => db.Set<Narrative>().Any(n => n.RoundId == r.Id && units.Contains(n.UnitId))).ToListAsync(cancel);
        return await ReportsAsync(rounds, u => units.Contains(u.Unit), day, cancel);
    }

    /// <summary>Every unit that has not answered in a round that the actor oversees.</summary>
    public async Task<IReadOnlyList<UnitReport>> AwaitedAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        var rounds = await db.Rounds.AsNoTracking().OverseenBy(db, actor).ToListAsync(cancel);
        return await ReportsAsync(rounds, u => u.State is NarrativeState.NotSent or NarrativeState.Returned, day, cancel);
    }

    /// <summary>Two periods for each year of each plan that the actor oversees, from the plan's issue on.</summary>
    public async Task<IReadOnlyList<OwnReport>> OwnAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().OverseenBy(actor).IssuedBy(day).Include(p => p.Issue).ToListAsync(cancel);
        var ids = plans.ConvertAll(p => p.Id);
        var rounds = await db.Rounds.AsNoTracking().Where(r => ids.Contains(r.PlanId)).ToListAsync(cancel);
        var names = await db.NamesOnAsync([.. plans.Select(p => p.StandingAgencyId).Distinct()], day, cancel);
        var rows = new List<OwnReport>();
        foreach (var plan in plans)
        {
            foreach (var period in Periods(plan, day))
                rows.Add(await RowAsync(plan, names[plan.StandingAgencyId], period, rounds.Find(r => r.PlanId == plan.Id && r.Period == period && VietnamTime.DayOf(r.OpenedAt) <= day), actor, day, cancel));
        }

        return [.. rows.OrderByDescending(r => r.IsOverdue).ThenByDescending(r => r.IsAwaited).ThenBy(r => r.DueOn).ThenBy(r => r.PlanNumber, StringComparer.Ordinal)];
    }

    private static IEnumerable<ReportingPeriod> Periods(Plan plan, DateOnly day)
    {
        var issued = Platform.Time.Instants.DayInVietnam(plan.Issue!.IssuedAt);
        // A period that was over when the plan was issued has nothing to report; one that has not begun is not due yet.
        return Enumerable.Range(plan.PeriodFrom, plan.PeriodTo - plan.PeriodFrom + 1)
            .SelectMany(year => new[] { ReportingPeriod.Of(year, ReportingCycle.HalfYear), ReportingPeriod.Of(year) })
            .Where(p => p.CutOff >= issued && p.FirstDay <= day);
    }

    private async Task<OwnReport> RowAsync(Plan plan, string agency, ReportingPeriod period, ReportRound? round, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var mayOpen = actor.Has(Role.PlanOfficer, plan.StandingAgencyId);
        if (round is null)
        {
            var deadlines = await ReportDeadlines.OfAsync(db, plan, period, calendar, cancel);
            return new(agency, plan.Issue!.Number, period, deadlines.Own.Day, deadlines.Units.Day, OwnState.NotOpened, null, Late(deadlines.Own.Day, day), mayOpen ? ReportLinks.Open(plan.Id, period) : null);
        }

        var editions = await db.Editions.AsNoTracking().Include(e => e.Freeze).Include(e => e.Issue).Where(e => e.RoundId == round.Id).ToListAsync(cancel);
        var issue = editions.Select(e => e.Issue).OfType<EditionIssue>().Where(i => VietnamTime.DayOf(i.At) <= day).MinBy(i => i.At);
        var isFrozen = editions.Exists(e => e.Freeze is { } f && VietnamTime.DayOf(f.At) <= day);
        var units = await RoundUnits.LoadAsync(db, round, day, cancel);
        return new(agency, plan.Issue!.Number, period, round.OwnDueOn, round.DueOn, issue is not null ? OwnState.Issued : isFrozen ? OwnState.Frozen : OwnState.Composing, issue?.Number, Late(round.OwnDueOn, issue?.SignedOn ?? day), ReportLinks.Round(round.Id))
        {
            Asked = units.Count,
            Answered = units.Count(RoundFilter.IsAnswered),
            Overdue = units.Count(u => u.IsOverdue),
        };
    }

    private async Task<IReadOnlyList<UnitReport>> ReportsAsync(IReadOnlyList<ReportRound> rounds, Func<RoundUnit, bool> wanted, DateOnly day, CancellationToken cancel)
    {
        var plans = rounds.Select(r => r.PlanId).Distinct().ToArray();
        var numbers = await db.Set<PlanIssue>().AsNoTracking().Where(i => plans.Contains(i.PlanId)).ToDictionaryAsync(i => i.PlanId, i => i.Number, cancel);
        var reports = new List<UnitReport>();
        foreach (var round in rounds)
            reports.AddRange((await RoundUnits.LoadAsync(db, round, day, cancel)).Where(wanted).Select(u => new UnitReport(u, round.Period, numbers[round.PlanId], round.DueOn)));
        return [.. reports.OrderByDescending(r => r.Unit.IsOverdue).ThenByDescending(r => r.IsAwaited).ThenBy(r => r.DueOn)];
    }

    private static int Late(DateOnly due, DateOnly day) => Math.Max(0, day.DayNumber - due.DayNumber);
}
