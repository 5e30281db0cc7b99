using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>
/// The link that <c>sen serve</c> prints while there is no account. Nothing of it is stored: it is an end time and its seal, good until then
/// or until the first account is made.
/// </summary>
public static class FirstAdministratorLink
{
    /// <summary>The full address to open; null when there is an account already.</summary>
    public static async Task<Uri?> MakeAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        if (await db.Accounts.AnyAsync(cancel))
            return null;
        var secrets = services.GetRequiredService<Secrets>();
        var until = services.GetRequiredService<SecurityClock>().Now + services.GetRequiredService<IOptions<AccessSettings>>().Value.LinkLife;
        return new Uri(services.GetRequiredService<SenSettings>().Site, Links.SetUp(Token(secrets, until.ToUnixTimeSeconds())));
    }

    internal static bool Opens(string? token, Secrets secrets, DateTimeOffset now) =>
        token?.Split('.') is [var until, _]
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && now.ToUnixTimeSeconds() < seconds
        && Secrets.AreEqual(token, Token(secrets, seconds));

    private static string Token(Secrets secrets, long until) => $"{until}.{secrets.Derive($"first-administrator:{until}")}";
}
