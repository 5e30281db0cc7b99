using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Portal;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;

namespace Sen.Tests.Modules.Portal;

public sealed class ReleaseTests
{
    [Fact]
    public async Task Page_BeforeAnythingIsApproved_IsNotFound()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath)).Status);

        await given.ProposedAsync(plan);

        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath)).Status);
        Assert.DoesNotContain("Tập huấn", (await given.ReadAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhenApproved_NamesOnlyTheChosenTasks()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"), PlanGiven.ToCommunes("Kiểm tra nội bộ"));

        await given.ReleasedAsync(plan, t => t.Text == "Tập huấn");
        given.NextDay();

        var page = await given.ReadAsync(PortalGiven.PlanPath);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tập huấn", page.Text, StringComparison.Ordinal);
        foreach (var path in new[] { PortalGiven.PlanPath, "/", "/ke-hoach-va-ket-qua", PortalGiven.PlanPath + "/nhiem-vu.csv", "/sitemap.xml" })
            Assert.DoesNotContain("Kiểm tra nội bộ", System.Text.Encoding.UTF8.GetString((await given.ReadAsync(path)).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhenWithdrawn_IsGoneAtTheNextLook()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        var release = await given.ReleasedAsync(plan);
        Assert.Equal(HttpStatusCode.OK, (await given.ReadAsync(PortalGiven.PlanPath)).Status);

        (await given.WithdrawAsync(release, given.Plans.PlanOfficer)).Expect();

        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath + "/don-vi")).Status);
        Assert.DoesNotContain("58-kh-ubnd", System.Text.Encoding.UTF8.GetString((await given.ReadAsync("/sitemap.xml")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_WhenAnOlderReleaseWasApproved_DoesNotBringItBack()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        await given.ReleasedAsync(plan);
        sen.Time.Advance(TimeSpan.FromMinutes(1));
        var newer = await given.ReleasedAsync(plan);

        (await given.WithdrawAsync(newer)).Expect();

        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath)).Status);
    }

    [Fact]
    public async Task Approve_ByThePersonWhoProposed_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        var both = new Actor(UserId.New(), "Người thử", given.Plans.HomeAffairs, [new(Role.PlanOfficer, given.Plans.HomeAffairs), new(Role.Leader, given.Plans.City)]);
        var release = await given.ProposedAsync(plan, by: both);

        (await given.ApproveAsync(release, both)).Expect("release.same-person");
        (await given.ApproveAsync(release)).Expect();
        (await given.ApproveAsync(release)).Expect("release.already-approved");
    }

    [Theory]
    [InlineData(Role.PlanOfficer, "release.not-found")]
    [InlineData(Role.FocalOfficer, "release.not-found")]
    [InlineData(Role.Editor, "release.not-found")]
    [InlineData(Role.Administrator, "release.not-found")]
    public async Task Approve_WithoutBeingALeaderOfTheIssuer_IsNotFound(Role role, string code)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var release = await given.ProposedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn")));

        (await given.ApproveAsync(release, PlanGiven.As(role, given.Plans.HomeAffairs))).Expect(code);
        (await given.ApproveAsync(release, PlanGiven.As(Role.Leader, given.Plans.HomeAffairs))).Expect(code);
    }

    [Fact]
    public async Task Propose_WhenRefused_SaysWhy()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        var draft = await given.Plans.DraftAsync(PlanGiven.ToCommunes("Khác"));
        var foreign = await sen.QueryAsync(db => db.Set<Sen.Modules.Plans.PlanTask>().Where(t => t.PlanId == draft).Select(t => t.Id).SingleAsync());

        (await given.ProposeAsync(plan, [])).Expect("release.nothing-named");
        (await given.ProposeAsync(plan, [foreign])).Expect("release.task-of-another-plan");
        (await given.ProposeAsync(draft, [foreign])).Expect("release.plan-not-found");
        (await given.ProposeAsync(plan, [foreign], by: given.Leader)).Expect("release.plan-not-found");
        var waiting = await given.ProposedAsync(plan);
        var own = await sen.QueryAsync(db => db.Releases.SelectMany(r => r.Tasks).Select(t => t.TaskId).ToListAsync());
        (await given.ProposeAsync(plan, own)).Expect("release.already-waiting");
        (await given.WithdrawAsync(waiting, reason: " ")).Expect("release.reason-missing");
        (await given.WithdrawAsync(waiting)).Expect();
        (await given.ApproveAsync(waiting)).Expect("release.already-withdrawn");
    }

    [Fact]
    public async Task StaffPages_FromProposalToPublicPage_WorkWithForms()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn"));
        using var officer = sen.ClientAs(given.Plans.PlanOfficer);
        using var leader = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Leader, given.Plans.City, name: "Lê Thị Duyệt"));

        var list = await officer.GetAsync("/cong-khai");
        var propose = await officer.GetAsync(list.Document.QuerySelector("a[href^='/cong-khai/de-nghi/']")!.GetAttribute("href")!);
        var proposed = await propose.Form("Gửi lãnh đạo duyệt").SubmitAsync();
        Assert.Equal("1 nhiệm vụ chờ duyệt công khai", proposed.Heading.Replace('\u00A0', ' '));
        var approved = await (await leader.GetAsync(proposed.Path)).Form("Duyệt công khai").SubmitAsync();

        Assert.True(approved.Has("09:41, 24/11/2026, Lê Thị Duyệt"), approved.Text);
        Assert.Equal("1 nhiệm vụ đang công khai", approved.Heading.Replace('\u00A0', ' '));
        Assert.Equal(HttpStatusCode.OK, (await given.ReadAsync(PortalGiven.PlanPath)).Status);
    }
}
