using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sen.Platform.Database;

/// <summary>
/// What each SQLite connection must be told. FULL: a committed act survives a power cut, since the audit head is written right after it.
/// </summary>
internal sealed class SqliteSettings(bool durable) : DbConnectionInterceptor
{
    public static readonly SqliteSettings Durable = new(durable: true);
    public static readonly SqliteSettings Fast = new(durable: false);

    private const string Always = "pragma journal_mode = wal; pragma temp_store = memory; pragma cache_size = -16000;";
    private const string Full = Always + "pragma synchronous = full;";
    private const string Off = Always + "pragma synchronous = off;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        if (durable)
            command.CommandText = Full;
        else
            command.CommandText = Off;
        return command;
    }
}
