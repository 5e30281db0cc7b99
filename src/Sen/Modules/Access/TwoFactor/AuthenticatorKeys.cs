using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.TwoFactor;

/// <summary>Keeps authenticators' keys unreadable in the database, and checks codes, each only once.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection, SecurityClock clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Sen.Access.Authenticator");

    public string Protect(byte[] key) => protector.Protect(Base32.Write(key));

    public byte[] Unprotect(string protectedKey) => Base32.Read(protector.Unprotect(protectedKey));

    /// <summary>Whether a page of ours sealed it.</summary>
    public bool IsSealed(string? protectedKey)
    {
        try
        {
            return protectedKey is { Length: > 0 and < 1000 } && Unprotect(protectedKey).Length == TimeBasedCode.KeyBytes;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>True once for each code of this account: a code that was seen over a shoulder opens nothing.</summary>
    public async Task<bool> SpendAsync(SenDb db, Account account, string? typed, CancellationToken cancel)
    {
        if (account.AuthenticatorKey is not { } key || TimeBasedCode.Match(Unprotect(key), typed, clock.Now) is not { } step)
            return false;
        var id = account.Id.Value;
        // One statement decides between two that come at once.
        var rows = await db.Database.ExecuteSqlAsync(
            $"insert into used_code (account_id, step) values ({id}, {step}) on conflict (account_id) do update set step = excluded.step where used_code.step < excluded.step",
            cancel);
        return rows == 1;
    }
}

/// <summary>The newest step whose code an account has used.</summary>
internal sealed class UsedCode : IUnaudited
{
    public UserId AccountId { get; init; }

    public long Step { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<UsedCode>
    {
        public void Configure(EntityTypeBuilder<UsedCode> builder)
        {
            builder.ToTable("used_code");
            builder.HasKey(u => u.AccountId);
            builder.Property(u => u.AccountId).ValueGeneratedNever();
            builder.HasOne<Account>().WithOne().HasForeignKey<UsedCode>(u => u.AccountId);
        }
    }
}
