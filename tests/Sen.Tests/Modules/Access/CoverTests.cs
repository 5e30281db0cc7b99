using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Administration;
using Sen.Modules.Access.Cover;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

/// <summary>Somebody holds a role for some days instead of a colleague who is away, or as the acting head of a unit without one.</summary>
public sealed class CoverTests
{
    private static readonly DateOnly Tomorrow = SenHost.Today.AddDays(1);

    [Fact]
    public async Task Cover_ProposedByWhoIsAway_CountsOnItsDaysOnceAnotherConfirms()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        using var hers = await sen.ClientAsync(away);
        using var theirs = await sen.ClientAsync(head);

        var page = await (await hers.GetAsync("/thay-the")).Form("Lập làm thay")
            .Choose("Thay cho", "Nguyễn Thị Vắng, Cán bộ đầu mối").Choose("Người làm thay", "Trần Văn Thay, Chuyên viên")
            .Fill("Từ ngày", "25/11/2026").Fill("Đến hết ngày", "27/11/2026").SubmitAsync();
        Assert.Empty(page.Problems);
        Assert.True(page.Has("Có hiệu lực khi người thứ hai xác nhận."));
        Assert.Equal("Không có ai đang làm thay", page.Heading);

        var waiting = await theirs.GetAsync("/quyen-cho-xac-nhan");
        Assert.True(waiting.Has("Cán bộ đầu mối, làm thay Nguyễn Thị Vắng, từ 25/11/2026, đến hết 27/11/2026"));
        await waiting.Form("Xác nhận quyền đã đánh dấu").Tick("Trần Văn Thay").SubmitAsync();

        var held = new List<bool>();
        for (var day = 0; day < 5; day++)
        {
            held.Add((await ActorAsync(sen, stand)).Has(Role.FocalOfficer, unit));
            sen.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([false, true, true, true, false], held);
        Assert.True((await ActorAsync(sen, away)).Has(Role.FocalOfficer, unit));
    }

    [Fact]
    public async Task Cover_IsToldToWhoStandsIn_OnTheirFirstPageAndTheirAccount()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        await CoveredAsync(sen, away, head, new(Role.FocalOfficer, unit, away.Id), stand, SenHost.Today, SenHost.Today.AddDays(6));
        using var client = await sen.ClientAsync(stand);

