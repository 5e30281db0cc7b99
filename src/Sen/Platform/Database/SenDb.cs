using Microsoft.EntityFrameworkCore;
using Sen.Platform.Audit;

namespace Sen.Platform.Database;

/// <summary>
/// The one context. Modules bring their tables as <see cref="IEntityTypeConfiguration{TEntity}"/> beside the entity and name them by an
/// extension property, so that Platform knows no module. What is saved is recorded for the audit; saving outside a process is a bug.
/// </summary>
public sealed class SenDb(DbContextOptions<SenDb> options) : DbContext(options)
{
    private readonly List<Change> changes = [];

    /// <summary>Set while a process runs; nothing audited can be saved without one.</summary>
    internal bool InProcess { get; set; }

    internal IReadOnlyList<Change> Changes => changes;

    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var saved = Change.Of(ChangeTracker).ToList();
        if (saved.Count > 0 && !InProcess)
            throw new InvalidOperationException($"Saved outside a process: {string.Join(", ", saved.Select(c => c.Table).Distinct(StringComparer.Ordinal))}");

        Versions.Advance(ChangeTracker);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        changes.AddRange(saved);
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    internal void Forget()
    {
        changes.Clear();
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredTypes.Configure(configurationBuilder, IsSqlite);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SenDb).Assembly);
        Versions.Configure(modelBuilder);
    }
}
