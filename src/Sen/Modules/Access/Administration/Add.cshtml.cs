using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Administration;

[ResponseCache(NoStore = true)]
internal sealed class AddModel(
    SenDb db, CreateAccounts create, LetterWriter letters, SecurityClock security, BusinessClock clock, IOptions<AccessSettings> settings, Texts T) : PageModel
{
    private UnitLookup units = null!;

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.FocalOfficer;

    public IReadOnlyList<UnitLookup.Line> Units => units.Units;

    public IReadOnlyList<SelectListItem> RoleOptions => [.. Enum.GetValues<Role>().Select(r => new SelectListItem(RoleNames.Of(r, T), r.ToString()))];

    public async Task OnGetAsync(CancellationToken cancel) => units = await UnitLookup.LoadAsync(db, clock.Today, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        units = await UnitLookup.LoadAsync(db, clock.Today, cancel);
        if (!ModelState.IsValid)
            return Page();
        var unit = units.Find(Unit);
        if (unit.IsProblem)
            return this.Show(unit.Problem.At(nameof(Unit)));
        var person = PersonalDetails.Parse(UserName, DisplayName, Position, Email, unit.Value);
        if (person.IsProblem)
            return this.Show(person.Problem);
        var made = await create.RunAsync(new([new(person.Value, [Role])], WithLinks: true), this.Process(), cancel);
        return made.IsProblem
            ? this.Show(made.Problem)
            : LetterWriter.Show(this, await letters.WriteAsync(made.Value, this.ProcessId(), security.Now + settings.Value.LinkLife, cancel));
    }
}
