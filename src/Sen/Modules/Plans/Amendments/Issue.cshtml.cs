using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Shows what the amendment does to the work of every unit, asks for the decision's number, dates and signer, and does just that.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class IssueModel(SenDb db, BusinessClock clock, WorkingCalendar calendar, KeptFiles files, IssueAmendment issue) : PageModel
{
    /// <summary>Units that are named one by one; the rest are counted.</summary>
    public const int MostUnits = 200;

    [BindProperty]
    public SigningForm Signing { get; set; } = new();

    [BindProperty]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The effect that was shown.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public AmendmentView View { get; private set; } = null!;

    public AmendmentEffect Effect { get; private set; } = null!;

    /// <summary>By unit, those with most of it first.</summary>
    public IReadOnlyList<UnitEffect> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Signing.SignedOn, EffectiveOn) = (clock.Today, clock.Today);
        (Signing.SigningAuthority, Signing.SignerName) = (View.Plan.Issue!.SigningAuthority, View.Plan.Issue.SignerName);
        return Page();
    }

    /// <summary>The act comes before anything is loaded: a form that is sent twice finds its answer although the draft is none any more.</summary>
    public async Task<IActionResult> OnPostAsync(AmendmentId id, CancellationToken cancel)
    {
        var input = await ReadAsync(id, cancel);
        var problem = input.IsProblem ? input.Problem : await issue.RunAsync(input.Value, this.Process(), cancel) is { IsProblem: true } refused ? refused.Problem : null;
        if (problem is null)
            return Redirect(await AddressAsync(id, cancel));
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Signing.ForgetRefused(problem);
        return this.Show(problem);
    }

    private async Task<Result<IssueAmendment.Input>> ReadAsync(AmendmentId id, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var number = errors.Take(nameof(Signing.Number), DocumentNumber.Parse(Signing.Number));
        errors.NeedDay(nameof(Signing.SignedOn), Signing.SignedOn, ModelState, Problems.DayOfSigningMissing);
        errors.NeedDay(nameof(EffectiveOn), EffectiveOn, ModelState, Problems.EffectiveMissing);
        var signatory = await Signing.ReadSignatoryAsync(this, db, files, id.Value, errors, (Problems.AuthorityMissing, Problems.SignerMissing, Problems.SignedFileLost), cancel);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (Signing.SignedOn is not { } day || EffectiveOn is not { } effective)
            return Problems.DayOfSigningMissing.At(Signing.SignedOn is null ? nameof(Signing.SignedOn) : nameof(EffectiveOn));
        return new IssueAmendment.Input(id, Version, Shown ?? "", number, day, effective, signatory.Authority, signatory.Name, signatory.File);
    }

    private async Task<bool> LoadAsync(AmendmentId id, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view)
            return false;
        View = view;
        var work = db.Assignments.AsNoTracking().Include(a => a.Dates.Where(d => d.ValidTo == null));
        Effect = await EffectReading.ReadAsync(db, view.Before, view.After, view.Amendment, work, clock.Today, calendar, cancel);
        Units = await UnitEffect.ReadAsync(db, Effect, clock.Today, cancel);
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Shown));
        (Version, Shown) = (view.Amendment.Version, Effect.Shown);
        return true;
    }

    private async Task<string> AddressAsync(AmendmentId id, CancellationToken cancel)
    {
        var plan = await db.Set<Amendment>().Where(a => a.Id == id).Select(a => a.PlanId).SingleAsync(cancel);
        var signed = await db.SignedIssues().Where(s => s.Issue.PlanId == plan).Select(s => new { s.Issuer.ShortName, s.Issue.Slug }).SingleAsync(cancel);
        return PlanLinks.Amendments(PlanLinks.Plan(signed.ShortName, signed.Slug));
    }
}

/// <summary>What an amendment does to the work of one unit.</summary>
public sealed record UnitEffect(UnitId Unit, string Name, IReadOnlyDictionary<EffectKind, int> Counts)
{
    internal static async Task<IReadOnlyList<UnitEffect>> ReadAsync(SenDb db, AmendmentEffect effect, DateOnly day, CancellationToken cancel)
    {
        var units = effect.Tasks.SelectMany(t => t.Work).GroupBy(w => w.Unit).ToList();
        var names = await db.NamesOnAsync([.. units.Select(u => u.Key)], day, cancel);
        return [.. units.Select(u => new UnitEffect(u.Key, names.GetValueOrDefault(u.Key, "–"), u.CountBy(w => w.Kind).ToDictionary()))
            .OrderByDescending(u => u.Counts.Values.Sum()).ThenBy(u => u.Name, VietnameseOrder.Instance)];
    }

    internal string Words(Texts T) => string.Join(", ", Counts.OrderBy(c => c.Key).Select(c => EffectWords.Of(c.Key, c.Value, T)));
}
