using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>A link with which a person chooses a password once: the first, or a new one. Only its hash is kept.</summary>
public sealed class ResetLink
{
    public Guid Id { get; init; }

    public UserId AccountId { get; init; }

    [Secret]
    public string TokenHash { get; init; } = "";

    public UserId MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>First instant at which it no longer opens anything; a newer link for the same account moves it forward.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    internal static ResetLink For(UserId account, string token, UserId by, DateTimeOffset at, TimeSpan life) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account,
        TokenHash = Secrets.Hash(token),
        MadeBy = by,
        MadeAt = at,
        ExpiresAt = at + life,
    };

    public bool Opens(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset at) => UsedAt = at;

    public void GiveWay(DateTimeOffset at)
    {
        if (ExpiresAt > at)
            ExpiresAt = at;
    }

    internal sealed class Table : IEntityTypeConfiguration<ResetLink>
    {
        public void Configure(EntityTypeBuilder<ResetLink> builder)
        {
            builder.ToTable("reset_link");
            builder.Property(l => l.Id).ValueGeneratedNever();
            builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        }
    }
}
