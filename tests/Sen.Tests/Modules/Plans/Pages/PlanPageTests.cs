using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Pages;

public sealed class PlanPageTests
{
    private const string Address = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    [Fact]
    public async Task Plan_ShowsGoalsTargetsTasksAndHowFarTheyAre()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 4);
        await given.IssuedAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(Address);

        Assert.Equal("Kế hoạch thực hiện công tác bình đẳng giới thành phố Hà Nội năm 2026", page.Heading.Replace('\u00A0', ' '));
        Assert.True(page.Has("2 mục tiêu, 2 chỉ tiêu, 4 nhiệm vụ, giao 2 sở, ngành và 4 xã, phường. Cơ quan thường trực: Sở Nội vụ."), page.Text);
        Assert.Equal(["1", "1.1", "3.1.2", "2", "2.1", "3.1.1", "III.1", "3.1.3", "III.2", "3.2.1"], page.Document.QuerySelectorAll(".trow:not(.tree-h) .code").Select(c => c.TextContent.Trim()));
        Assert.Contains("Quá hạn 6 ngày", Row(page, "3.1.1"), StringComparison.Ordinal);
        Assert.Contains("0/4 đơn vị", Row(page, "3.1.1"), StringComparison.Ordinal);
        Assert.Contains("0/4 quý", Row(page, "3.1.3"), StringComparison.Ordinal);
        Assert.Contains("Không giao: Nội dung chung", Row(page, "3.2.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TellsWhichBasesAreInForce()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(Address);

        Assert.True(page.Has("Còn hiệu lực"), page.Text);
        Assert.True(page.Has("Hết hiệu lực từ 01/07/2023"));
        Assert.True(page.Has("Chưa có trong danh mục"));
    }

    [Fact]
    public async Task Plan_WhenAUnitIsDone_CountsItOnlyFromThatDay()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 2);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-30"));
        await FinishAsync(sen, given, commune: 0);
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        Assert.Contains("1/2 đơn vị", Row(await client.GetAsync(Address), "3.1.1"), StringComparison.Ordinal);
        var before = await client.GetAsync(Address + "?den-ngay=2026-11-23");
        Assert.DoesNotContain("1/2 đơn vị", before.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?tim=dia+chi+tin+cay", "3.1.1")]
    [InlineData("?tim=3.1.2", "3.1.2")]
    [InlineData("?chu-tri=communes", "3.1.1")]
    [InlineData("?tinh-trang=qua-han", "3.1.1 3.1.3")]
    [InlineData("?tinh-trang=khong-giao", "3.2.1")]
    [InlineData("?truoc=20/11/2026", "3.1.1 3.1.3")]
    [InlineData("?tim=khong+co+viec+nay", "")]
    public async Task Filters_LeaveTheTasksThatMatch(string query, string codes)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(Address + query);

        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.Document.QuerySelectorAll("li.trow[id]").Select(r => r.Id![3..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plan_InSections_ListsTasksAsThePlanPrintsThem()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(Address + "?nhom=muc");

        Assert.Equal(["3.1.1", "3.1.2", "3.1.3", "3.2.1"], page.Document.QuerySelectorAll("li.trow[id]").Select(r => r.Id![3..]));
    }

    [Fact]
    public async Task Pages_AnswerOnlyWhoMaySeeThem()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        var draft = await given.DraftAsync(given.Whole());
        (string Who, Actor Actor, bool Issued, bool Task, bool Draft)[] cases =
        [
            ("keeps the plan", given.PlanOfficer, true, true, true),
            ("leads the issuer", PlanGiven.As(Role.Leader, given.City), true, true, false),
            ("has work in it", given.FocalOfficer(0), true, false, false),
            ("keeps the plans of a unit with work in it", PlanGiven.As(Role.PlanOfficer, given.Finance), true, false, false),
            ("works elsewhere", PlanGiven.As(Role.UnitHead, given.City), false, false, false),
            ("edits public pages", PlanGiven.As(Role.Editor, given.City), false, false, false),
        ];

        foreach (var (who, actor, issued, task, isDraft) in cases)
        {
            using var client = new SenClient(sen.HandlerAs(actor));
            Assert.True(issued == Ok(await client.GetAsync(Address)), $"{who}: plan");
            Assert.True(issued == Ok(await client.GetAsync(Address + "/ke-hoach.docx")), $"{who}: word");
            Assert.True(task == Ok(await client.GetAsync(Address + "/nhiem-vu/3.1.1")), $"{who}: task");
            Assert.True(task == Ok(await client.GetAsync(Address + "/nhiem-vu/3.1.1/danh-sach.xlsx")), $"{who}: sheet");
            Assert.True(isDraft == Ok(await client.GetAsync(PlanLinks.Draft(draft))), $"{who}: draft");
            Assert.True(isDraft == Ok(await client.GetAsync(PlanLinks.Issue(draft))), $"{who}: issue");
            Assert.True(isDraft == Ok(await client.GetAsync(PlanLinks.DraftWord(draft))), $"{who}: draft as Word");
        }
    }

    [Fact]
    public async Task Plan_ForAUnitsOfficer_ShowsTheirOwnWorkOnly()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 3);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-30"));
        await FinishAsync(sen, given, commune: 1);
        using var client = new SenClient(sen.HandlerAs(given.FocalOfficer(1)));

        var page = await client.GetAsync(Address);

        Assert.Contains("Hoàn thành đúng hạn", Row(page, "3.1.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("1/3", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/viec/", page.Link("Rà soát"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_InEnglish_HasNoVietnameseOfOurs()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync("/en" + Address);

        Assert.True(page.Has("2 goals, 2 targets, 4 tasks"), page.Text);
        Assert.True(page.Has("6 days overdue"), page.Text);
        Assert.True(page.Has("at least 63 % in 2026"), page.Text);
    }

    [Fact]
    public async Task Task_ListsUnitsWithTheLateFirst_AndAsExcel()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 3);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-18"));
        await FinishAsync(sen, given, commune: 0);
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(Address + "/nhiem-vu/3.1.1");

        Assert.Equal("1/3 đơn vị đã xong, 2 đơn vị quá hạn", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["UBND phường Số 2", "UBND phường Số 3", "UBND phường Số 1"], page.Document.QuerySelectorAll(".rows .what a").Select(a => a.TextContent));
        Assert.True((await client.GetAsync(page.Link("Tải Excel"))).Body.AsSpan(0, 2).SequenceEqual("PK"u8));
    }

    [Fact]
    public async Task Plan_AsksTheSameNumberOfStatementsWhateverItsSize()
    {
        var counter = new StatementCounter();
        await using var sen = await SenHost.StartAsync(services => services.ConfigureDbContext<SenDb>(o => o.AddInterceptors(counter)));
        var given = await PlanGiven.CityAsync(sen, communes: 20);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var second = await given.DraftAsync([.. Enumerable.Range(1, 40).Select(i => PlanGiven.ToCommunes($"Việc {i}"))]);
        (await given.IssueAsync(second, number: "59/KH-UBND")).Expect();
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var small = await counter.CountAsync(() => client.GetAsync(Address));
        var large = await counter.CountAsync(() => client.GetAsync("/ke-hoach/ha-noi/59-kh-ubnd-2026"));

        Assert.Equal(small, large);
        Assert.InRange(large, 1, 20);
    }

    internal static async Task FinishAsync(SenHost sen, PlanGiven given, int commune)
    {
        var unit = given.Communes[commune];
        var id = await sen.QueryAsync(db => db.Assignments.Where(a => a.UnitId == unit).Select(a => a.Id).FirstAsync());
        var officer = given.FocalOfficer(commune);
        (await sen.ActAsync<AcceptAssignments, Result>(officer, (op, p) => op.RunAsync([id], p, default))).Expect();
        (await sen.ActAsync<ReportAssignment, Result>(officer, (op, p) => op.RunAsync(new(id, 2, true, "Đã xong", []), p, default))).Expect();
        (await sen.ActAsync<ConfirmAssignments, Result>(given.PlanOfficer, (op, p) => op.RunAsync([new(id, 3)], p, default))).Expect();
    }

    private static bool Ok(Page page) => page.Status switch
    {
        HttpStatusCode.OK => true,
        HttpStatusCode.NotFound => false,
        var other => throw new InvalidOperationException($"{page.Path} answered {(int)other}"),
    };

    private static string Row(Page page, string code) => string.Join(' ', page.Document.GetElementById("nv-" + code)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class StatementCounter : DbCommandInterceptor
    {
        private int statements;

        public async Task<int> CountAsync(Func<Task> act)
        {
            var before = statements;
            await act();
            return statements - before;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref statements);
            return ValueTask.FromResult(result);
        }
    }
}
