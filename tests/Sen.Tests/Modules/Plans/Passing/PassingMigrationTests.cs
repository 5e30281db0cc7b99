using Microsoft.Data.Sqlite;
using Sen.Platform.Database;

namespace Sen.Tests.Modules.Plans.Passing;

/// <summary>Databases from before work could pass on: whoever was given it answered for it in every stretch.</summary>
public sealed class PassingMigrationTests
{
    private const string Unit = "0192a0b0-0000-7000-8000-000000000001";

    private const string Before = $"""
        insert into unit (id, code, version) values ('{Unit}', 'P1', 1);
        insert into plan (id, issuer_id, standing_agency_id, title, year, period_from, period_to, before_means_day_before, made_at, made_by, version)
          values ('p', '{Unit}', '{Unit}', 'Kế hoạch', 2026, 2026, 2026, 1, 0, 'a', 1);
        insert into plan_section (id, plan_id, ordinal, code, no, title) values ('s', 'p', 1, '1', '1', 'Mục');
        insert into plan_task (id, plan_id, section_id, ordinal, code, no, text, search_key, deadline) values ('t', 'p', 's', 1, '1.1', 'a', 'Việc', 'viec', 'none');
        insert into task_occurrence (id, task_id, ordinal, year, label, period_from, period_to) values ('o', 't', 1, 2026, '2026', '2026-01-01', '2026-12-31');
        insert into assignment (id, plan_id, task_id, occurrence_id, unit_id, role, version) values ('x', 'p', 't', 'o', '{Unit}', 'Lead', 1);
        insert into assignment_event (id, assignment_id, kind, at, by_user_id) values ('e1', 'x', 'Issued', 1, 'a'), ('e2', 'x', 'Accepted', 2, 'a');
        insert into assignment_dates (id, assignment_id, valid_from, valid_to) values ('d1', 'x', 1, 2), ('d2', 'x', 2, null);
        """;

    [Fact]
    public void Migration_OfWorkThatWasGiven_SaysWhoAnsweredForIt()
    {
        var engine = Engine.Sqlite(Path.Combine(Directory.CreateTempSubdirectory("sen-passing-").FullName, "sen.db"));
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(engine.ConnectionString) { ForeignKeys = false }.ToString());
        connection.Open();
        foreach (var script in Migrator.Scripts(engine))
        {
            if (script.Name.StartsWith("0017", StringComparison.Ordinal))
                Run(connection, Before);
            Run(connection, script.Contents);
        }

        Assert.Equal($"{Unit} {Unit}", Ask(connection, "select given_to_id || ' ' || unit_id from assignment"));
        Assert.Equal($"{Unit} 2", Ask(connection, "select min(unit_id) || ' ' || count(*) from assignment_dates"));
        Assert.Equal($"Issued {Unit}", Ask(connection, "select kind || ' ' || to_unit_id from assignment_event where to_unit_id is not null"));
        Assert.Equal("", Ask(connection, "pragma foreign_key_check"));
    }

#pragma warning disable CA2100 // Scripts of the program and the constants above.
    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString() ?? "";
    }
#pragma warning restore CA2100
}
