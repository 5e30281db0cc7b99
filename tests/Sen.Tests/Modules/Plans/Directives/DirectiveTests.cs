using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Directives;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Directives;

/// <summary>A leader says something of a task; units answer by a day of its own; nothing of the work's dates changes.</summary>
public sealed class DirectiveTests
{
    private const string Give = "/ke-hoach/ha-noi/58-kh-ubnd-2026/nhiem-vu/3.1.1/chi-dao";

    [Fact]
    public async Task Directive_GoesToEveryUnit_IsAnswered_AskedAgain_AndClosed()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var leader = sen.As(Leader(given));
        var unit = sen.As(given.FocalOfficer(0));

        var told = await (await leader.GetAsync(Give)).Form("Gửi ý kiến chỉ đạo")
            .Choose("Gửi tới", "Tất cả 3 đơn vị chủ trì").Fill("Nội dung chỉ đạo", "Kiểm tra từng địa chỉ, báo cáo số còn hoạt động").Fill("Báo cáo trước khi hết ngày", "27/11/2026").SubmitAsync();
        Assert.Equal("0/3 đơn vị đã báo cáo", told.Heading);
        var desk = await unit.GetAsync("/ban-lam-viec");
        Assert.True(desk.Has("Kiểm tra từng địa chỉ"));

        var at = await desk.FollowAsync("Kiểm tra từng địa chỉ, báo cáo số còn hoạt động");
        var answered = await at.Form("Gửi UBND thành phố Hà Nội").Fill("Đã làm gì theo ý kiến chỉ đạo", "12 địa chỉ, 11 còn hoạt động").Fill("Số văn bản", "41/BC-UBND").Fill("Ngày văn bản", "24/11/2026").SubmitAsync();
        Assert.True(answered.Has("Đã gửi báo cáo."));
        Assert.True(answered.Has("Văn bản 41/BC-UBND ngày 24/11/2026"));
        Assert.False((await unit.GetAsync("/ban-lam-viec")).Has("Kiểm tra từng địa chỉ"));

        var read = await (await leader.GetAsync(told.Path)).FollowAsync("UBND phường Số 1");
        var again = await read.Form("Yêu cầu UBND phường Số 1 báo cáo lại").Fill("Cần báo cáo lại điều gì", "Địa chỉ nào đã ngừng?").Fill("Hạn mới", "30/11/2026").SubmitAsync();
        Assert.True(again.Has("Yêu cầu báo cáo lại"));
        var second = await (await unit.GetAsync(at.Path)).Form("Gửi UBND thành phố Hà Nội").Fill("Đã làm gì theo ý kiến chỉ đạo", "Địa chỉ số 7").SubmitAsync();
        Assert.True(second.Has("Địa chỉ số 7"));