        const string told = "Anh/chị đang làm thay Nguyễn Thị Vắng (Cán bộ đầu mối, Phường Thử) đến hết ngày 30/11/2026.";
        Assert.True((await client.GetAsync("/ban-lam-viec")).Has(told));
        Assert.True((await client.GetAsync("/tai-khoan")).Has(told));
        sen.Time.Advance(TimeSpan.FromDays(7));
        Assert.False((await client.GetAsync("/tai-khoan")).Has("làm thay Nguyễn Thị Vắng"));
    }

    [Fact]
    public async Task Cover_ThatWasNotFullyGiven_AsksForEachPart()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, away, _, _) = await StaffAsync(sen);
        using var client = await sen.ClientAsync(away);

        var page = await (await client.GetAsync("/thay-the")).Form("Lập làm thay").SubmitAsync();

        Assert.Equal(["Ghi ngày bắt đầu, ví dụ 24/11/2026.", "Ghi ngày cuối cùng, ví dụ 30/11/2026."], page.Problems);
        Assert.StartsWith("Lỗi: ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 183, null)]
    [InlineData(0, 184, "cover.too-long")]
    [InlineData(3, 3, null)]
    [InlineData(3, 2, "grant.days-reversed")]
    [InlineData(-1, 3, "cover.too-early")]
    public async Task Cover_HasDaysThatAreToComeAndNotTooMany(int first, int last, string? refused)
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, _) = await StaffAsync(sen);

        var proposed = await ProposeAsync(sen, away, new(Role.FocalOfficer, unit, away.Id), stand.Id, SenHost.Today.AddDays(first), SenHost.Today.AddDays(last));

        Assert.Equal(refused, proposed.Problem?.Code);
    }

    [Fact]
    public async Task Cover_ThatWouldRaiseOnesOwnRights_OrIsNotTheirs_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var elsewhere = await sen.Given.AccountAsync(Role.UnitHead, await sen.Given.UnitAsync());
        var post = new CoverPost(Role.FocalOfficer, unit, away.Id);

        (await ProposeAsync(sen, stand, post, head.Id)).Expect("cover.not-yours");
        (await ProposeAsync(sen, elsewhere, post, stand.Id)).Expect("cover.not-yours");
        (await ProposeAsync(sen, head, post, head.Id)).Expect("grant.own-rights");
        (await ProposeAsync(sen, admin, post, admin.Id)).Expect("grant.own-rights");
        (await ProposeAsync(sen, away, post, away.Id)).Expect("cover.same-person");
        (await ProposeAsync(sen, away, post, elsewhere.Id)).Expect("cover.outsider");
        (await ProposeAsync(sen, away, post with { Role = Role.UnitHead }, stand.Id)).Expect("cover.not-held");
        (await ProposeAsync(sen, admin, new(Role.Administrator, unit, admin.Id), stand.Id)).Expect("cover.not-yours");
        Assert.False(await sen.QueryAsync(db => db.RoleGrants.AnyAsync(g => g.Standing != GrantStanding.Own)));
    }

    [Fact]
    public async Task Cover_IsConfirmedByNeitherGiverNorReceiver()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var grant = (await ProposeAsync(sen, head, new(Role.FocalOfficer, unit, away.Id), stand.Id)).Expect();

        (await ConfirmAsync(sen, head, grant)).Expect("grant.second-person");
        (await ConfirmAsync(sen, stand, grant)).Expect("grant.second-person");
        (await ConfirmAsync(sen, away, grant)).Expect("grant.not-found");
        (await ConfirmAsync(sen, await sen.Given.AccountAsync(Role.Administrator), grant)).Expect();
    }

    [Fact]
    public async Task Cover_OverlappingARoleHeld_OrAnotherCover_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var other = await sen.Given.AccountAsync([], unit);
        var colleague = await sen.Given.AccountAsync(Role.FocalOfficer, unit);
        var post = new CoverPost(Role.FocalOfficer, unit, away.Id);
        (await ProposeAsync(sen, away, post, stand.Id, Tomorrow, Tomorrow.AddDays(4))).Expect();

        (await ProposeAsync(sen, away, post, colleague.Id)).Expect("cover.overlaps");
        (await ProposeAsync(sen, head, post with { InsteadOf = colleague.Id }, stand.Id, Tomorrow.AddDays(4), Tomorrow.AddDays(9))).Expect("cover.overlaps");
        (await ProposeAsync(sen, away, post, other.Id, Tomorrow.AddDays(4), Tomorrow.AddDays(9))).Expect("cover.taken");
        (await ProposeAsync(sen, away, post, other.Id, Tomorrow.AddDays(5), Tomorrow.AddDays(9))).Expect();
    }

    [Fact]
    public async Task Cover_EndsEarly_WhenWhoIsAwaySaysSo_AndStaysAsHistory()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var grant = await CoveredAsync(sen, away, head, new(Role.FocalOfficer, unit, away.Id), stand, SenHost.Today, SenHost.Today.AddDays(6));
        Assert.True((await ActorAsync(sen, stand)).Has(Role.FocalOfficer, unit));
        (await EndAsync(sen, stand, grant)).Expect("cover.not-found");
        using var client = await sen.ClientAsync(away);

        var page = await (await client.GetAsync("/thay-the")).Form("Cho dừng Trần Văn Thay").SubmitAsync();

        Assert.True(page.Has("Đã cho dừng."));
        Assert.True(page.Has("Nguyễn Thị Vắng cho dừng 09:41 24/11/2026"));
        Assert.False((await ActorAsync(sen, stand)).Has(Role.FocalOfficer, unit));
        (await EndAsync(sen, away, grant)).Expect("grant.revoked");
    }

    [Fact]
    public async Task Cover_WhoseRoleWasTakenBack_EndsWithIt()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        await CoveredAsync(sen, away, head, new(Role.FocalOfficer, unit, away.Id), stand, SenHost.Today, SenHost.Today.AddDays(6));
        var own = await sen.QueryAsync(db => db.RoleGrants.Where(g => g.UserId == away.Id).Select(g => g.Id).SingleAsync());

        (await sen.ActAsync<RevokeGrant, Result>(admin.Actor, (op, p) => op.RunAsync(new(own), p, default))).Expect();

        Assert.Empty((await ActorAsync(sen, stand)).Grants);
    }

    [Fact]
    public async Task Cover_ThatNobodyConfirmedInTime_IsOver()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, away, stand, head) = await StaffAsync(sen);
        var grant = (await ProposeAsync(sen, away, new(Role.FocalOfficer, unit, away.Id), stand.Id, SenHost.Today, Tomorrow)).Expect();
        sen.Time.Advance(TimeSpan.FromDays(2));

        (await ConfirmAsync(sen, head, grant)).Expect("grant.past");

        using var client = await sen.ClientAsync(head);
        Assert.Equal("Không còn quyền nào chờ", (await client.GetAsync("/quyen-cho-xac-nhan")).Heading);
        Assert.True((await client.GetAsync("/thay-the")).Has("không ai xác nhận"));
    }

    [Fact]
    public async Task ActingHead_IsProposedFromAbove_ForAUnitWithoutHead()
    {
        await using var sen = await SenHost.StartAsync();
        var city = await sen.Given.UnitAsync("Thành phố Thử", UnitKind.Province, "TP");
        var ward = await sen.Given.UnitAsync("Phường Thử", UnitKind.Ward, "PT", city);
        var leader = await sen.Given.AccountAsync(Role.Leader, city);
        var deputy = await sen.Given.AccountAsync(Role.Leader, city, name: "Phó Văn Hai");
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, ward, name: "Trần Văn Thay");
        using var client = await sen.ClientAsync(leader);

        var page = await (await client.GetAsync("/thay-the?don-vi=PT")).Form("Lập làm thay")
            .Choose("Thay cho", "Chức vụ thủ trưởng đang khuyết").Choose("Người làm thay", "Trần Văn Thay, Chuyên viên")
            .Fill("Từ ngày", "24/11/2026").Fill("Đến hết ngày", "31/12/2026").SubmitAsync();

        Assert.True(page.Has("Quyền thủ trưởng đơn vị, Phường Thử, từ 24/11/2026, đến hết 31/12/2026"));
        var grant = await sen.QueryAsync(db => db.RoleGrants.Where(g => g.Standing == GrantStanding.Acting).Select(g => g.Id).SingleAsync());
        (await ConfirmAsync(sen, deputy, grant)).Expect();
        Assert.True((await ActorAsync(sen, officer)).Has(Role.UnitHead, ward));
        using var acting = await sen.ClientAsync(officer);
        Assert.True((await acting.GetAsync("/ban-lam-viec")).Has("Anh/chị đang là quyền thủ trưởng Phường Thử đến hết ngày 31/12/2026."));
    }

    [Fact]
    public async Task ActingHead_WhereThereIsAHead_IsRefused_AlsoWhenOneCameMeanwhile()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var second = await sen.Given.AccountAsync(Role.Administrator);
        var unit = await sen.Given.UnitAsync();
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, unit);
        var post = new CoverPost(Role.UnitHead, unit, null);
        (await ProposeAsync(sen, officer, post, officer.Id)).Expect("cover.not-yours");
        var grant = (await ProposeAsync(sen, admin, post, officer.Id)).Expect();

        await sen.Given.AccountAsync(Role.UnitHead, unit);

        (await ConfirmAsync(sen, second, grant)).Expect("cover.head-present");
        (await ProposeAsync(sen, admin, post, (await sen.Given.AccountAsync([], unit)).Id)).Expect("cover.head-present");
    }

    [Fact]
    public async Task Page_OfAnotherUnit_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, away, _, _) = await StaffAsync(sen);
        await sen.Given.UnitAsync("Phường Khác", code: "PK");
        using var client = await sen.ClientAsync(away);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/thay-the?don-vi=PK")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/thay-the?don-vi=khong-co")).Status);
    }

    internal static Task<Result<GrantId>> ProposeAsync(SenHost sen, Person by, CoverPost post, UserId person, DateOnly? first = null, DateOnly? last = null) =>
        sen.ActAsync<ProposeCover, Result<GrantId>>(by.Actor, (op, p) => op.RunAsync(new(post, person, first ?? Tomorrow, last ?? Tomorrow.AddDays(4)), p, default));

    /// <summary>Proposed by one and confirmed by another.</summary>
    internal static async Task<GrantId> CoveredAsync(SenHost sen, Person by, Person second, CoverPost post, Person person, DateOnly first, DateOnly last)
    {
        var grant = (await ProposeAsync(sen, by, post, person.Id, first, last)).Expect();
        (await ConfirmAsync(sen, second, grant)).Expect();
        return grant;
    }

    internal static Task<Actor> ActorAsync(SenHost sen, Person person) =>
        sen.InScopeAsync(async s => (await s.GetRequiredService<Actors>().ForAsync(s.GetRequiredService<SenDb>(), person.Id, default))!);

    private static async Task<(UnitId Unit, Person Away, Person Stand, Person Head)> StaffAsync(SenHost sen)
    {
        var unit = await sen.Given.UnitAsync("Phường Thử", UnitKind.Ward);
        return (unit, await sen.Given.AccountAsync(Role.FocalOfficer, unit, name: "Nguyễn Thị Vắng"), await sen.Given.AccountAsync([], unit, name: "Trần Văn Thay"),
            await sen.Given.AccountAsync(Role.UnitHead, unit, name: "Lê Văn Trưởng"));
    }

    private static Task<Result<int>> ConfirmAsync(SenHost sen, Person by, GrantId grant) =>
        sen.ActAsync<ConfirmGrants, Result<int>>(by.Actor, (op, p) => op.RunAsync(new([grant]), p, default));

    private static Task<Result> EndAsync(SenHost sen, Person by, GrantId grant) =>
        sen.ActAsync<EndCover, Result>(by.Actor, (op, p) => op.RunAsync(new(grant), p, default));
}
