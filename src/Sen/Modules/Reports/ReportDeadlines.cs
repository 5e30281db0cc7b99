using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Reference;

namespace Sen.Modules.Reports;

/// <summary>Whether a day was printed in the plan or comes from the table by level.</summary>
public enum DeadlineSource
{
    Plan,
    Table,
}

/// <param name="Day">Last day on which the report is in time.</param>
public readonly record struct ReportDeadline(DateOnly Day, DeadlineSource Source);

/// <summary>By when the reports of a period are due: of the units, and of the standing agency.</summary>
public sealed record ReportDeadlines(ReportDeadline Units, ReportDeadline Own)
{
    private const string UnitLevel = "unit";
    private const string AgencyLevel = "agency";

    private static readonly IReadOnlyList<ReportDeadlineRow> Table = [.. ReferenceData.Read<ReportDeadlineRow>("report-deadlines.csv")];

    /// <summary>What the plan's own reporting lines say; where they print no day, the table by level.</summary>
    public static async Task<ReportDeadlines> OfAsync(SenDb db, Plan plan, ReportingPeriod period, WorkingCalendar calendar, CancellationToken cancel)
    {
        var duties = await db.Set<PlanReportingDuty>().AsNoTracking().Where(d => d.PlanId == plan.Id).OrderBy(d => d.Ordinal).ToListAsync(cancel);
        var agency = SearchKey.Of((await db.NamesOnAsync([plan.StandingAgencyId], plan.Issue!.SignedOn, cancel))[plan.StandingAgencyId]);
        var printed = duties.Where(d => d.Period == NameOf(period)).ToLookup(d => SearchKey.Of(d.Who).Contains(agency, StringComparison.Ordinal));
        return new(Choose(printed[false], UnitLevel, plan, period, calendar), Choose(printed[true], AgencyLevel, plan, period, calendar));
    }

    private static ReportDeadline Choose(IEnumerable<PlanReportingDuty> printed, string level, Plan plan, ReportingPeriod period, WorkingCalendar calendar)
    {
        foreach (var duty in printed)
        {
            // A plan prints the days of its first year; in later years the day and the month hold.
            if (Deadline.Parse(duty.Deadline, duty.DeadlineKind) is { IsProblem: false } read && read.Value.LastDays(calendar, plan.Year, plan.BeforeMeansDayBefore) is { IsProblem: false, Value: [var day, ..] })
                return new(day.AddYears(period.Year - plan.Year), DeadlineSource.Plan);
        }

        var row = Table.Single(r => r.Level == level && r.Cycle == period.Cycle.ToString());
        return new(new DateOnly(period.CutOff.Year, row.Month, row.Day), DeadlineSource.Table);
    }

    private static string NameOf(ReportingPeriod period) => period.Cycle == ReportingCycle.HalfYear ? "H1" : "year";
}
