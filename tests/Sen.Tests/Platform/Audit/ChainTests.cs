using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Tests.Platform.Audit;

public sealed class ChainTests
{
    private static readonly ProcessKind Making = new("making-unit");

    [Fact]
    public async Task Process_WhenSomethingChanged_WritesOneLinkedEntry()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 3);

        var entries = await sen.QueryAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).ToListAsync());

        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(AuditEntry.Genesis, entries[0].PreviousHash);
        Assert.Equal(entries[0].Hash, entries[1].PreviousHash);
        Assert.Equal(entries[1].Hash, entries[2].PreviousHash);
        Assert.Null((await Check(sen)).Fault);
    }

    [Fact]
    public async Task Process_WhenRepeatedWithSameInput_AnswersTheSameAndWritesOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var id = ProcessId.New();

        var first = (await MakeUnit(sen, id, "A1")).Expect();
        var second = (await MakeUnit(sen, id, "A1")).Expect();

        Assert.Equal(first, second);
        Assert.Equal(1, await sen.QueryAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Process_WhenRepeatedWithOtherInput_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var id = ProcessId.New();
        (await MakeUnit(sen, id, "A1")).Expect();

        (await MakeUnit(sen, id, "A2")).Expect("process.reused");

        Assert.Equal(1, await sen.QueryAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Process_WhenTwoSendTheSameActAtOnce_OneIsDoneAndBothAnswerTheSame()
    {
        await using var sen = await SenHost.StartAsync();
        var id = ProcessId.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MakeUnit(sen, id, "A1"))));

        Assert.Single(answers.Select(a => a.Expect()).Distinct());
        Assert.Equal(1, await sen.QueryAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Process_WhenRefused_WritesNothing()
    {
        await using var sen = await SenHost.StartAsync();

        var result = await Run(sen, ProcessId.New(), "x", (db, _) =>
        {
            db.Add(new Unit { Id = UnitId.New(), Code = "X" });
            return Task.FromResult<Result<UnitId>>(new Problem("test.refused", "Không."));
        });

        result.Expect("test.refused");
        Assert.Equal(0, await sen.QueryAsync(db => db.Units.CountAsync()));
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<AuditEntry>().CountAsync()));
    }

    [Fact]
    public async Task Process_WhenNothingChanged_WritesNothing()
    {
        await using var sen = await SenHost.StartAsync();

        (await Run(sen, ProcessId.New(), "x", (_, _) => Task.FromResult<Result<UnitId>>(UnitId.New()))).Expect();

        Assert.Equal(0, await sen.QueryAsync(db => db.Set<ProcessRow>().CountAsync()));
    }

    [Fact]
    public async Task Save_OutsideAProcess_Throws()
    {
        await using var sen = await SenHost.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => sen.QueryAsync(db =>
        {
            db.Add(new Unit { Id = UnitId.New(), Code = "X" });
            return db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData("update audit_entry set kind = 'other' where sequence = 2", ChainFaultKind.EntryChanged, 2)]
    [InlineData("update audit_payload set body = '[]' where sequence = 2", ChainFaultKind.PayloadChanged, 2)]
    [InlineData("update process set kind = 'other' where id = (select process_id from audit_entry where sequence = 3)", ChainFaultKind.ProcessChanged, 3)]
    [InlineData("delete from audit_payload where sequence = 2; delete from audit_entry where sequence = 2", ChainFaultKind.EntryMissing, 2)]
    [InlineData("delete from audit_payload where sequence = 4; delete from audit_entry where sequence = 4", ChainFaultKind.Truncated, 4)]
    public async Task Verify_WhenTheDatabaseWasTouched_SaysWhere(string sql, ChainFaultKind kind, long at)
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);

        await Touch(sen, sql);

        Assert.Equal(new ChainFault(at, kind), (await Check(sen)).Fault);
    }

    [Fact]
    public async Task Verify_WhenTwoEntriesChangedPlaces_SaysWhere()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);

        await Touch(sen, """
            delete from audit_payload;
            update audit_entry set sequence = 100 where sequence = 2;
            update audit_entry set sequence = 2 where sequence = 3;
            update audit_entry set sequence = 3 where sequence = 100
            """);

        Assert.Equal(new ChainFault(2, ChainFaultKind.OrderChanged), (await Check(sen)).Fault);
    }

    [Fact]
    public async Task Verify_WhenAPayloadWasErased_StillHolds()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 3);

        await Touch(sen, "delete from audit_payload where sequence = 2");

        Assert.Equal(new ChainCheck.Outcome(3, null), await Check(sen));
    }

    [Fact]
    public async Task Verify_WhenTheHeadFileWasChanged_SaysSo()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 2);
        var path = sen.Settings.Folder.AuditHead;
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"Sequence\":2", "\"Sequence\":1", StringComparison.Ordinal));

        Assert.Equal(ChainFaultKind.HeadForged, (await Check(sen)).Fault?.Kind);
    }

    private static async Task MakeUnits(SenHost sen, int count)
    {
        for (var i = 1; i <= count; i++)
            (await MakeUnit(sen, ProcessId.New(), $"U{i}")).Expect();
    }

    private static Task<Result<UnitId>> MakeUnit(SenHost sen, ProcessId id, string code) => Run(sen, id, code, (db, given) =>
    {
        var unit = new Unit { Id = UnitId.New(), Code = given };
        db.Add(unit);
        return Task.FromResult<Result<UnitId>>(unit.Id);
    });

    private static Task<Result<UnitId>> Run(SenHost sen, ProcessId id, string input, Func<SenDb, string, Task<Result<UnitId>>> act) =>
        sen.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<SenDb>();
            var process = new Process(services.GetRequiredService<Ledger>(), id, Actor.Program);
            return process.RunAsync(db, Making, input, _ => act(db, input), CancellationToken.None);
        });

    private static Task<ChainCheck.Outcome> Check(SenHost sen) =>
        sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RunAsync(_ => { }, CancellationToken.None));

    private static Task<int> Touch(SenHost sen, string sql) => sen.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
