using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.FirstSignIn;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SetUpModel(SenDb db, FirstAdministrator make, Secrets secrets, Ledger ledger, SecurityClock clock) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return await OpensAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!FirstAdministratorLink.Opens(Token, secrets, clock.Now))
            return NotFound();
        var input = Parse();
        if (input.IsProblem)
            return this.Show(input.Problem);
        var made = await make.RunAsync(input.Value, new Process(ledger, this.ProcessId(), Actor.Program), cancel);
        return made.IsProblem ? this.Show(made.Problem) : LocalRedirect(Links.Door + "?xong=mat-khau");
    }

    private Result<FirstAdministrator.Input> Parse()
    {
        var person = PersonalDetails.Parse(UserName, DisplayName, "", "", null);
        if (person.IsProblem)
            return person.Problem;
        var password = Access.Password.Parse(Password, Again, person.Value.UserName);
        return password.IsProblem ? password.Problem : new FirstAdministrator.Input(person.Value, password.Value);
    }

    private async Task<bool> OpensAsync(CancellationToken cancel) =>
        FirstAdministratorLink.Opens(Token, secrets, clock.Now) && !await db.Accounts.AnyAsync(cancel);
}
