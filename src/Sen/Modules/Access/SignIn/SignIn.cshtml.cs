using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Sen.Platform.Web;

namespace Sen.Modules.Access.SignIn;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(SignInWithPassword signIn, SecondStep secondStep, Sessions sessions, IOptions<AccessSettings> settings) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty(Name = "xong", SupportsGet = true)]
    public string? JustDone { get; set; }

    public IReadOnlyList<DemonstrationPerson> People => settings.Value.DemonstrationPeople;

    public IActionResult OnGet() => HttpContext.SignedIn() is null ? Page() : LocalRedirect(Links.Back(Back));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await signIn.RunAsync(new(UserName, Password, Sessions.AddressOf(HttpContext)), cancel);
        if (account.IsProblem)
            return this.Show(account.Problem);
        if (account.Value.AsksForCode)
        {
            secondStep.Begin(HttpContext, account.Value);
            return LocalRedirect(Request.PathBase + Links.CodeFor(Back));
        }

        await SessionCookie.BeginAsync(HttpContext, await sessions.BeginAsync(account.Value, HttpContext, cancel));
        return LocalRedirect(Links.Back(Back));
    }
}
