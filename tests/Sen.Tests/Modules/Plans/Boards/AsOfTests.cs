using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Boards;

/// <summary>A page of an earlier day shows what was known then, whatever happened since.</summary>
public sealed class AsOfTests
{
    private const string Plan = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    /// <summary>Pages that show work as of a day, to somebody who sees all of it.</summary>
    private static readonly string[] Pages =
    [
        Plan, Plan + "/ma-tran?loai=tat-ca", Plan + "/xep-hang", Plan + "/don-vi/P1", Plan + "/nhiem-vu/3.1.1", "/toan-canh", "/ke-hoach", "/viec", "/chi-dao", "/ban-lam-viec", "/bao-cao/ha-noi/58-kh-ubnd-2026?ky=2026",
    ];

    /// <summary>The board that the database gives is the board that the events give, on any day.</summary>
    [Fact]
    public async Task Board_OnAnyDay_IsThatOfTheEventsKnownThen()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 4);
        var plan = await given.IssuedAsync(Tasks());
        var count = await sen.QueryAsync(db => db.Assignments.CountAsync());
        var all = await Lives.AllAsync(sen, given.PlanOfficer, Lives.Random(count));

        foreach (var day in Enumerable.Range(-1, 60).Select(i => SenHost.Today.AddDays(i * 3)))
        {
            var stored = await BoardAsync(sen, plan, day);
            var known = stored with { Work = FromEvents(all, day) };

            Assert.Equal(Told(known), Told(stored));
        }

        Assert.Equal(count, (await BoardAsync(sen, plan, SenHost.Today)).Work.Count);
    }

    [Fact]
    public async Task Pages_OfAnEarlierDay_DoNotChangeByWhatHappensLater()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 4);
        var plan = await given.IssuedAsync(Tasks());
        var lives = await sen.QueryAsync(db => db.Assignments.CountAsync());
        // The first lives lie before the day; the later ones begin a minute after its end.
        var day = SenHost.Today.AddDays(20);
        await Lives.AllAsync(sen, given.PlanOfficer, [.. Lives.Random(lives).Select(l => l.Select(e => (e.What, e.Hours / 12)).ToArray())]);
        sen.Time.Advance(TimeSpan.FromDays(120));
        var before = await ReadAsync(sen, given, day);
        var told = Told(await BoardAsync(sen, plan, day));
        var today = Told(await BoardAsync(sen, plan, day.AddDays(60)));

        await Lives.AllAsync(sen, given.PlanOfficer, [.. Enumerable.Repeat(new[] { (1, 1), (10, 35), (11, 25), (3, 9), (4, 1) }, lives)], VietnamTime.StartOf(day.AddDays(1)).AddMinutes(1));

        Assert.Equal(told, Told(await BoardAsync(sen, plan, day)));
        Assert.Equal(before, await ReadAsync(sen, given, day));
        Assert.NotEqual(today, Told(await BoardAsync(sen, plan, day.AddDays(60))));
    }

    [Fact]
    public async Task Pages_OfADayThatIsNoDay_SayWhy()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var client = sen.As(given.PlanOfficer);

        foreach (var page in Pages)
        {
            var future = await client.GetAsync(On(page, SenHost.Today.AddDays(1)));
            var early = await client.GetAsync(On(page, SenHost.Today.AddDays(-1)));

            Assert.Equal((page, HttpStatusCode.UnprocessableEntity), (page, future.Status));
            Assert.Equal(["Ngày này ở sau hôm nay (24/11/2026), chưa có gì để xem. Chọn hôm nay hoặc một ngày trước."], future.Problems);
            Assert.Equal((page, HttpStatusCode.UnprocessableEntity), (page, early.Status));
            Assert.Equal(["Trước ngày 24/11/2026 chưa có gì để xem. Chọn ngày đó hoặc một ngày sau."], early.Problems);
            var nonsense = await client.GetAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}den-ngay=31/2/2026");
            Assert.Equal((page, HttpStatusCode.UnprocessableEntity), (page, nonsense.Status));
            Assert.Equal(["Nhập ngày như 24/11/2026"], nonsense.Problems);
        }
    }

    [Fact]
    public async Task Pages_OfAPastDay_SaySoKeepItAndLeaveNothingToAct()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-20"), PlanGiven.ToCommunes("Hai", "2026-11-18"));
        sen.Time.Advance(TimeSpan.FromDays(9));
        var keeper = given.PlanOfficer with { Grants = [.. given.PlanOfficer.Grants, new RoleGrant(Role.FocalOfficer, given.Communes[0])] };
        var client = sen.As(keeper);

        foreach (var address in Pages)
        {
            var past = await client.GetAsync(On(address, SenHost.Today.AddDays(1)));
            var today = await client.GetAsync(address);

            Assert.True(past.Has("Đang xem như cuối ngày 25/11/2026"), address);
            Assert.Empty(past.Document.QuerySelectorAll("main form[method=post]"));
            Assert.False(today.Has("Đang xem như cuối ngày"), address);
            var boards = past.Document.QuerySelectorAll("main a[href]").Where(a => a.TextContent != "Xem hôm nay").Select(a => a.GetAttribute("href")!).Where(h => Pages.Contains(h.Split('?')[0]) || h.Contains(".xlsx", StringComparison.Ordinal));
            Assert.All(boards, href => Assert.Contains("den-ngay=2026-11-25", href, StringComparison.Ordinal));
        }

        Assert.NotEmpty((await client.GetAsync("/ban-lam-viec")).Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Form_KeepsTheFilters_AndNoPlaceInAList()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai"));
        sen.Time.Advance(TimeSpan.FromDays(9));

        var page = await sen.As(given.PlanOfficer).GetAsync("/viec?q=hai&sau=x");
        var past = await page.Form("Xem").Fill("Xem đến hết ngày", "25/11/2026").SubmitAsync();

        Assert.Equal("/viec?den-ngay=25%2F11%2F2026&q=hai", past.Path);
        Assert.Equal(3, past.Document.QuerySelectorAll(".rows > li").Length);
        Assert.Equal("/viec?q=hai", past.Link("Xem hôm nay"));
    }

    private static TaskContent[] Tasks() =>
    [
        PlanGiven.ToCommunes("Một", "2026-12-01"), PlanGiven.ToCommunes("Hai", "2026-12-20"),
        new TaskContent("c", "Ba") { Agencies = PlanGiven.ToCommunes("Ba").Agencies, Recurrence = Recurrence.Quarterly },
        new TaskContent("d", "Không hạn") { Agencies = PlanGiven.ToCommunes("x").Agencies },
    ];

    private static Task<PlanBoard> BoardAsync(SenHost sen, PlanId plan, DateOnly day) =>
        sen.QueryAsync(db => PlanBoard.ReadAsync(db, plan, db.Assignments, day, default));

    private static List<BoardWork> FromEvents(IEnumerable<Assignment> all, DateOnly day) =>
    [
        .. from a in all
           let d = AssignmentDates.Of(a.Events, a.Dates.MinBy(d => d.ValidFrom)!.LastDay, VietnamTime.EndOf(day))
           where d is not null
           select new BoardWork(
               d.UnitId, a.TaskId, AssignmentStatus.On(day, d).Kind, d.LastDay, d.StoppedOn is not null, d.CompletedOn is not null, d.AcceptedAt, d.OpenedAt is null && d.AcceptedAt is null,
               d.AcceptedAt is not null && d.ProgressAt is null && d.CompletedOn is null && d.ReturnedAt is null && d.QueriedAt is null),
    ];

    /// <summary>All that the boards say: the matrix cell by cell, the overview, whom to call.</summary>
    private static string Told(PlanBoard board)
    {
        var (matrix, overview) = (Matrix.Of(board, new MatrixFilter { Kind = MatrixFilter.AllKinds }), Overview.Of(board));
        var rows = matrix.Rows.Select(r => $"{r.Rank} {r.Unit.Name} {r.Sum} {string.Join(' ', r.Cells.Select(c => c.Worst))}");
        var calls = LateUnit.Of(board, new Dictionary<UnitId, string>()).Select(l => $"{l.Unit.Name} {l.Count} {l.Days}");
        return string.Join('\n', [.. rows, .. overview.Groups.Select(g => $"{g.Group.Key} {g.Sum}"), $"{overview.Total} {matrix.Median}", .. calls]);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SenHost sen, PlanGiven given, DateOnly day)
    {
        var client = sen.As(given.PlanOfficer);
        var texts = new List<string>();
        foreach (var page in Pages)
        {
            var read = await client.GetAsync(On(page, day));
            Assert.Equal((page, HttpStatusCode.OK), (page, read.Status));
            texts.Add($"{page}: {Page.Words(read.Document.QuerySelector("main"))}");
        }

        return texts;
    }

    private static string On(string page, DateOnly day) => FormattableString.Invariant($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}den-ngay={day:yyyy-MM-dd}");
}
