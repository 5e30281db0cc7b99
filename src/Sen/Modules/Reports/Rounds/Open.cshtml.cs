using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Rounds;

/// <summary>By when, and what, are units asked? Filled with what the plan prints and with the usual outline.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class OpenModel(SenDb db, WorkingCalendar calendar, OpenRound open, Texts T) : PageModel
{
    public sealed class SectionForm
    {
        public string? Heading { get; set; }

        public string? Asks { get; set; }
    }

    /// <summary>Empty lines below the outline.</summary>
    private const int Spare = 2;

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public DateOnly? OwnDueOn { get; set; }

    [BindProperty]
    public List<SectionForm> Sections { get; set; } = [];

    public int Outlined { get; private set; }

    public ReportingPeriod Asked { get; private set; } = null!;

    public ReportDeadlines Deadlines { get; private set; } = null!;

    public string Number { get; private set; } = "";

    public string Heading => T["Mở đợt báo cáo {0}, Kế hoạch {1}", PeriodWords.Of(Asked, T), Number];

    public string SourceWords(ReportDeadline deadline) => deadline.Source == DeadlineSource.Plan ? T["Theo kế hoạch."] : T["Kế hoạch không ghi; lấy theo bảng hạn của từng cấp."];

    public async Task<IActionResult> OnGetAsync(PlanId plan, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(plan, period, cancel))
            return NotFound();
        (DueOn, OwnDueOn) = (Deadlines.Units.Day, Deadlines.Own.Day);
        Sections = [.. ReportOutline.Of(Asked).Select(o => new SectionForm { Heading = o.Heading, Asks = o.Asks }), .. Enumerable.Range(0, Spare).Select(_ => new SectionForm())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId plan, string period, CancellationToken cancel)
    {
        var opened = Read(plan, period) is { IsProblem: false, Value: var input } ? await open.RunAsync(input, this.Process(), cancel) : Read(plan, period).Problem!;
        if (!opened.IsProblem)
            return LocalRedirect(Request.At(ReportLinks.Round(opened.Value)));
        return await LoadAsync(plan, period, cancel) ? this.Show(opened.Problem) : NotFound();
    }

    private Result<OpenRound.Input> Read(PlanId plan, string period)
    {
        var errors = new FieldErrors();
        errors.NeedDay(nameof(DueOn), DueOn, ModelState, Problems.DueMissing);
        errors.NeedDay(nameof(OwnDueOn), OwnDueOn, ModelState, Problems.DueMissing);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (DueOn is not { } due || OwnDueOn is not { } own)
            return Problems.DueMissing;
        // A line left wholly empty is not asked for.
        var sections = Sections.Where(s => !string.IsNullOrWhiteSpace(s.Heading) || !string.IsNullOrWhiteSpace(s.Asks)).Select(s => new GivenSection(s.Heading ?? "", s.Asks ?? ""));
        return new OpenRound.Input(plan, period, due, own, [.. sections]);
    }

    private async Task<bool> LoadAsync(PlanId id, string period, CancellationToken cancel)
    {
        var keeps = this.Actor().UnitsAs(Role.PlanOfficer).ToArray();
        var plan = await db.Plans.AsNoTracking().Include(p => p.Issue).SingleOrDefaultAsync(p => p.Id == id && p.Issue != null && keeps.Contains(p.StandingAgencyId), cancel);
        if (plan is null || ReportingPeriod.Parse(period) is not { IsProblem: false, Value: var asked } || !OpenRound.IsReported(plan, asked))
            return false;
        (Asked, Number, Outlined) = (asked, plan.Issue!.Number, ReportOutline.Of(asked).Count);
        Deadlines = await ReportDeadlines.OfAsync(db, plan, asked, calendar, cancel);
        return true;
    }
}

/// <summary>A period as the page calls it, in its language.</summary>
internal static class PeriodWords
{
    public static string Of(ReportingPeriod period, Texts T) =>
        T.Culture.TwoLetterISOLanguageName == "en" ? period.EnglishLabel : char.ToLower(period.Label[0], T.Culture) + period.Label[1..];
}
