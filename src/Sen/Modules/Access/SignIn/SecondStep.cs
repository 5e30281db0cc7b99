using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Sen.Platform.Authorisation;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Modules.Access.SignIn;

/// <summary>Who has given a right password and still owes a code: a sealed cookie of a few minutes, worth nothing by itself.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection, SecurityClock clock, SenSettings sen, IOptions<AccessSettings> settings)
{
    private const string Cookie = "sen-ma";
    private readonly IDataProtector protector = protection.CreateProtector("Sen.Access.SecondStep");

    /// <param name="Stamp">The account's stamp when the password was right; a password changed meanwhile ends this step.</param>
    public sealed record Pending(UserId Account, string Stamp, DateTimeOffset Until);

    public void Begin(HttpContext http, Account account)
    {
        var pending = new Pending(account.Id, account.SecurityStamp, clock.Now + settings.Value.SecondStepLife);
        http.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(pending)), Options(http));
    }

    public Pending? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } held)
            return null;
        try
        {
            var pending = JsonSerializer.Deserialize<Pending>(protector.Unprotect(held));
            return pending is not null && clock.Now < pending.Until ? pending : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = sen.IsEncrypted || http.Request.IsHttps, Path = "/", IsEssential = true };
}
