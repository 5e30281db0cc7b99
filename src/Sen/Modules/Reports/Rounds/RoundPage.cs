using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Rounds;

/// <summary>What the page of a round and its sheet share: which round, which day, which units.</summary>
public abstract class RoundPage(SenDb db, BusinessClock clock) : PageModel
{
    [FromRoute]
    public RoundId Id { get; init; }

    [BindProperty(SupportsGet = true, Name = RoundFilter.StateName)]
    public string? State { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Day { get; init; }

    public AsOf On { get; private set; }

    public ReportRound Round { get; private set; } = null!;

    public string Number { get; private set; } = "";

    protected Plans.Plan Plan { get; private set; } = null!;

    protected IReadOnlyList<RoundUnit> All { get; private set; } = [];

    public IReadOnlyList<RoundUnit> Shown => [.. All.Where(u => RoundFilter.Shows(State, u))];

    /// <summary>False when there is no such round, or none that the actor oversees.</summary>
    protected async Task<bool> LoadRoundAsync(CancellationToken cancel)
    {
        var round = await db.Rounds.AsNoTracking().OverseenBy(db, this.Actor()).SingleOrDefaultAsync(r => r.Id == Id, cancel);
        if (round is null)
            return false;
        Round = round;
        Plan = await db.Plans.AsNoTracking().Include(p => p.Issue).SingleAsync(p => p.Id == round.PlanId, cancel);
        Number = Plan.Issue!.Number;
        On = AsOf.Choose(this, Day, clock.Today, VietnamTime.DayOf(round.OpenedAt));
        All = await RoundUnits.LoadAsync(db, round, On.Day, cancel);
        return true;
    }
}
