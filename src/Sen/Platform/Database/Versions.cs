using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sen.Platform.Database;

/// <summary>A row that two people may edit: the version read is the version that must still be there when it is saved.</summary>
public interface IVersioned
{
    /// <summary>1 when made, one more at each change.</summary>
    int Version { get; }
}

internal static class Versions
{
    public static void Configure(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    public static void Advance(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }
}
