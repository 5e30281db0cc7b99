using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Jobs;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Issuing;

/// <summary>
/// Gives every plan for several years its next year, from 15 December before it: the day on which the reporting year of Decree 09 begins. One plan and
/// year is one act, of the program itself. Years that were missed are made up.
/// </summary>
internal sealed partial class GiveLaterYears(SenDb db, GiveYear give, Ledger ledger, BusinessClock clock, ILogger<GiveLaterYears> log) : IDailyJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var current = ReportingPeriod.Containing(ReportingCycle.Year, clock.Today).Year;
        var plans = await db.Plans.AsNoTracking().Where(p => p.Issue != null && p.Year < p.PeriodTo && p.Year < current)
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.Year, p.PeriodTo }).ToListAsync(cancel);
        var wholly = true;
        foreach (var plan in plans)
        {
            for (var year = plan.Year + 1; year <= Math.Min(plan.PeriodTo, current); year++)
                wholly &= await GiveAsync(plan.Id, year, cancel);
        }

        if (!wholly)
            throw new InvalidOperationException("Some tasks of later years are held back; each is logged above.");
    }

    private async Task<bool> GiveAsync(PlanId plan, int year, CancellationToken cancel)
    {
        var given = await give.RunAsync(new(plan, year), new Process(ledger, ProcessId.New(), Actor.Program), cancel);
        // Another node was faster: its act stands.
        if (given.IsProblem ? given.Problem.Code == Platform.Audit.Problems.ChangedMeanwhile.Code : given.Value.Held.Count == 0)
            return true;
        LogHeld(plan, year, given.IsProblem ? given.Problem.ToString() : string.Join(' ', given.Value.Held));
        return false;
    }

    [LoggerMessage(LogLevel.Error, "Plan {Plan} was not given all of its year {Year}: {Why}")]
    private partial void LogHeld(PlanId plan, int year, string why);
}
