using Microsoft.Data.Sqlite;
using Npgsql;
using Sen.Platform.Database;

namespace Sen.Tests;

/// <summary>Each test has a database of its own, copied from a template that was migrated once. SEN_TEST_POSTGRES chooses the engine.</summary>
internal static class TestDatabase
{
    private static readonly string Server = Environment.GetEnvironmentVariable("SEN_TEST_POSTGRES") ?? "";
    private static readonly Lazy<string> Template = new(MakeTemplate);

    public static bool IsPostgres => Server.Length > 0;

    /// <summary>Connection string for a migrated, empty database; for SQLite the file lies at <paramref name="sqlitePath"/>.</summary>
    public static Engine Make(string sqlitePath)
    {
        if (!IsPostgres)
        {
            File.Copy(Template.Value, sqlitePath);
            return Engine.Sqlite(sqlitePath);
        }

        var name = $"t{Guid.CreateVersion7():N}";
        Execute($"create database {name} template {Template.Value}");
        return Engine.Postgres(ConnectionTo(name));
    }

    /// <summary>Connection string to a database without tables; empty on SQLite, where a folder without a file is one.</summary>
    public static string MakeEmpty()
    {
        if (!IsPostgres)
            return "";
        var name = $"e{Guid.CreateVersion7():N}";
        Execute($"create database {name}");
        return ConnectionTo(name);
    }

    public static void Drop(Engine engine)
    {
        if (!IsPostgres)
        {
            SqliteConnection.ClearAllPools();
            return;
        }

        using var connection = new NpgsqlConnection(engine.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        Execute($"drop database if exists {new NpgsqlConnectionStringBuilder(engine.ConnectionString).Database} with (force)");
    }

    private static string MakeTemplate()
    {
        if (!IsPostgres)
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("sen-template-").FullName, "template.db");
            Migrator.Run(Engine.Sqlite(path));
            SqliteConnection.ClearAllPools();
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "pragma wal_checkpoint(truncate)";
                command.ExecuteNonQuery();
            }

            return path;
        }

        var name = $"template_{Environment.ProcessId}";
        Execute($"create database {name}");
        Migrator.Run(Engine.Postgres(ConnectionTo(name) + ";Pooling=false"));
        return name;
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 10 }.ConnectionString;

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        connection.Open();
#pragma warning disable CA2100 // Names of test databases are made here, not given.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

/// <summary>A database of the engine under test with nothing in it, dropped at the end.</summary>
internal sealed record EmptyDatabase(string ConnectionString) : IDisposable
{
    public static EmptyDatabase Make() => new(TestDatabase.MakeEmpty());

    public void Dispose()
    {
        if (ConnectionString.Length > 0)
            TestDatabase.Drop(Engine.Postgres(ConnectionString));
    }
}
