using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Access.SignIn;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Profile;

[ResponseCache(NoStore = true)]
internal sealed class PasswordModel(OwnPassword own, ChangePassword change, Sessions sessions) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool Must => HttpContext.SignedIn()!.MustChangePassword;

    public string UserName => HttpContext.SignedIn()!.UserName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await own.CheckAsync(actor, Current, Sessions.AddressOf(HttpContext), cancel) is { IsProblem: true } wrong)
            return this.Show(wrong.Problem);
        var password = Access.Password.Parse(Password, Again, Access.UserName.Stored(UserName));
        if (password.IsProblem)
            return this.Show(password.Problem);
        var done = await change.RunAsync(new(password.Value), this.Process(), cancel);
        if (done.IsProblem)
            return this.Show(done.Problem);

        await sessions.KeepAsync(HttpContext.SignedIn()!.Session, actor.UserId, cancel);
        return LocalRedirect(Links.Mine + "?xong=mat-khau");
    }
}
