using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sen.Platform.Files;

namespace Sen.Platform.Database;

/// <summary>Which database the records live in. SQLite is one file in the data folder; PostgreSQL is named by its connection string.</summary>
public sealed record Engine(bool IsSqlite, string ConnectionString)
{
    /// <summary>False only while a demonstration is built: a power cut may lose it, and it is then built anew.</summary>
    public bool IsDurable { get; init; } = true;

    public static Engine Sqlite(string path) => new(IsSqlite: true, new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString());

    public static Engine Postgres(string connectionString) => new(IsSqlite: false, connectionString);

    /// <summary>Makes the file of a new SQLite database readable by its owner alone; what SQLite lays beside it takes the same mode.</summary>
    public void PrepareFile()
    {
        if (IsSqlite && new SqliteConnectionStringBuilder(ConnectionString).DataSource is var path && !File.Exists(path))
            OwnFile.Create(path).Dispose();
    }

    /// <summary>Whether a save failed because something that may be there only once is there already.</summary>
    internal static bool SaysTaken(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException e => e.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlite)
            options.UseSqlite(ConnectionString).AddInterceptors(IsDurable ? SqliteSettings.Durable : SqliteSettings.Fast);
        else
            options.UseNpgsql(ConnectionString);
        options.UseSnakeCaseNamingConvention();
    }
}
