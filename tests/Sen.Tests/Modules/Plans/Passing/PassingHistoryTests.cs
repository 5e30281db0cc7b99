using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Passing;

/// <summary>A passing never changes an earlier day: neither for whom work counted then nor how it stood.</summary>
public sealed class PassingHistoryTests
{
    private const string Plan = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    private static readonly string[] Pages =
    [
        Plan, Plan + "/ma-tran?loai=tat-ca", Plan + "/xep-hang", Plan + "/do-phu", Plan + "/don-vi/P1", Plan + "/don-vi/P4", Plan + "/nhiem-vu/3.1.1",
        "/toan-canh", "/ke-hoach", "/viec", "/viec?don-vi=P2", "/ban-lam-viec", "/bao-cao/ha-noi/58-kh-ubnd-2026?ky=2026",
    ];

    /// <summary>Some acts, a passing to one of the communes, some acts of whoever has it then, and so on.</summary>
    private static readonly Gen<((int What, int Hours)[] Life, int Heir)[]> Stretches =
        Gen.Select(RandomLife.Gen.Select(l => l.Take(5).ToArray()), Gen.Int[0, 5]).Array[1, 4];

    /// <summary>In memory, thousands of times: the dates of every day are those of the events known then, unit and all.</summary>
    [Fact]
    public void Dates_OnEveryDay_NameTheUnitThatAnsweredThen() => Stretches.Sample(history =>
    {
        var (units, by) = (Enumerable.Range(0, 6).Select(_ => UnitId.New()).ToArray(), new By(UserId.New(), null, new DateTimeOffset(2026, 10, 1, 2, 0, 0, TimeSpan.Zero)));
        var assignment = Assignment.Issue(new PlanTask { Id = TaskId.New(), PlanId = PlanId.New() }, new TaskOccurrence { Id = Guid.CreateVersion7(), LastDay = new(2026, 11, 20) }, units[0], AgencyRole.Lead, by);
        Live(assignment, history, units, by.User);

        var given = assignment.Events.Where(e => e.ToUnitId is not null).ToList();
        return assignment.Dates.TrueForAll(d => AssignmentDates.Of(assignment.Events, new(2026, 11, 20), d.ValidFrom) is { } computed
                && computed.UnitId == d.UnitId && computed.AcceptedAt == d.AcceptedAt && computed.LastDay == d.LastDay && computed.CompletedOn == d.CompletedOn
                && d.UnitId == given.FindLast(e => e.At <= d.ValidFrom)!.ToUnitId)
            && assignment.UnitId == given[^1].ToUnitId && assignment.GivenTo == units[0]
            && assignment.Events.Where(e => e.Kind == AssignmentEventKind.PassedOn).All(e => !assignment.Events.Exists(c => c.Kind == AssignmentEventKind.Confirmed && c.At < e.At));
    });

    [Fact]
    public async Task Boards_OfEarlierDays_DoNotChangeByALaterPassing()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 6);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-01"), PlanGiven.ToCommunes("Hai", "2026-12-20"), new TaskContent("c", "Ba") { Agencies = PlanGiven.ToCommunes("x").Agencies });
        var day = SenHost.Today.AddDays(20);
        await LiveAsync(sen, given, SenHost.Today);
        sen.Time.Advance(TimeSpan.FromDays(200));
        var (pages, boards) = (await ReadAsync(sen, given, day), await BoardsAsync(sen, plan, day));
        var (old, today) = (await OfUnitAsync(sen, given, 0, day), await BoardAsync(sen, plan, day.AddDays(150)));

        await LiveAsync(sen, given, day.AddDays(1));

        Assert.Equal(boards, await BoardsAsync(sen, plan, day));
        Assert.Equal(pages, await ReadAsync(sen, given, day));
        Assert.Equal(old, await OfUnitAsync(sen, given, 0, day));
        Assert.NotEqual(today, await BoardAsync(sen, plan, day.AddDays(150)));
    }

    private static void Live(Assignment assignment, ((int What, int Hours)[] Life, int Heir)[] history, UnitId[] units, UserId user, DateTimeOffset start = default)
    {
        foreach (var (life, heir) in history)
        {
            assignment.Live(life, new By(user, assignment.UnitId, Later(assignment.Now.ValidFrom, start)));
            var at = Later(assignment.Now.ValidFrom, start).AddHours(7);
            // Refused when it is confirmed, withdrawn or there already.
            assignment.PassOn(new By(user, null, at), units[heir], Instants.DayInVietnam(at), PassingGiven.Basis);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>Random lives with passings, from a day on, within the next twenty or so.</summary>
    private static async Task LiveAsync(SenHost sen, PlanGiven given, DateOnly from)
    {
        var histories = Stretches.Array[18].Single();
        var start = VietnamTime.StartOf(from).AddMinutes(1);
        (await sen.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SenDb>();
            var process = new Process(services.GetRequiredService<Ledger>(), ProcessId.New(), Actor.Program);
            return await process.RunAsync(db, new ProcessKind("living"), from, async _ =>
            {
                var all = await db.Assignments.Include(a => a.Dates).OrderBy(a => a.Id).ToListAsync();
                foreach (var (assignment, history) in all.Zip(histories))
                    Live(assignment, [.. history.Select(h => (h.Life.Select(e => (e.What, e.Hours / 16)).ToArray(), h.Heir))], [.. given.Communes], given.PlanOfficer.UserId, start);
                return Result.Done;
            }, default);
        })).Expect();
    }

    private static async Task<string> BoardsAsync(SenHost sen, PlanId plan, DateOnly last)
    {
        var told = new List<string>();
        for (var day = SenHost.Today; day <= last; day = day.AddDays(4))
            told.Add(await BoardAsync(sen, plan, day));
        return string.Join('\n', told);
    }

    private static Task<string> BoardAsync(SenHost sen, PlanId plan, DateOnly day) => sen.QueryAsync(async db =>
    {
        var matrix = Matrix.Of(await PlanBoard.ReadAsync(db, plan, db.Assignments, day, default), new MatrixFilter { Kind = MatrixFilter.AllKinds });
        var counts = await db.Assignments.CountByUnitAsync(db, day, default);
        return string.Join('\n', matrix.Rows.Select(r => $"{r.Rank} {r.Unit.Name} {r.Sum} {string.Join(' ', r.Cells.Select(c => c.Worst))} {counts[r.Unit.Id]}"));
    });

    private static async Task<IReadOnlyList<string>> ReadAsync(SenHost sen, PlanGiven given, DateOnly day)
    {
        var client = sen.As(given.PlanOfficer);
        var texts = new List<string>();
        foreach (var page in Pages)
            texts.Add($"{page}: {Page.Words((await client.GetAsync(On(page, day))).Document.QuerySelector("main"))}");
        return texts;
    }

    /// <summary>What somebody of a unit saw on a day they still see as of that day, whoever has the work now.</summary>
    private static async Task<string> OfUnitAsync(SenHost sen, PlanGiven given, int commune, DateOnly day) =>
        Page.Words((await sen.As(given.FocalOfficer(commune)).GetAsync(On("/ban-lam-viec", day))).Document.QuerySelector("main"));

    private static string On(string page, DateOnly day) => FormattableString.Invariant($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}den-ngay={day:yyyy-MM-dd}");
}
