using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sen.Platform.Database;

/// <summary>
/// What each SQLite connection must be told. FULL: a committed act survives a power cut, since the audit head is written right after it.
/// </summary>
internal sealed class SqliteSettings(string synchronous) : DbConnectionInterceptor
{
    public static readonly SqliteSettings Durable = new("full");
    public static readonly SqliteSettings Fast = new("off");

    private string Pragmas => $"pragma journal_mode = wal; pragma synchronous = {synchronous}; pragma temp_store = memory; pragma cache_size = -16000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
