using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Sen.Platform.Database;

namespace Sen.Platform.Audit;

/// <summary>One row that an act made, changed or removed, with the columns that differ. Read from what is saved, so that no operation can forget it.</summary>
internal sealed record Change(string Table, string What, string Key, SortedDictionary<string, object?>? Before, SortedDictionary<string, object?>? After)
{
    private const string Hidden = "•";

    private static readonly ConcurrentDictionary<IProperty, bool> Secrets = new();

    public static IEnumerable<Change> Of(ChangeTracker tracker) =>
        tracker.Entries()
            .Where(e => e.Entity is not IUnaudited && e.State is (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            .Select(Of);

    private static Change Of(EntityEntry entry) => new(
        entry.Metadata.GetTableName()!,
        entry.State switch { EntityState.Added => "made", EntityState.Deleted => "removed", _ => "changed" },
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Stored(entry.Property(p.Name).CurrentValue))),
        entry.State == EntityState.Added ? null : Columns(entry, p => p.OriginalValue),
        entry.State == EntityState.Deleted ? null : Columns(entry, p => p.CurrentValue));

    private static SortedDictionary<string, object?> Columns(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        var columns = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified))
        {
            if (value(property) is { } present)
                columns[property.Metadata.GetColumnName()] = IsSecret(property.Metadata) ? Hidden : Stored(present);
        }

        return columns;
    }

    // Reflection for every cell of a plan's ten thousand rows would cost more than the rows.
    private static bool IsSecret(IProperty property) =>
        Secrets.GetOrAdd(property, p => p.PropertyInfo?.GetCustomAttribute<SecretAttribute>() is not null);

    private static object? Stored(object? value) => value switch
    {
        null => null,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        string or bool or int or long or decimal or DateOnly or DateTimeOffset or Guid => value,
        _ => value.ToString(),
    };
}
