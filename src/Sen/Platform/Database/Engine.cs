using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Sen.Platform.Database;

/// <summary>Which database the records live in. SQLite is one file in the data folder; PostgreSQL is named by its connection string.</summary>
public sealed record Engine(bool IsSqlite, string ConnectionString)
{
    public static Engine Sqlite(string path) => new(IsSqlite: true, new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString());

    public static Engine Postgres(string connectionString) => new(IsSqlite: false, connectionString);

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlite)
            options.UseSqlite(ConnectionString).AddInterceptors(SqliteSettings.Instance);
        else
            options.UseNpgsql(ConnectionString);
        options.UseSnakeCaseNamingConvention();
    }
}
