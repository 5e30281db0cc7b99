using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Sen.Platform.Authorisation;
using Sen.Platform.Hosting;
using Sen.Platform.Web;

namespace Sen.Modules.Access.SignIn;

/// <summary>
/// The cookie <c>sen</c> holds the number of a session, sealed; everything else is read anew at each request, so that an ended session, a
/// revoked role or a disabled account counts at once.
/// </summary>
internal sealed class SessionCookie(SenSettings settings, IOptions<AccessSettings> access) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "sid";

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == Scheme)
            Configure(options);
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sen";
        // One session for both languages: without a path the cookie would belong to the part of the site, /en, where the person signed in.
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.IsEssential = true;
        options.Cookie.SecurePolicy = settings.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The row decides how long a session lives; the seal must not end before it.
        options.ExpireTimeSpan = access.Value.SessionLife;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = RecogniseAsync;
        options.Events.OnRedirectToLogin = context => Ask(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    public static Task BeginAsync(HttpContext http, Session session) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString())], Scheme)));

    private static Task Ask(HttpContext http)
    {
        // Where a form was sent cannot be gone back to by a link.
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.PathBase + http.Request.Path + http.Request.QueryString : "";
        http.Response.Redirect(Links.SignIn(back));
        return Task.CompletedTask;
    }

    private static async Task RecogniseAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var number = context.Principal?.FindFirstValue(SessionClaim);
        var recognised = Guid.TryParse(number, CultureInfo.InvariantCulture, out var id)
            ? await http.RequestServices.GetRequiredService<Sessions>().RecogniseAsync(SessionId.From(id), http.RequestAborted)
            : null;
        if (recognised is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        http.Features.Set(recognised.Actor);
        http.Features.Set(recognised.SignedIn);
        // An address under /en has already chosen.
        var texts = http.RequestServices.GetRequiredService<Texts>();
        if (texts.Language == "vi")
            texts.Speak(recognised.SignedIn.Language);
        context.ReplacePrincipal(PrincipalOf(recognised));
    }

    private static ClaimsPrincipal PrincipalOf(Recognised recognised)
    {
        var claims = recognised.Actor.Grants.Select(g => new Claim(ClaimTypes.Role, g.Role.ToString())).DistinctBy(c => c.Value)
            .Append(new Claim(ClaimTypes.NameIdentifier, recognised.Actor.UserId.ToString()));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }
}
