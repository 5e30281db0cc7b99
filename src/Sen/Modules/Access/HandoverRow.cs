using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Identity;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>Identity of one hand-over.</summary>
public readonly record struct HandoverId(Guid Value) : IIdentifier<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);

    public static HandoverId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// One person is to give everything to another. It waits for a second person where the receiver gets a role by it; then all of it moves in one
/// act. Rows are never removed.
/// </summary>
public sealed class HandoverRow : IVersioned
{
    public HandoverId Id { get; init; }

    public UserId FromUserId { get; init; }

    public UserId ToUserId { get; init; }

    /// <summary>The grants that the first held when it was proposed; with others by then, it must be proposed anew.</summary>
    public IReadOnlyList<Guid> Grants { get; init; } = [];

    public UserId ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public UserId? SettledBy { get; private set; }

    /// <summary>When everything moved; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public bool IsWaiting => SettledAt is null && WithdrawnAt is null;

    /// <summary>A second person agrees: neither who proposed it nor who receives.</summary>
    public Result Confirm(UserId by, DateTimeOffset at)
    {
        if (!IsWaiting)
            return Problems.HandoverNotWaiting;
        if (by == ProposedBy || by == ToUserId)
            return Problems.SecondPersonNeeded;
        Settle(by, at);
        return Result.Done;
    }

    public Result TakeBack(UserId by, DateTimeOffset at)
    {
        if (!IsWaiting)
            return Problems.HandoverNotWaiting;
        (WithdrawnBy, WithdrawnAt) = (by, at);
        return Result.Done;
    }

    /// <summary>Nobody needs to agree: the receiver holds every role already.</summary>
    internal void Settle(UserId by, DateTimeOffset at) => (SettledBy, SettledAt) = (by, at);

    internal sealed class Table : IEntityTypeConfiguration<HandoverRow>
    {
        public void Configure(EntityTypeBuilder<HandoverRow> builder)
        {
            builder.ToTable("handover");
            builder.Property(h => h.Id).ValueGeneratedNever();
            builder.Property(h => h.Grants).HasConversion(ids => string.Join(' ', ids), text => Read(text));
            builder.HasOne<Account>().WithMany().HasForeignKey(h => h.FromUserId);
            builder.HasOne<Account>().WithMany().HasForeignKey(h => h.ToUserId);
        }

        private static Guid[] Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
    }
}
