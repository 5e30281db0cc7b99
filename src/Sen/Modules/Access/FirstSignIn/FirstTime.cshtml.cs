using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Web;

namespace Sen.Modules.Access.FirstSignIn;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class FirstTimeModel(ChoosePassword choose) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Null when the link opens nothing.</summary>
    public Account? Person { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // The token stays in this address and goes nowhere else.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Person = await choose.OwnerAsync(Token, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var done = await choose.RunAsync(new(Token ?? "", Password, Again), this.ProcessId(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(Links.Door + "?xong=mat-khau");
        Person = await choose.OwnerAsync(Token, cancel);
        return this.Show(done.Problem);
    }
}
