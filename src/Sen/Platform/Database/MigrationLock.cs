using Npgsql;

namespace Sen.Platform.Database;

/// <summary>Two nodes that start together must not both migrate: the second waits, then finds nothing to do.</summary>
internal sealed class MigrationLock : IDisposable
{
    private const long Key = 0x53656e4d6967; // "SenMig"
    private readonly IDisposable held;

    private MigrationLock(IDisposable held) => this.held = held;

    public static MigrationLock Take(Engine engine) => new(engine.IsSqlite ? File(engine) : Advisory(engine));

    public void Dispose() => held.Dispose();

    private static FileStream File(Engine engine)
    {
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(engine.ConnectionString).DataSource + ".migrating";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 300)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static NpgsqlConnection Advisory(Engine engine)
    {
        // The lock lives as long as the session, so the connection must not go back to a pool.
        var builder = new NpgsqlConnectionStringBuilder(engine.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } } };
        command.ExecuteNonQuery();
        return connection;
    }
}
