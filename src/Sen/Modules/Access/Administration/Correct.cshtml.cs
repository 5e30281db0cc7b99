using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Administration;

internal sealed class CorrectModel(SenDb db, CorrectAccount correct, BusinessClock clock) : PageModel
{
    private UnitLookup units = null!;

    [FromRoute(Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public string? UserName { get; private set; }

    public IReadOnlyList<UnitLookup.Line> Units => units.Units;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } account)
            return NotFound();
        (Version, DisplayName, Position, Email) = (account.Version, account.DisplayName, account.Position, account.Email);
        Unit = units.Units.FirstOrDefault(u => u.Id == account.UnitId)?.ShortName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is null)
            return NotFound();
        var unit = units.Find(Unit);
        var person = PersonalDetails.Parse(UserName, DisplayName, Position, Email, unit.IsProblem ? null : unit.Value);
        var errors = new FieldErrors();
        errors.Take(nameof(Unit), unit);
        var wrong = errors.ToProblem() ?? person.Problem;
        if (wrong is not null)
            return this.Show(wrong);
        var done = await correct.RunAsync(new(Id, Version, person.Value), this.Process(), cancel);
        return done.IsProblem ? this.Show(done.Problem) : LocalRedirect(Links.Account(Id));
    }

    private async Task<Account?> LoadAsync(CancellationToken cancel)
    {
        units = await UnitLookup.LoadAsync(db, clock.Today, cancel);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel);
        UserName = account?.UserName.ToString();
        return account;
    }
}
