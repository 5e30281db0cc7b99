using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Sen.Modules.Access;

/// <summary>
/// Hashes and checks with the hasher of ASP.NET Core Identity. An account that is not there costs the same work as one that is, so that the
/// time of an answer tells nothing.
/// </summary>
public sealed class PasswordHashing
{
    private readonly PasswordHasher<Account> hasher;
    private readonly Lazy<string> nobodys;

    public PasswordHashing(IOptions<AccessSettings> settings)
    {
        hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = settings.Value.HashingRounds }));
        nobodys = new Lazy<string>(() => hasher.HashPassword(null!, "nobody's"));
    }

    internal string Hash(Password password) => hasher.HashPassword(null!, password.Text);

    /// <summary>False when there is no hash, after as much work as a wrong password takes.</summary>
    internal bool Matches(string? hash, string? typed)
    {
        var verdict = hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, Password.Normalised(typed));
        return hash is not null && verdict != PasswordVerificationResult.Failed;
    }
}
