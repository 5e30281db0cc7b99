using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sen.Modules.Access.SignIn;

internal sealed class SignOutModel(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = HttpContext.SignedIn()!;
        await sessions.EndAsync(me.UserId, me.Session, cancel);
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return LocalRedirect(Links.Door);
    }
}
