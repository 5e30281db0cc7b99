using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Yearly;

/// <summary>What the preview and the files share: which plan, which year, which day.</summary>
public abstract class YearlyPage(YearlyFigures figures, BusinessClock clock) : PageModel
{
    [FromRoute]
    public string Issuer { get; init; } = "";

    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Asked { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Day { get; init; }

    /// <summary>The day that was asked for; the figures stand on it, or on the cut-off when that came first.</summary>
    public AsOf On { get; private set; }

    /// <summary>Null when the plan is not there, or its year is not.</summary>
    protected async Task<YearlyReport?> ReadAsync(CancellationToken cancel)
    {
        if (await figures.FindAsync(this.Actor(), Issuer, Slug, cancel) is not { } plan)
            return null;
        var period = Asked is null ? ReportingPeriod.Containing(ReportingCycle.Year, clock.Today) : ReportingPeriod.Parse(Asked) is { IsProblem: false } read ? read.Value : null;
        if (period is null)
            return null;
        On = AsOf.Choose(this, Day, clock.Today, await figures.IssuedOnAsync(plan, cancel));
        var report = await figures.ReadAsync(plan, period, On.Day, cancel);
        if (!report.IsProblem || Asked is not null)
            return report.IsProblem ? null : report.Value;
        // Asked for no year, after the plan's last one (from 15 December): its own year.
        var own = await figures.ReadAsync(plan, ReportingPeriod.Of(await figures.LastYearAsync(plan, cancel)), null, cancel);
        return own.IsProblem ? null : own.Value;
    }
}
