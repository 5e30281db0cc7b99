using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Identity;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>Identity of a session; with the seal of data protection it is all that the cookie holds.</summary>
public readonly record struct SessionId(Guid Value) : IIdentifier<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static SessionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>One person signed in on one browser, from sign-in until it is ended, left alone too long, or too old.</summary>
public sealed class Session : IUnaudited
{
    public SessionId Id { get; init; }

    public UserId AccountId { get; init; }

    /// <summary>The account's stamp when it began; a changed stamp ends it.</summary>
    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>To within a few minutes.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Network address it began from.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the browser called itself, at most 200 characters.</summary>
    public string Browser { get; init; } = "";

    public bool IsOpen(DateTimeOffset now, AccessSettings settings) =>
        EndedAt is null && now < LastUsedAt + settings.SessionIdle && now < StartedAt + settings.SessionLife;

    internal sealed class Table : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("session");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        }
    }
}
