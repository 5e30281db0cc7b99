using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Identity;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>Identity of one grant of one role.</summary>
public readonly record struct GrantId(Guid Value) : IIdentifier<GrantId>
{
    public static GrantId From(Guid value) => new(value);

    public static GrantId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// A role given to a person in a unit: by whom and when, confirmed by whom, taken back by whom. It counts from its confirmation, within its
/// days, until it is taken back. Rows are never removed.
/// </summary>
public sealed class RoleGrantRow : IVersioned
{
    public GrantId Id { get; init; }

    public UserId UserId { get; init; }

    public Role Role { get; init; }

    /// <summary>Null only for administrators and auditors, whose work is the installation itself.</summary>
    public UnitId? UnitId { get; init; }

    public UserId GrantedBy { get; init; }

    public DateTimeOffset GrantedAt { get; init; }

    public UserId? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public UserId? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>First day on which it counts; null for at once.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer counts; null for no end.</summary>
    public DateOnly? ValidTo { get; init; }

    public GrantStanding Standing { get; init; }

    /// <summary>Who is away; null unless it is a cover.</summary>
    public UserId? InsteadOfUserId { get; init; }

    public int Version { get; private set; }

    public bool IsWaiting => ConfirmedAt is null && RevokedAt is null;

    internal static RoleGrantRow Make(Gift gift, UserId by, DateTimeOffset at) => new()
    {
        Id = GrantId.New(),
        UserId = gift.User,
        Role = gift.Role,
        UnitId = UnitFor(gift.Role, gift.Unit),
        GrantedBy = by,
        GrantedAt = at,
        ValidFrom = gift.From,
        ValidTo = gift.To,
    };

    /// <summary>A role held in somebody's stead; both ends of its days are known.</summary>
    internal static RoleGrantRow MakeStandIn(StandIn wanted, UserId by, DateTimeOffset at) => new()
    {
        Id = GrantId.New(),
        UserId = wanted.User,
        Role = wanted.Role,
        UnitId = wanted.Unit,
        GrantedBy = by,
        GrantedAt = at,
        ValidFrom = wanted.First,
        ValidTo = wanted.Last.AddDays(1),
        Standing = wanted.InsteadOf is null ? GrantStanding.Acting : GrantStanding.Cover,
        InsteadOfUserId = wanted.InsteadOf,
    };

    /// <summary>What is left of the grant from a day on, for somebody else.</summary>
    internal RoleGrantRow PassTo(UserId user, DateOnly day, UserId by, DateTimeOffset at) => new()
    {
        Id = GrantId.New(),
        UserId = user,
        Role = Role,
        UnitId = UnitId,
        GrantedBy = by,
        GrantedAt = at,
        ValidFrom = Standing == GrantStanding.Own && ValidFrom <= day ? null : ValidFrom,
        ValidTo = ValidTo,
        Standing = Standing,
        InsteadOfUserId = InsteadOfUserId,
    };

    internal static UnitId? UnitFor(Role role, UnitId? unit) => GivesData(role) ? unit : null;

    /// <summary>Whether the role lets its holder see or change data. Administrators and auditors do neither.</summary>
    public static bool GivesData(Role role) => role is not (Role.Administrator or Role.Auditor);

    /// <summary>Counts now or will, unless somebody takes it back.</summary>
    public bool LastsAfter(DateOnly day) => RevokedAt is null && (ValidTo is null || day < ValidTo);

    public bool CountsOn(DateOnly day) =>
        ConfirmedAt is not null && RevokedAt is null && (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);

    /// <summary>Whether its holder had the role at an instant, as confirmed and taken back by then.</summary>
    internal bool CountedAt(DateTimeOffset instant)
    {
        var day = Instants.DayInVietnam(instant);
        return ConfirmedAt <= instant && !(RevokedAt <= instant) && (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);
    }

    /// <summary>A second person agrees: neither who gave the role nor who receives it.</summary>
    public Result Confirm(UserId by, DateTimeOffset at)
    {
        if (!IsWaiting)
            return Problems.GrantNotWaiting;
        if (by == GrantedBy || by == UserId)
            return Problems.SecondPersonNeeded;
        if (ValidTo <= Instants.DayInVietnam(at))
            return Problems.GrantPast;
        Settle(by, at);
        return Result.Done;
    }

    public Result Revoke(UserId by, DateTimeOffset at)
    {
        if (RevokedAt is not null)
            return Problems.GrantRevoked;
        RevokedBy = by;
        RevokedAt = at;
        return Result.Done;
    }

    /// <summary>Counts without a second person: given by the program, or in the first act that fills an empty installation.</summary>
    internal void Settle(UserId by, DateTimeOffset at)
    {
        ConfirmedBy = by;
        ConfirmedAt = at;
    }

    internal sealed class Table : IEntityTypeConfiguration<RoleGrantRow>
    {
        public void Configure(EntityTypeBuilder<RoleGrantRow> builder)
        {
            builder.ToTable("role_grant");
            builder.Property(g => g.Id).ValueGeneratedNever();
            builder.HasOne<Account>().WithMany().HasForeignKey(g => g.UserId);
            builder.HasOne<Account>().WithMany().HasForeignKey(g => g.InsteadOfUserId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(g => g.UnitId);
        }
    }
}
