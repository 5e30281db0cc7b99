using System.Globalization;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>Addresses of the lists that figures are the lengths of, each as of the day of the figures.</summary>
internal sealed record FigureLists(PlanId Plan, RoundId Round, ReportingPeriod Period, DateOnly Day)
{
    public string All => Work(WorkFilter.NotStopped);

    public string Due => Work(WorkFilter.Due);

    public string DueDone => Work(WorkFilter.DueDone);

    public string DueDoneOnTime => Work(WorkFilter.DueDoneOnTime);

    public string Overdue => Work(WorkFilter.AnyOverdue);

    public string NeverOpened => Work(WorkFilter.NeverOpened);

    public string NextPeriod => WorkLinks.With(WorkLinks.List, (WorkFilter.PlanName, Plan.ToString()), (WorkFilter.AfterPeriodName, Period.ToString()), (WorkFilter.StateName, WorkFilter.NotStopped), (AsOf.Name, Machine));

    public string Asked => WorkLinks.With(ReportLinks.Round(Round), (AsOf.Name, Machine));

    public string Sent => WorkLinks.With(ReportLinks.Round(Round), (RoundFilter.StateName, RoundFilter.Answered), (AsOf.Name, Machine));

    public string SentLate => WorkLinks.With(ReportLinks.Round(Round), (RoundFilter.StateName, RoundFilter.AnsweredLate), (AsOf.Name, Machine));

    /// <summary>The table of units lies in the report itself.</summary>
    public string Units(int edition) => $"{ReportLinks.Edition(Round, edition)}#phu-luc-1";

    public string Work(string state, string? unit = null) => WorkLinks.With(
        WorkLinks.List, (WorkFilter.PlanName, Plan.ToString()), (WorkFilter.PeriodName, Period.ToString()), (WorkFilter.StateName, state), (WorkFilter.UnitName, unit), (AsOf.Name, Machine));

    private string Machine => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
