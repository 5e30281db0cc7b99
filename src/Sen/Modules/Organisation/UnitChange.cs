using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;

namespace Sen.Modules.Organisation;

/// <summary>What an administrator did to a unit.</summary>
public enum UnitChangeKind
{
    Added,
    Renamed,
    ParentChanged,
    Merged,
    Split,
    Ended,

    /// <summary>Took over the work of others.</summary>
    TookOver,
    AliasAdded,
    AliasEnded,
}

/// <summary>Who changed a unit in Sen, when, from which day and on what ground. What was imported has none.</summary>
public sealed class UnitChange
{
    public const int LongestBasis = 200;

    public Guid Id { get; init; }

    public UnitId UnitId { get; init; }

    public UnitChangeKind Kind { get; init; }

    /// <summary>The first day on which the change holds.</summary>
    public DateOnly OnDay { get; init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; init; }

    public UserId ActorId { get; init; }

    /// <summary>The person's name at that time; modules above this one know accounts, this one does not.</summary>
    public string ActorName { get; init; } = "";

    /// <summary>The resolution or decision it follows; null when none was given.</summary>
    public string? Basis { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<UnitChange>
    {
        public void Configure(EntityTypeBuilder<UnitChange> builder)
        {
            builder.ToTable("unit_change");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId);
        }
    }
}
