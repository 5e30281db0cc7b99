using System.Globalization;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>Addresses of the lists that figures are the lengths of, each as of the day of the figures.</summary>
/// <param name="UnitsDay">The day of what units sent.</param>
internal sealed record FigureLists(PlanId Plan, RoundId Round, ReportingPeriod Period, DateOnly Day, DateOnly UnitsDay)
{
    public string NextPeriod => WorkLists.After(Plan, Period, Day);

    public string Asked => Units(null);

    public string Sent => Units(RoundFilter.Answered);

    public string SentLate => Units(RoundFilter.AnsweredLate);

    public string Work(CountedWork counted, string? unit = null) => WorkLists.Of(Plan, counted, Period, Day, unit);

    /// <summary>The table of units lies in the report itself.</summary>
    public string Table(int edition) => $"{ReportLinks.Edition(Round, edition)}#phu-luc-1";

    private string Units(string? state) =>
        WorkLinks.With(ReportLinks.Round(Round), (RoundFilter.StateName, state), (AsOf.Name, UnitsDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
