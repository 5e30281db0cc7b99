using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

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
    [InlineData("audit_entry", "process_id", ChainFaultKind.EntryChanged)]
    [InlineData("audit_entry", "kind = 'other'", ChainFaultKind.EntryChanged)]
    [InlineData("audit_entry", "actor_id = (select process_id from audit_entry where sequence = 1)", ChainFaultKind.EntryChanged)]
    [InlineData("audit_entry", "recorded_at = (select recorded_at from audit_entry where sequence = 4)", ChainFaultKind.EntryChanged)]
    [InlineData("audit_entry", "payload_digest = (select payload_digest from audit_entry where sequence = 1)", ChainFaultKind.EntryChanged)]
    [InlineData("audit_entry", "previous_hash = (select hash from audit_entry where sequence = 3)", ChainFaultKind.OrderChanged)]
    [InlineData("audit_entry", "hash = payload_digest", ChainFaultKind.EntryChanged)]
    [InlineData("audit_payload", "body = '[]'", ChainFaultKind.PayloadChanged)]
    [InlineData("audit_payload", "salt = (select salt from audit_payload where sequence = 1)", ChainFaultKind.PayloadChanged)]
    [InlineData("process", "kind = 'other'", ChainFaultKind.ProcessChanged)]
    [InlineData("process", "actor_id = (select process_id from audit_entry where sequence = 1)", ChainFaultKind.ProcessChanged)]
    [InlineData("process", "at = (select p.at from process p join audit_entry e on e.process_id = p.id where e.sequence = 4)", ChainFaultKind.ProcessChanged)]
    [InlineData("process", "why = 'vì lý do khác'", ChainFaultKind.ProcessChanged)]
    [InlineData("process", "input_hash = (select p.input_hash from process p join audit_entry e on e.process_id = p.id where e.sequence = 1)", ChainFaultKind.ProcessChanged)]
    [InlineData("process", "answer = '\"x\"'", ChainFaultKind.ProcessChanged)]
    public async Task Verify_WhenAColumnWasChanged_SaysWhere(string table, string change, ChainFaultKind kind)
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);

        // One process cannot be in two entries; what else the change takes from the first must not stop it.
        var where = table == "process" ? "id = (select process_id from audit_entry where sequence = 2)" : "sequence = 2";
        if (change.StartsWith("process_id", StringComparison.Ordinal))
            change = "process_id = (select id from process where id not in (select process_id from audit_entry))";
        await Touch(sen, "insert into process (id, kind, actor_id, at, input_hash, answer) select p.actor_id, p.kind, p.actor_id, p.at, p.input_hash, p.answer from process p join audit_entry e on e.process_id = p.id where e.sequence = 1");
        await Touch(sen, $"update {table} set {change} where {where}");

        Assert.Equal(new ChainFault(2, kind), (await Check(sen)).Fault);
    }

    [Theory]
    [InlineData("delete from audit_payload where sequence = 2", ChainFaultKind.PayloadMissing, 2)]
    [InlineData("delete from audit_payload where sequence = 2; delete from audit_entry where sequence = 2", ChainFaultKind.EntryMissing, 2)]
    [InlineData("delete from audit_payload where sequence = 4; delete from audit_entry where sequence = 4", ChainFaultKind.Truncated, 4)]
    [InlineData("delete from audit_payload; delete from audit_entry", ChainFaultKind.Truncated, 4)]
    public async Task Verify_WhenSomethingWasRemoved_SaysWhere(string sql, ChainFaultKind kind, long at)
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);

        await Touch(sen, sql);

        Assert.Equal(new ChainFault(at, kind), (await Check(sen)).Fault);
    }

    /// <summary>Work that goes on after the cut must not put a signature over it, however long it goes on and however often the program starts.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 4)]
    [InlineData(true, 1)]
    [InlineData(true, 4)]
    public async Task Verify_WhenTheChainWasCutOffAndContinued_StillFindsIt(bool restarted, int more)
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);
        await Touch(sen, "delete from audit_payload where sequence > 2; delete from audit_entry where sequence > 2");

        var ledger = restarted ? Restarted(sen) : null;
        for (var i = 0; i < more; i++)
            (await MakeUnit(sen, ProcessId.New(), $"N{i}", ledger)).Expect();

        Assert.Equal(new ChainFault(4, more == 1 ? ChainFaultKind.Truncated : ChainFaultKind.HeadDiffers), (await Check(sen)).Fault);
    }

    /// <summary>The same when nobody worked in between: the program that starts compares before it signs.</summary>
    [Fact]
    public async Task Verify_WhenAnotherChainOfTheSameLengthWasPutInPlace_FindsIt()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);
        await Touch(sen, "delete from audit_payload where sequence > 2; delete from audit_entry where sequence > 2");
        var (head, _) = (sen.Settings.Folder.AuditHead, await MakeUnit(sen, ProcessId.New(), "N1"));
        await MakeUnit(sen, ProcessId.New(), "N2");

        (await MakeUnit(sen, ProcessId.New(), "N3", Restarted(sen))).Expect();

        Assert.Contains("\"Sequence\":4", await File.ReadAllTextAsync(head), StringComparison.Ordinal);
        Assert.Equal(new ChainFault(4, ChainFaultKind.HeadDiffers), (await Check(sen)).Fault);
    }

    [Fact]
    public async Task Verify_WhenTheHeadWasRemoved_SaysSo_AlsoAfterMoreWork()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 2);
        File.Delete(sen.Settings.Folder.AuditHead);

        Assert.Equal(new ChainFault(2, ChainFaultKind.HeadMissing), (await Check(sen)).Fault);
        (await MakeUnit(sen, ProcessId.New(), "N1", Restarted(sen))).Expect();
        Assert.Equal(new ChainFault(3, ChainFaultKind.HeadMissing), (await Check(sen)).Fault);
    }

    [Fact]
    public async Task Health_WhenTheChainWasCutOff_IsDegraded_UntilTheHeadIsRenewed()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 3);
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new Uri("http://sen.test") };
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));

        await Touch(sen, "delete from audit_payload where sequence > 2; delete from audit_entry where sequence > 2");
        Assert.Equal("Degraded", await client.GetStringAsync("/health/ready"));

        var renewed = await sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RenewHeadAsync(_ => { }, default));
        Assert.Equal(new ChainCheck.Outcome(2, null), renewed);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        await MakeUnits(sen, 1, "N");
        Assert.Equal(new ChainCheck.Outcome(3, null), await Check(sen));
    }

    /// <summary>What is asked after the health while people work must never take an act that is just being committed for a chain that was cut.</summary>
    [Fact]
    public async Task Health_AskedWhilePeopleWork_IsNoAlarm()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new Uri("http://sen.test") };

        var asked = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
                Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        });
        await Task.WhenAll(asked, Task.Run(() => MakeUnits(sen, 60)), Task.Run(() => MakeUnits(sen, 60, "V")));

        Assert.Equal(new ChainCheck.Outcome(120, null), await Check(sen));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    /// <summary>A past rewritten under the running program: the next act must not sign what was put in its place.</summary>
    [Fact]
    public async Task Verify_WhenThePastWasRewrittenWhileTheProgramRan_FindsIt()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 3);
        var other = Knowing(sen, new AuditHead(Path.Combine(sen.Settings.Folder.Path, "other-head.json"), new byte[32]));
        await Touch(sen, "delete from audit_payload where sequence > 2; delete from audit_entry where sequence > 2");
        (await MakeUnit(sen, ProcessId.New(), "X1", other)).Expect();
        (await MakeUnit(sen, ProcessId.New(), "X2", other)).Expect();

        (await MakeUnit(sen, ProcessId.New(), "N1")).Expect();

        Assert.Equal(new ChainFault(3, ChainFaultKind.HeadDiffers), (await Check(sen)).Fault);
    }

    [Fact]
    public async Task Head_IsReadableByItsOwnerAlone()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 1);

        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(sen.Settings.Folder.AuditHead));
    }

    [Fact]
    public async Task Verify_WhenTwoEntriesChangedPlaces_SaysWhere()
    {
        await using var sen = await SenHost.StartAsync();
        await MakeUnits(sen, 4);

        await Touch(sen, """
            delete from audit_payload where sequence in (2, 3);
            update audit_entry set sequence = 100 where sequence = 2;
            update audit_entry set sequence = 2 where sequence = 3;
            update audit_entry set sequence = 3 where sequence = 100
            """);

        Assert.Equal(new ChainFault(2, ChainFaultKind.OrderChanged), (await Check(sen)).Fault);
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

    private static async Task MakeUnits(SenHost sen, int count, string prefix = "U")
    {
        for (var i = 1; i <= count; i++)
        {
            sen.Time.Advance(TimeSpan.FromSeconds(1));
            (await MakeUnit(sen, ProcessId.New(), $"{prefix}{i}")).Expect();
        }
    }

    /// <summary>What the program writes with after it was started again: it knows of the head only what the file says.</summary>
    private static Ledger Restarted(SenHost sen) => Knowing(sen, new AuditHead(sen.Settings.Folder.AuditHead, sen.Settings.Folder.Key("audit")));

    private static Ledger Knowing(SenHost sen, AuditHead head) =>
        new(sen.Services.GetRequiredService<BusinessClock>(), sen.Services.GetRequiredService<SecurityClock>(), head, NullLogger<Ledger>.Instance);

    private static Task<Result<UnitId>> MakeUnit(SenHost sen, ProcessId id, string code, Ledger? ledger = null) => Run(sen, id, code, (db, given) =>
    {
        var unit = new Unit { Id = UnitId.New(), Code = given };
        db.Add(unit);
        return Task.FromResult<Result<UnitId>>(unit.Id);
    }, ledger);

    private static Task<Result<UnitId>> Run(SenHost sen, ProcessId id, string input, Func<SenDb, string, Task<Result<UnitId>>> act, Ledger? ledger = null) =>
        sen.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<SenDb>();
            var process = new Process(ledger ?? services.GetRequiredService<Ledger>(), id, Actor.Program);
            return process.RunAsync(db, Making, input, _ => act(db, input), CancellationToken.None);
        });

    private static Task<ChainCheck.Outcome> Check(SenHost sen) =>
        sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RunAsync(_ => { }, CancellationToken.None));

    private static Task<int> Touch(SenHost sen, string sql) => sen.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
