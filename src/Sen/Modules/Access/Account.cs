using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>A person who can sign in. What they may do are their <see cref="RoleGrantRow"/>s, never columns here.</summary>
public sealed class Account : IVersioned
{
    public UserId Id { get; init; }

    /// <summary>What is typed at the door; unique, see <see cref="Access.UserName"/>.</summary>
    public UserName UserName { get; init; }

    /// <summary>Full name, 1–120 characters, NFC.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Chức vụ; empty when not told, at most 120 characters.</summary>
    public string Position { get; private set; } = "";

    public string? Email { get; private set; }

    /// <summary>The unit the person belongs to; null for accounts outside any (the first administrator).</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>Display name and user name folded, for search.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Null until the person has chosen a password by a one-time link.</summary>
    [Secret]
    public string? PasswordHash { get; private set; }

    /// <summary>32 characters at random; a session holds the one it began with and dies when they differ.</summary>
    [Secret]
    public string SecurityStamp { get; private set; } = "";

    public bool MustChangePassword { get; private set; }

    /// <summary>The authenticator's key, protected by a key outside the database.</summary>
    [Secret]
    public string? AuthenticatorKey { get; private set; }

    /// <summary>Since when sign-in asks for a code; null when it does not.</summary>
    public DateTimeOffset? TwoFactorSince { get; private set; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "vi";

    public Theme Theme { get; private set; }

    /// <summary>What the person chose; see <see cref="MailChoices.Within"/> for what duty makes of it.</summary>
    public MailChoice Mail { get; private set; }

    public UserId MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public UserId? DisabledBy { get; private set; }

    /// <summary>Since when nobody can sign in with it; null while one can.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    public int Version { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    public bool AsksForCode => TwoFactorSince is not null;

    public static Account Make(PersonalDetails person, UserId by, DateTimeOffset at)
    {
        var account = new Account { Id = UserId.New(), UserName = person.UserName, MadeBy = by, MadeAt = at };
        account.SecurityStamp = Secrets.NewStamp();
        account.Correct(person);
        return account;
    }

    /// <summary>Takes over name, position, email and unit; the user name stays for good.</summary>
    public void Correct(PersonalDetails person)
    {
        DisplayName = person.DisplayName;
        Position = person.Position;
        Email = person.Email;
        UnitId = person.Unit;
        SearchKey = Kernel.Text.SearchKey.Of($"{person.DisplayName} {UserName}");
    }

    /// <summary>A new password ends every session that began with the old one.</summary>
    public void SetPassword(string hash, bool mustChange)
    {
        PasswordHash = hash;
        MustChangePassword = mustChange;
        EndSessions();
    }

    public void EndSessions() => SecurityStamp = Secrets.NewStamp();

    public void TurnOnTwoFactor(string protectedKey, DateTimeOffset at)
    {
        AuthenticatorKey = protectedKey;
        TwoFactorSince = at;
        EndSessions();
    }

    public void TurnOffTwoFactor()
    {
        AuthenticatorKey = null;
        TwoFactorSince = null;
        EndSessions();
    }

    public void Prefer(string language, Theme theme)
    {
        Language = language;
        Theme = theme;
    }

    public void Choose(MailChoice mail) => Mail = mail;

    public void Disable(UserId by, DateTimeOffset at)
    {
        DisabledBy = by;
        DisabledAt = at;
        EndSessions();
    }

    public void Enable()
    {
        DisabledBy = null;
        DisabledAt = null;
    }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.UserName).HasConversion(n => n.ToString(), text => UserName.Stored(text));
            builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        }
    }
}

/// <summary>How pages look to a person: as the machine says, light, or dark.</summary>
public enum Theme
{
    Machine,
    Light,
    Dark,
}
