using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Passing;

/// <summary>What units that have ended left undone in a plan, and who takes each over.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class PassModel(SenDb db, BusinessClock clock, PassOnWork pass, Texts T) : PageModel
{
    /// <summary>Choices on one page: a form has its limits, and so has a person. The rest follows when these are passed on.</summary>
    private const int MostChoices = 500;

    /// <summary>Units with one heir that are named; all of them pass.</summary>
    internal const int MostNamed = 40;

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    /// <summary>By the code of the ended unit: the code of the heir that takes all its work but what is chosen apart.</summary>
    [BindProperty]
    public Dictionary<string, string?> Heir { get; init; } = [];

    /// <summary>By the codes of the ended unit and the task, <c>CU-001:3.1.2</c>.</summary>
    [BindProperty]
    public Dictionary<string, string?> Apart { get; init; } = [];

    /// <summary>Whether everything passes that has one heir only.</summary>
    [BindProperty]
    public bool OneHeir { get; set; }

    [TempData]
    public string? Done { get; set; }

    public PlanAddress Address { get; private set; } = null!;

    internal WorkToPass Work { get; private set; } = null!;

    internal IReadOnlyList<UnitToPass> Choices { get; private set; } = [];

    internal int LeftOut => Work.WithChoice.Count() - Choices.Count;

    internal IReadOnlyList<UnitToPass> Sole { get; private set; } = [];

    internal IReadOnlyList<UnitToPass> Nobody { get; private set; } = [];

    public string Heading => Work.Count == 0
        ? T["Không có việc nào chờ chuyển sang đơn vị kế thừa"]
        : T["{0:N0} việc của {1:N0} đơn vị đã kết thúc chờ đơn vị kế thừa", Work.Count, Work.Units.Count];

    internal static string ApartName(UnitToPass unit, TaskToPass task) => $"{nameof(Apart)}[{Key(unit, task)}]";

    internal static string HeirName(UnitToPass unit) => $"{nameof(Heir)}[{unit.Unit.Code}]";

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(issuer, slug, cancel))
            return NotFound();
        OneHeir = true;
        Day = Work.Units.Count == 0 ? null : Work.Units.Max(u => u.Unit.EndedOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(issuer, slug, cancel))
            return NotFound();
        var errors = new FieldErrors();
        errors.NeedDay(nameof(Day), Day, ModelState, Problems.PassingDayMissing);
        if (string.IsNullOrWhiteSpace(Basis))
            errors.Add(nameof(Basis), Problems.BasisMissing);
        if (errors.ToProblem() is { } incomplete)
            return this.Show(incomplete);
        if (Day is not { } day || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var done = await pass.RunAsync(new(Address.Id, day, Basis!.Trim(), Chosen()), this.Process(), cancel);
        if (done.IsProblem)
            return await AgainAsync(done.Problem, issuer, slug, cancel);
        Done = T["Đã chuyển {0:N0} việc của {1:N0} đơn vị cho {2:N0} đơn vị kế thừa.", done.Value.Assignments, done.Value.From, done.Value.To];
        return LocalRedirect(Request.At(PlanLinks.Passing(Address.Href)));
    }

    /// <summary>The heirs of a unit, the choice to leave it for later before them.</summary>
    internal IEnumerable<SelectListItem> HeirOptions(UnitToPass unit) => [new(T["Chưa chuyển lần này"], ""), .. Named(unit)];

    internal IEnumerable<SelectListItem> TaskOptions(UnitToPass unit) => [new(T["Như đơn vị"], ""), .. Named(unit)];

    /// <summary>What the register says when nobody chose yet.</summary>
    internal static string? Default(UnitToPass unit) => unit.Unit.Heirs.FirstOrDefault(h => h.Id == unit.Unit.Default)?.Code;

    internal string StateOf(TaskToPass task) => string.Join(", ", new[]
    {
        T["{0:N0} việc", task.Count],
        task.Overdue > 0 ? T["{0:N0} quá hạn", task.Overdue] : "",
        task.Reported > 0 ? T["{0:N0} chờ xác nhận", task.Reported] : "",
    }.Where(w => w.Length > 0));

    private static string Key(UnitToPass unit, TaskToPass task) => $"{unit.Unit.Code}:{task.Code}";

    private static IEnumerable<SelectListItem> Named(UnitToPass unit) =>
        unit.Unit.Heirs.Select(h => new SelectListItem(h.Field is null ? h.Name : $"{h.Name}: {h.Field}", h.Code));

    private List<PassOnWork.Choice> Chosen()
    {
        var chosen = new List<PassOnWork.Choice>();
        foreach (var unit in Choices)
        {
            if (HeirOf(unit, Heir.GetValueOrDefault(unit.Unit.Code)) is { } heir)
                chosen.Add(new(unit.Unit.Id, null, heir));
            foreach (var task in unit.Tasks)
            {
                if (HeirOf(unit, Apart.GetValueOrDefault(Key(unit, task))) is { } apart)
                    chosen.Add(new(unit.Unit.Id, task.Id, apart));
            }
        }

        return OneHeir ? [.. chosen, .. Sole.Select(u => new PassOnWork.Choice(u.Unit.Id, null, u.Unit.Heirs[0].Id))] : chosen;
    }

    /// <summary>A code that is none of the heirs' is as good as none: the form never sends one.</summary>
    private static UnitId? HeirOf(UnitToPass unit, string? code) => unit.Unit.Heirs.FirstOrDefault(h => h.Code == code)?.Id;

    private async Task<IActionResult> AgainAsync(Problem problem, string issuer, string slug, CancellationToken cancel)
    {
        await LoadAsync(issuer, slug, cancel);
        return this.Show(problem);
    }

    /// <summary>Only who keeps the plan; another plan officer of the city sees none.</summary>
    private async Task<bool> LoadAsync(string issuer, string slug, CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, issuer, slug, cancel) is not { } address || !actor.Has(Role.PlanOfficer, address.Agency))
            return false;
        Address = address;
        Work = await WorkToPass.ReadAsync(db, address.Id, clock.Today, cancel);
        var fields = 0;
        Choices = [.. Work.WithChoice.TakeWhile(u => (fields += 1 + u.Tasks.Count) <= MostChoices)];
        (Sole, Nobody) = ([.. Work.WithOneHeir], [.. Work.WithNone]);
        return true;
    }
}
