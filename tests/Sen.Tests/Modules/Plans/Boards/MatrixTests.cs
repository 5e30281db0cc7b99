using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Boards;

public sealed class MatrixTests
{
    private const string Address = "/ke-hoach/ha-noi/58-kh-ubnd-2026/ma-tran";

    [Fact]
    public async Task Matrix_ShowsShapesWordsRatesAndSharedRanks()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await YearAsync(sen);

        var page = await sen.As(given.PlanOfficer).GetAsync(Address);

        Assert.Equal("3 xã, phường và 3 nhiệm vụ", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["1 P. Số 1 2 / 2 100,0", "1 P. Số 3 2 / 2 100,0", "3 P. Số 2 1 / 2 50,0"], page.Document.QuerySelectorAll("table tbody tr").Select(r => string.Join(' ', r.Children.Take(4).Select(c => Page.Words(c)))));
        Assert.Equal(["m-ok", "m-ok", "m-go"], Shapes(page, "P1"));
        Assert.Equal(["m-ok", "m-over", "m-new"], Shapes(page, "P2"));
        Assert.Equal(["Hoàn thành đúng hạn", "Quá hạn", "Chưa tiếp nhận"], Row(page, "P2").QuerySelectorAll("td.m").Select(c => Page.Words(c)));
        Assert.True(page.Has("Hoàn thành đúng hạn 5 trong 6 việc đã đến hạn (83,3 %). Đơn vị đứng giữa: 100 %."), page.Text);
        Assert.True(page.Has("Quá hạn 1 · chưa tiếp nhận 1"));
    }

    /// <summary>A cell that asks for somebody leads to the work behind it.</summary>
    [Fact]
    public async Task Cell_ThatIsLate_LeadsToTheAssignment()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await YearAsync(sen);
        var client = sen.As(given.PlanOfficer);
        var page = await client.GetAsync(Address);

        var href = Row(page, "P2").QuerySelector("td.m-over a")!.GetAttribute("href")!;
        var unit = await client.GetAsync(new Uri(page.Address, href).PathAndQuery);
        var row = unit.Document.GetElementById(href.Split('#')[1])!;
        var assignment = await client.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("UBND phường Số 2: 1/2 việc đến hạn làm đúng hạn, 1 việc quá hạn", unit.Heading.Replace('\u00A0', ' '));
        Assert.Contains("Quá hạn 6 ngày", Page.Words(row), StringComparison.Ordinal);
        Assert.True(assignment.Has("Hai"), assignment.Text);
        Assert.Empty(Row(page, "P1").QuerySelectorAll("td.m-ok a"));
    }

    /// <summary>Of several times that a task must be done, the one that needs a look most speaks.</summary>
    [Fact]
    public async Task Cell_OfARecurringTask_ShowsItsWorst()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 1);
        await given.IssuedAsync(new TaskContent("a", "Hằng quý") { Agencies = PlanGiven.ToCommunes("x").Agencies, Recurrence = Recurrence.Quarterly });
        var work = await sen.WorkOfAsync(given.Communes[0]);
        await DoneAsync(sen, given, 0, [.. work.OrderBy(a => a.Now.LastDay).Take(3).Select(a => a.Id)]);
        await sen.AcceptAsync(given.FocalOfficer(0), work.MaxBy(a => a.Now.LastDay)!.Id);

        var page = await sen.As(given.PlanOfficer).GetAsync(Address);

        // Three quarters done late, one in progress: the running one asks for somebody.
        Assert.Equal("Đang thực hiện, trong hạn, 4", Page.Words(Row(page, "P1").QuerySelector("td.m")));
        Assert.Equal("0 / 3", Page.Words(Row(page, "P1").Children[2]));
    }

    [Theory]
    [InlineData("don-vi=so+2", "P2", 3)]
    [InlineData("chi=qua-han", "P2", 1)]
    [InlineData("xep=thap", "P2 P1 P3", 3)]
    [InlineData("xep=ten", "P1 P2 P3", 3)]
    [InlineData("xep=qua-han", "P2 P1 P3", 3)]
    [InlineData("phan=muc-3.1", "P1 P3 P2", 3)]
    [InlineData("loai=wards", "P1 P3 P2", 3)]
    [InlineData("loai=departments", "", 0)]
    [InlineData("loai=nonsense&xep=%27&phan=", "P1 P3 P2", 3)]
    public async Task Filter_OfPageAndSheet_GivesTheSameRows(string query, string codes, int tasks)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await YearAsync(sen);
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync($"{Address}?{query}");
        var sheet = await client.GetAsync($"{Address}.xlsx?{query}");

        Assert.Equal(codes, string.Join(' ', Codes(page)));
        Assert.Equal(tasks, page.Document.QuerySelectorAll("thead .code").Length);
        Assert.Equal(codes.Length == 0 ? [] : codes.Split(' '), SheetReading.Column(sheet.Body, "Mã đơn vị"));
        Assert.StartsWith("attachment", sheet.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LateFilter_HidesColumns_AndLeavesRatesAsTheyAre()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await YearAsync(sen);

        var page = await sen.As(given.PlanOfficer).GetAsync(Address + "?chi=qua-han");

        Assert.Equal(["3", "P. Số 2", "1 / 2", "50,0"], page.Document.QuerySelector("tbody tr")!.Children.Take(4).Select(c => Page.Words(c)));
        Assert.Equal(["3.1.2"], page.Document.QuerySelectorAll("thead .code").Select(c => Page.Words(c)));
    }

    [Theory]
    [InlineData(Role.FocalOfficer)]
    [InlineData(Role.UnitHead)]
    public async Task Matrix_OfAUnit_IsItsOwnRowWithoutRank(Role role)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await YearAsync(sen);
        var client = sen.As(PlanGiven.As(role, given.Communes[1]));

        var page = await client.GetAsync(Address + "?loai=tat-ca");

        Assert.Equal(["P2"], Codes(page));
        Assert.False(page.Has("Hạng"));
        Assert.False(page.Has("Đơn vị đứng giữa"));
        Assert.Equal(["P2"], SheetReading.Column((await client.GetAsync(Address + ".xlsx")).Body, "Mã đơn vị"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address.Replace("/ma-tran", "/don-vi/P2", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address.Replace("/ma-tran", "/don-vi/P1", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address.Replace("/ma-tran", "/xep-hang", StringComparison.Ordinal))).Status);
    }

    /// <summary>The counts of a board are those of every other list.</summary>
    [Fact]
    public async Task Tally_OfRandomHistories_CountsAsTheListsDo()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 5);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai", "2026-12-10"), new TaskContent("b", "Ba") { Agencies = PlanGiven.ToCommunes("Ba").Agencies });
        await Lives.AllAsync(sen, given.PlanOfficer, Lives.Random(15));

        foreach (var day in new DateOnly[] { new(2026, 11, 24), new(2026, 12, 11), new(2026, 12, 31), new(2027, 2, 1) })
        {
            var board = await sen.QueryAsync(db => PlanBoard.ReadAsync(db, plan, db.Assignments, day, default));
            var counts = await sen.QueryAsync(db => db.Assignments.CountByUnitAsync(db, day, default));

            foreach (var unit in board.Work.GroupBy(w => w.Unit))
            {
                var (sum, c) = (Tally.Sum(unit.Select(board.TallyOf)), counts[unit.Key]);
                Assert.Equal(
                    (c.NotDue, c.InProgressOnTime, c.InProgressOverdue, c.DoneOnTime, c.DoneLate, c.Due, c.DueDone, c.DueDoneOnTime),
                    (sum.NotDue + sum.NotAccepted, sum.InProgress, sum.Overdue, sum.Done, sum.DoneLate, sum.Due, sum.DueDone, sum.DueOnTime));
            }
        }
    }

    /// <summary>145 units and 20 tasks travel in 15 kB, by as many statements as one unit and one task.</summary>
    [Fact]
    public async Task Matrix_OfACity_IsLightAndAsksTheDatabaseNoMoreOften()
    {
        var (few, _) = await MeasureAsync(communes: 1, tasks: 1);
        var (many, bytes) = await MeasureAsync(communes: 145, tasks: 20);

        Assert.Equal(few, many);
        Assert.InRange(bytes, 3_000, 15_000);
    }

    private static async Task<(int Statements, int Bytes)> MeasureAsync(int communes, int tasks)
    {
        var counter = new StatementCounter();
        await using var sen = await SenHost.StartAsync(counter.Watch);
        var given = await PlanGiven.CityAsync(sen, communes);
        await given.IssuedAsync([.. Enumerable.Range(1, tasks).Select(i => PlanGiven.ToCommunes($"Nhiệm vụ số {i}", i % 2 == 0 ? "2026-11-18" : "2026-12-31"))]);
        // Two thirds of the units have done all that was due, the others live as they please: as in a real year, most of a board is quiet.
        await Lives.AllAsync(sen, given.PlanOfficer, [.. Lives.Random(communes * tasks).Select((life, i) => i % 3 > 0 ? [(1, 0), (3, 0), (4, 0)] : life)]);
        counter.Count = 0;
        var page = await sen.As(given.PlanOfficer).GetAsync(Address);
        Assert.Equal(communes, Codes(page).Count);
        var statements = counter.Count;
        return (statements, await BytesAsync(sen, given.PlanOfficer, Address));
    }

    /// <summary>As it goes over the line.</summary>
    private static async Task<int> BytesAsync(SenHost sen, Actor actor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await sen.As(actor).RawAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Unit 1 and 3 have done what was due, unit 2 is late with the second task; of the third, unit 2 has not begun with six days left.</summary>
    private static async Task<PlanGiven> YearAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-24"), PlanGiven.ToCommunes("Hai", "2026-11-24"), PlanGiven.ToCommunes("Ba", "2026-12-06"));
        var tasks = await sen.QueryAsync(db => db.PlanTasks.ToDictionaryAsync(t => t.Id, t => t.Text));
        foreach (var commune in Enumerable.Range(0, 3))
        {
            var mine = (await sen.WorkOfAsync(given.Communes[commune])).ToDictionary(a => tasks[a.TaskId], a => a.Id);
            await DoneAsync(sen, given, commune, commune == 1 ? [mine["Một"]] : [mine["Một"], mine["Hai"]]);
            if (commune != 1)
                await sen.AcceptAsync(given.FocalOfficer(commune), mine["Ba"]);
        }

        sen.Time.Advance(TimeSpan.FromDays(6));
        return given;
    }

    private static async Task DoneAsync(SenHost sen, PlanGiven given, int commune, params AssignmentId[] ids)
    {
        await sen.AcceptAsync(given.FocalOfficer(commune), ids);
        foreach (var id in ids)
        {
            await sen.ReportAsync(given.FocalOfficer(commune), id);
            await sen.ConfirmAsync(given.PlanOfficer, id);
        }
    }

    private static IElement Row(Page page, string code) =>
        page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th a")!.GetAttribute("href")!.EndsWith("/" + code, StringComparison.Ordinal));

    private static List<string> Codes(Page page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static IEnumerable<string> Shapes(Page page, string code) => Row(page, code).QuerySelectorAll("td.m").Select(c => c.ClassList[1]);
}
