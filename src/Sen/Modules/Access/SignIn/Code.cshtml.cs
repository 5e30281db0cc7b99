using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Web;

namespace Sen.Modules.Access.SignIn;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class CodeModel(SignInWithCode signIn, SecondStep secondStep, Sessions sessions) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Back { get; set; }

    public IActionResult OnGet() => secondStep.Of(HttpContext) is null ? LocalRedirect(Links.SignIn(Back ?? "")) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (secondStep.Of(HttpContext) is not { } pending)
            return this.Show(Problems.SecondStepExpired);
        var account = await signIn.RunAsync(new(pending, Code, Sessions.AddressOf(HttpContext)), cancel);
        if (account.IsProblem)
            return this.Show(account.Problem);

        secondStep.End(HttpContext);
        await SessionCookie.BeginAsync(HttpContext, await sessions.BeginAsync(account.Value, HttpContext, cancel));
        return LocalRedirect(Links.Back(Back));
    }
}
