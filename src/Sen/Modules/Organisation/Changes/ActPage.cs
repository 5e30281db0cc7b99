using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

/// <summary>
/// The way of every act on the register: the form; the same address with <c>buoc=xem</c> shows what would follow; the confirmation is posted there. What was
/// entered lives in the address, so going back loses nothing.
/// </summary>
internal abstract class ActPage(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : PageModel
{
    /// <summary>Code of the unit that the act is about; empty where it founds one.</summary>
    [FromRoute]
    public string Code { get; init; } = "";

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "canCu")]
    public string? Basis { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public string? Step { get; set; }

    [BindProperty(Name = "daThay")]
    public string? Seen { get; set; }

    /// <summary>The unit as it stands at its end or today.</summary>
    public UnitVersion? Unit { get; private set; }

    public ConsequencesView? Consequences { get; private set; }

    public string UnitName => Unit?.NameIn(T.Language) ?? "";

    public string Back => Code.Length == 0 ? UnitLinks.Directory : UnitLinks.Unit(Code);

    /// <summary>The form again, with what was entered.</summary>
    public string FormHref => Request.Path + QueryString.Create(Request.Query.Where(q => q.Key != "buoc").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));

    public IEnumerable<SelectListItem> Kinds => [new("", ""), .. Enum.GetValues<UnitKind>().Select(k => new SelectListItem(KindWords.Of(k, T), k.Code()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var register = await UnitRegister.LoadAsync(db, cancel);
        if (!Find(register))
            return NotFound();
        if (Step is null)
        {
            Prefill();
            return Page();
        }

        var act = Read(register);
        if (act.IsProblem)
            return this.Show(act.Problem);
        return await ForeseeAsync(act.Value, register, cancel) is { IsProblem: true } refused ? this.Show(refused.Problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var register = await UnitRegister.LoadAsync(db, cancel);
        if (!Find(register))
            return NotFound();
        var act = Read(register);
        if (act.IsProblem)
            return this.Show(act.Problem);
        var done = await change.RunAsync(new(act.Value, Seen ?? ""), this.Process(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(UnitLinks.Unit(act.Value is AddUnit added ? added.Unit.Code.Value : Code) + "?xong=1");
        await ForeseeAsync(act.Value, register, cancel);
        return this.Show(done.Problem);
    }

    /// <summary>Fills what the unit has now, when nothing was entered yet.</summary>
    protected virtual void Prefill()
    {
    }

    /// <summary>The act that the entered values ask for.</summary>
    protected abstract Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors);

    private Result<UnitAct> Read(UnitRegister register)
    {
        var errors = new FieldErrors();
        var input = new ActInput(register, Day ?? clock.Today);
        // What is no day and no day at all are one problem, said once; in the order of the form.
        ModelState["ngay"]?.Errors.Clear();
        var act = Read(register, input, errors);
        var day = errors.Take("ngay", ActInput.DayOf(Day, clock.Today));
        var basis = errors.Take("canCu", ActInput.BasisOf(Basis)) ?? "";
        if (errors.ToProblem() is { } problem)
            return problem;
        return act.IsProblem ? act : act.Value with { Day = day, Basis = basis.Length == 0 ? null : basis };
    }

    private bool Find(UnitRegister register)
    {
        if (Code.Length == 0)
            return true;
        var row = register.Rows.Values.FirstOrDefault(u => u.Code == Code);
        Unit = row is null ? null : register.Versions[row.Id].LastOrDefault();
        return Unit is not null;
    }

    private async Task<Result> ForeseeAsync(UnitAct act, UnitRegister register, CancellationToken cancel)
    {
        var foreseen = act.Decide(register);
        if (foreseen.IsProblem)
            return foreseen.Problem;
        var told = new List<string>();
        foreach (var effect in effects)
            told.AddRange(await effect.TellAsync([.. foreseen.Value.Touched.Keys], act.Day, cancel));
        Consequences = new ConsequencesView(foreseen.Value, told, FormHref, T);
        return Result.Done;
    }
}
