using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Sen.Kernel.Results;
using Sen.Platform.Database;

namespace Sen.Platform.Backup;

/// <summary>A consistent copy of the database while people work: SQLite's own, or what pg_dump makes.</summary>
internal static class DatabaseCopy
{
    /// <summary>Name of the copy inside a backup.</summary>
    public static string EntryFor(Engine engine) => engine.IsSqlite ? "sen.db" : "database.dump";

    public static Result Make(Engine engine, string path) => engine.IsSqlite ? CopySqlite(engine, path) : RunTool("pg_dump", engine, "--format=custom", "--no-owner", $"--file={path}");

    public static Result Restore(Engine engine, string path) =>
        engine.IsSqlite ? Result.Done : RunTool("pg_restore", engine, "--no-owner", "--exit-on-error", "--single-transaction", path);

    private static Result CopySqlite(Engine engine, string path)
    {
        using var connection = new SqliteConnection(engine.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $path";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
        return Result.Done;
    }

    /// <summary>What PostgreSQL's own tools read a connection from; it must be no less encrypted than the program's.</summary>
    internal static IEnumerable<(string Name, string? Value)> ConnectionOf(NpgsqlConnectionStringBuilder target) =>
    [
        ("PGHOST", target.Host), ("PGPORT", target.Port.ToString(CultureInfo.InvariantCulture)), ("PGDATABASE", target.Database),
        ("PGUSER", target.Username), ("PGPASSWORD", target.Password), ("PGPASSFILE", target.Passfile),
        ("PGSSLMODE", target.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Prefer => "prefer",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            _ => "verify-full",
        }),
        ("PGSSLROOTCERT", target.RootCertificate), ("PGSSLCERT", target.SslCertificate), ("PGSSLKEY", target.SslKey),
    ];

    /// <summary>The connection goes by the environment, so that no password stands in a list of processes.</summary>
    private static Result RunTool(string tool, Engine engine, params string[] arguments)
    {
        var target = new NpgsqlConnectionStringBuilder(engine.ConnectionString);
        var start = new ProcessStartInfo(tool, [.. arguments, .. tool == "pg_restore" ? new[] { $"--dbname={target.Database}" } : []]) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in ConnectionOf(target).Where(v => !string.IsNullOrEmpty(v.Value)))
            start.Environment[name] = value;
        try
        {
            using var running = Process.Start(start)!;
            var said = running.StandardError.ReadToEnd();
            running.WaitForExit();
            return running.ExitCode == 0 ? Result.Done : Problems.ToolFailed(tool, said.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Problems.ToolMissing(tool);
        }
    }
}
