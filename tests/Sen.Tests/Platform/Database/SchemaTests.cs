using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sen.Platform.Database;

namespace Sen.Tests.Platform.Database;

public sealed class SchemaTests
{
    [Fact]
    public async Task Model_HasExactlyTheTablesAndColumnsOfTheMigrations()
    {
        await using var sen = await SenHost.StartAsync();

        var model = await sen.QueryAsync(db => Task.FromResult(ModelColumns(db)));
        var schema = await sen.QueryAsync(SchemaColumns);

        Assert.Equal(schema.Except(model), model.Except(schema));
        Assert.NotEmpty(model);
    }

    [Fact]
    public void Migrations_RunTwice_DoNothingTheSecondTime()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sen-migrate-").FullName, "sen.db");
        var engine = Engine.Sqlite(path);

        Assert.Equal(Migrator.Scripts(engine).Count, Migrator.Run(engine).Count);
        Assert.Empty(Migrator.Run(engine));
        Assert.Empty(Migrator.Missing(engine));
    }

    private static SortedSet<string> ModelColumns(SenDb db) => new(
        from entity in db.Model.GetEntityTypes()
        let table = StoreObjectIdentifier.Table(entity.GetTableName()!, null)
        from property in entity.GetProperties()
        select $"{table.Name}.{property.GetColumnName(table)}{(property.IsNullable ? "?" : "")}",
        StringComparer.Ordinal);

    /// <summary>Without the tables of the scheduler on PostgreSQL: no entity of ours lies in them, and the scheduler checks them when it starts.</summary>
    private static async Task<SortedSet<string>> SchemaColumns(SenDb db)
    {
        var sql = db.IsSqlite
            ? """
              select m.name, c.name, c."notnull" = 0 and c.pk = 0 from sqlite_master m join pragma_table_info(m.name) c
              where m.type = 'table' and m.name not like 'sqlite_%' and lower(m.name) <> 'schemaversions'
              """
            : """
              select table_name, column_name, is_nullable = 'YES' from information_schema.columns
              where table_schema = 'public' and table_name <> 'schemaversions' and table_name not like 'qrtz\_%'
              """;
        var columns = new SortedSet<string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the two constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default);
        while (await reader.ReadAsync())
            columns.Add($"{reader.GetString(0)}.{reader.GetString(1)}{(Convert.ToBoolean(reader.GetValue(2), null) ? "?" : "")}");
        return columns;
    }
}