        var closed = await (await leader.GetAsync(told.Path)).Form("Kết thúc theo dõi các đơn vị đã chọn").SubmitAsync();
        Assert.True(closed.Has("Đã kết thúc theo dõi 1 đơn vị."));
        Assert.Equal("1/3 đơn vị đã báo cáo", closed.Heading);
        var work = (await sen.WorkOfAsync(given.Communes[0]))[0];
        Assert.Equal((1, 1), (work.Version, work.Dates.Count));
    }

    [Fact]
    public async Task Directive_ToThoseWhoAreLate_ReachesThemAlone()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var done = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), done);
        await sen.ReportAsync(given.FocalOfficer(0), done);
        sen.Time.Advance(TimeSpan.FromDays(20));

        var id = (await GiveAsync(sen, given, DirectiveTo.Late, new(2026, 12, 20))).Expect();

        Assert.False((await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec")).Has("Làm ngay"));
        Assert.True((await sen.As(given.FocalOfficer(1)).GetAsync("/ban-lam-viec")).Has("Làm ngay"));
        var own = await sen.As(given.FocalOfficer(1)).GetAsync($"/chi-dao/{id}");
        Assert.True(own.Has("UBND phường Số 2"));
        Assert.False(own.Has("UBND phường Số 3"));
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(0)).GetAsync($"/chi-dao/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{(await sen.WorkOfAsync(given.Communes[1]))[0].Id}/chi-dao/{id}")).Status);
    }

    [Fact]
    public async Task Directive_IncompleteOrByOthers_IsRefused_AndKeepsWhatWasEntered()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var refused = await (await sen.As(Leader(given)).GetAsync(Give)).Form("Gửi ý kiến chỉ đạo").Fill("Báo cáo trước khi hết ngày", "23/11/2026").SubmitAsync();
        Assert.Equal(["Ghi nội dung chỉ đạo.", "Hạn báo cáo phải từ ngày 24/11/2026 trở đi."], refused.Problems);
        Assert.Equal("23/11/2026", refused.Form("Gửi ý kiến chỉ đạo").Value("Báo cáo trước khi hết ngày"));
        (await GiveAsync(sen, given, DirectiveTo.One, new(2026, 12, 1))).Expect("directive.to-nobody");

        foreach (var stranger in new[] { given.PlanOfficer, given.FocalOfficer(0), PlanGiven.As(Role.Leader, given.Finance) })
            (await GiveAsync(sen, given, DirectiveTo.Leads, new(2026, 12, 1), stranger)).Expect("assignment.not-found");
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(Role.Leader, given.Finance)).GetAsync(Give)).Status);
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<Directive>().CountAsync()));
    }

    [Fact]
    public async Task Answer_AfterAnother_TellsWhatChanged_AndKeepsTheWords()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var id = (await GiveAsync(sen, given, DirectiveTo.Leads, new(2026, 12, 1))).Expect();
        var at = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var form = (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{at}/chi-dao/{id}")).Form("Gửi UBND thành phố Hà Nội").Fill("Đã làm gì theo ý kiến chỉ đạo", "Lời thứ hai");
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Lời thứ nhất", 1)).Expect();

        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Lời thứ nhất"));
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Lại", 2)).Expect("directive.not-open");
        (await AnswerAsync(sen, given.FocalOfficer(1), at, id, "Của người khác", 2)).Expect("directive.not-found");
        (await AnswerAsync(sen, given.PlanOfficer, at, id, "Của người giao", 2)).Expect("directive.not-found");
        (await sen.ActAsync<CloseDirective, Result>(given.PlanOfficer, (op, p) => op.RunAsync(new(id, [new(at, 2)], ""), p, default))).Expect("directive.not-found");
        (await sen.ActAsync<ReturnDirective, Result>(Leader(given), (op, p) => op.RunAsync(new(at, id, 2, "", null), p, default))).Expect("directive.reason-missing");
    }

    [Fact]
    public async Task Return_AfterTheLastDay_AsksForANewOne_AndWithdrawnWorkOwesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var id = (await GiveAsync(sen, given, DirectiveTo.Leads, new(2026, 11, 25))).Expect();
        var at = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Đã làm", 1)).Expect();
        sen.Time.Advance(TimeSpan.FromDays(4));

        (await sen.ActAsync<ReturnDirective, Result>(Leader(given), (op, p) => op.RunAsync(new(at, id, 2, "Chưa đủ", null), p, default))).Expect("directive.new-day-missing");
        (await sen.ActAsync<ReturnDirective, Result>(Leader(given), (op, p) => op.RunAsync(new(at, id, 2, "Chưa đủ", new(2026, 12, 3)), p, default))).Expect();
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec")).Has("một ý kiến chỉ đạo chờ báo cáo"));

        await sen.InScopeAsync(async services =>
        {
            var db = (Sen.Platform.Database.SenDb)services.GetService(typeof(Sen.Platform.Database.SenDb))!;
            var process = new Sen.Platform.Audit.Process((Sen.Platform.Audit.Ledger)services.GetService(typeof(Sen.Platform.Audit.Ledger))!, Sen.Platform.Audit.ProcessId.New(), Actor.Program);
            return await process.RunAsync(db, new Sen.Platform.Audit.ProcessKind("stopping"), "test", async _ =>
                (await db.Assignments.Include(a => a.Dates).SingleAsync(a => a.Id == at)).Withdraw(new By(UserId.New(), null, sen.Time.GetUtcNow()), "Thôi"), default);
        });
        Assert.False((await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec")).Has("Làm ngay"));
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Lại", 3)).Expect("assignment.withdrawn");
    }

    [Fact]
    public async Task Lists_OfAnEarlierDay_DoNotKnowWhatCameLater()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        sen.Time.Advance(TimeSpan.FromDays(1));
        var id = (await GiveAsync(sen, given, DirectiveTo.Leads, new(2026, 11, 26))).Expect();
        sen.Time.Advance(TimeSpan.FromDays(3));
        var at = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Đã làm", 1)).Expect();
        var leader = sen.As(Leader(given));

        Assert.True((await leader.GetAsync("/chi-dao")).Has("2 đơn vị quá hạn"));
        Assert.True((await leader.GetAsync("/chi-dao?den-ngay=2026-11-26")).Has("3 đơn vị chờ báo cáo"));
        Assert.Equal("Ý kiến chỉ đạo", (await leader.GetAsync("/chi-dao?den-ngay=2026-11-24")).Heading);
        Assert.True((await leader.GetAsync("/toan-canh")).Has("2 đơn vị còn phải báo cáo, trong đó 2 quá hạn; 1 báo cáo chờ lãnh đạo xem."));
        var answers = SheetReading.Column((await leader.GetAsync("/chi-dao/tai-ve.xlsx")).Body, "Nội dung báo cáo");
        Assert.Equal((3, 1), (answers.Count, answers.Count(a => a == "Đã làm")));
    }

    [Fact]
    public async Task Notices_TellTheUnit_AndTheLeaderWhenItAnswered()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await GivenAsync(sen);
        var id = (await GiveAsync(sen, given, DirectiveTo.Leads, new(2026, 11, 26))).Expect();
        var at = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;

        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync("/thong-bao")).Has("Có ý kiến chỉ đạo, hạn báo cáo 26/11/2026"));
        sen.Time.Advance(TimeSpan.FromDays(3));
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync("/thong-bao")).Has("Quá hạn báo cáo ý kiến chỉ đạo, hạn 26/11/2026"));
        (await AnswerAsync(sen, given.FocalOfficer(0), at, id, "Đã làm", 1)).Expect();
        Assert.False((await sen.As(given.FocalOfficer(0)).GetAsync("/thong-bao")).Has("hạn 26/11/2026"));
        Assert.True((await sen.As(Leader(given)).GetAsync("/thong-bao")).Has("Rà soát địa chỉ tin cậy"));
    }

    private static async Task<PlanGiven> GivenAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát địa chỉ tin cậy", "2026-12-10"));
        return given;
    }

    private static Actor Leader(PlanGiven given) => PlanGiven.As(Role.Leader, given.City);

    private static Task<Result<DirectiveId>> GiveAsync(SenHost sen, PlanGiven given, DirectiveTo to, DateOnly lastDay, Actor? by = null) =>
        sen.ActAsync<GiveDirective, Result<DirectiveId>>(by ?? Leader(given), async (op, p) =>
            await op.RunAsync(new(await sen.QueryAsync(db => db.PlanTasks.Select(t => t.Id).SingleAsync()), to, null, "Làm ngay", lastDay), p, default));

    private static Task<Result> AnswerAsync(SenHost sen, Actor actor, AssignmentId at, DirectiveId id, string answer, int seen) =>
        sen.ActAsync<AnswerDirective, Result>(actor, (op, p) => op.RunAsync(new(at, id, seen, answer, null), p, default));
}
