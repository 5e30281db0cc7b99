using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Administration;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class GrantTests
{
    [Fact]
    public async Task Role_ThatOpensData_CountsOnlyWhenASecondPersonConfirms()
    {
        await using var sen = await SenHost.StartAsync();
        var first = await sen.Given.AccountAsync(Role.Administrator);
        var second = await sen.Given.AccountAsync(Role.Administrator);
        var an = await sen.Given.AccountAsync([], null);
        var unit = await sen.Given.UnitAsync("UBND phường Kim Liên", code: "00004");
        using var administrator = await sen.ClientAsync(first);

        var page = await (await administrator.GetAsync($"/quan-tri/tai-khoan/{an.Id}")).Form("Cấp vai trò")
            .Choose("Vai trò", "Cán bộ đầu mối").Fill("Tại đơn vị", "ubnd phuong kim lien").SubmitAsync();

        Assert.True(page.Has("Cán bộ đầu mối, UBND phường Kim Liên"));
        Assert.True(page.Has("chờ người thứ hai xác nhận"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Xác nhận", StringComparison.Ordinal));
        Assert.False((await ActorAsync(sen, an)).Has(Role.FocalOfficer));

        using var other = await sen.ClientAsync(second);
        await (await other.GetAsync($"/quan-tri/tai-khoan/{an.Id}")).Form("Xác nhận Cán bộ đầu mối, UBND phường Kim Liên").SubmitAsync();
        Assert.True((await ActorAsync(sen, an)).Has(Role.FocalOfficer, unit));
    }

    [Fact]
    public async Task Confirm_ByWhoGaveOrWhoReceives_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var giver = await sen.Given.AccountAsync(Role.Administrator);
        var receiver = await sen.Given.AccountAsync(Role.Administrator);
        var grant = await GiveAsync(sen, giver, receiver, Role.PlanOfficer, await sen.Given.UnitAsync());

        (await ConfirmAsync(sen, giver, grant)).Expect("grant.second-person");
        (await ConfirmAsync(sen, receiver, grant)).Expect("grant.second-person");

        Assert.False((await ActorAsync(sen, receiver)).Has(Role.PlanOfficer));
    }

    [Fact]
    public async Task Confirm_ByTheHeadOfTheUnit_IsAllowedAndOnlyThere()
    {
        await using var sen = await SenHost.StartAsync();
        var (here, there) = (await sen.Given.UnitAsync(), await sen.Given.UnitAsync());
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var an = await sen.Given.AccountAsync([], here);
        var grant = await GiveAsync(sen, admin, an, Role.FocalOfficer, here);

        (await ConfirmAsync(sen, await sen.Given.AccountAsync(Role.UnitHead, there), grant)).Expect("grant.not-found");
        (await ConfirmAsync(sen, await sen.Given.AccountAsync(Role.FocalOfficer, here), grant)).Expect("grant.not-found");
        (await ConfirmAsync(sen, await sen.Given.AccountAsync(Role.UnitHead, here), grant)).Expect();

        Assert.True((await ActorAsync(sen, an)).Has(Role.FocalOfficer, here));
    }

    [Fact]
    public async Task Waiting_ListsOnlyWhatThePersonMayConfirm()
    {
        await using var sen = await SenHost.StartAsync();
        var (here, there) = (await sen.Given.UnitAsync(), await sen.Given.UnitAsync());
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var head = await sen.Given.AccountAsync(Role.UnitHead, here);
        await GiveAsync(sen, admin, await sen.Given.AccountAsync([], here, name: "Lê Thị Đây"), Role.FocalOfficer, here);
        await GiveAsync(sen, admin, await sen.Given.AccountAsync([], here, name: "Lê Thị Này"), Role.Editor, here);
        await GiveAsync(sen, admin, await sen.Given.AccountAsync([], there, name: "Lê Thị Kia"), Role.FocalOfficer, there);
        using var client = await sen.ClientAsync(head);

        var page = await client.GetAsync("/quyen-cho-xac-nhan");
        Assert.Equal("2 quyền chờ xác nhận", page.Heading);
        Assert.False(page.Has("Lê Thị Kia"));

        Assert.Equal(["Đánh dấu ít nhất một quyền để xác nhận."], (await page.Form("Xác nhận quyền đã đánh dấu").SubmitAsync()).Problems);
        page = await page.Form("Xác nhận quyền đã đánh dấu").Tick("Lê Thị Đây").SubmitAsync();
        Assert.Equal("1 quyền chờ xác nhận", page.Heading);
        Assert.Equal(1, await sen.QueryAsync(db => db.RoleGrants.CountAsync(g => g.ConfirmedBy == head.Id)));
    }

    [Fact]
    public async Task Administrator_CannotRaiseTheirOwnRights()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var unit = await sen.Given.UnitAsync();

        foreach (var role in Enum.GetValues<Role>())
        {
            (await sen.ActAsync<GrantRoles, Result<GrantId[]>>(
                admin.Actor, (give, process) => give.RunAsync(new([new(admin.Id, role, unit)]), process, default))).Expect("grant.own-rights");
        }

        using var client = await sen.ClientAsync(admin);
        Assert.False((await client.GetAsync($"/quan-tri/tai-khoan/{admin.Id}")).HasButton("Cấp vai trò"));
        Assert.Equal([Role.Administrator], (await ActorAsync(sen, admin)).Grants.Select(g => g.Role));
    }

    [Fact]
    public async Task Administrator_MadeByOneOfTwo_WaitsForTheOther()
    {
        await using var sen = await SenHost.StartAsync();
        var first = await sen.Given.AccountAsync(Role.Administrator);
        var second = await sen.Given.AccountAsync([], null);
        var third = await sen.Given.AccountAsync([], null);

        await GiveAsync(sen, first, second, Role.Administrator, null);
        Assert.True((await ActorAsync(sen, second)).Has(Role.Administrator));

        await GiveAsync(sen, first, third, Role.Administrator, null);
        Assert.False((await ActorAsync(sen, third)).Has(Role.Administrator));
    }

    [Theory]
    [InlineData(Role.PlanOfficer)]
    [InlineData(Role.UnitHead)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Operations_OfAdministration_AreRefusedToOthers(Role role)
    {
        await using var sen = await SenHost.StartAsync();
        var person = await sen.Given.AccountAsync(role);
        var an = await sen.Given.AccountAsync([], null);

        (await sen.ActAsync<GrantRoles, Result<GrantId[]>>(person.Actor, (op, p) => op.RunAsync(new([new(an.Id, Role.Administrator, null)]), p, default))).Expect("access.administrator-only");
        (await sen.ActAsync<CreateAccounts, Result<UserId[]>>(person.Actor, (op, p) => op.RunAsync(new([], false), p, default))).Expect("access.administrator-only");
        (await sen.ActAsync<CloseAccount, Result>(person.Actor, (op, p) => op.DisableAsync(an.Id, p, default))).Expect("access.administrator-only");
        (await sen.ActAsync<MakeResetLink, Result<DateTimeOffset>>(person.Actor, (op, p) => op.RunAsync(new([an.Id]), p, default))).Expect("access.administrator-only");
    }

    [Fact]
    public async Task Administrator_WhoIsTheLast_StaysOne()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var grant = await sen.QueryAsync(db => db.RoleGrants.Select(g => g.Id).SingleAsync());

        (await sen.ActAsync<RevokeGrant, Result>(admin.Actor, (op, p) => op.RunAsync(new(grant), p, default))).Expect("grant.last-administrator");
        (await sen.ActAsync<CloseAccount, Result>(admin.Actor, (op, p) => op.DisableAsync(admin.Id, p, default))).Expect("account.not-yourself");
    }

    [Fact]
    public async Task Role_WithDays_CountsOnlyWithinThem()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync([], null);
        var unit = await sen.Given.UnitAsync();
        var (from, to) = (SenHost.Today.AddDays(1), SenHost.Today.AddDays(3));
        (await sen.ActAsync<GrantRoles, Result<GrantId[]>>(Actor.Program, (op, p) => op.RunAsync(new([new(an.Id, Role.UnitHead, unit, from, to)]), p, default))).Expect();

        var held = new List<bool>();
        for (var day = 0; day < 4; day++)
        {
            held.Add((await ActorAsync(sen, an)).Has(Role.UnitHead, unit));
            sen.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([false, true, true, false], held);
    }

    private static async Task<GrantId> GiveAsync(SenHost sen, Person giver, Person to, Role role, UnitId? unit) =>
        (await sen.ActAsync<GrantRoles, Result<GrantId[]>>(giver.Actor, (give, process) => give.RunAsync(new([new(to.Id, role, unit)]), process, default))).Expect()[0];

    private static Task<Result<int>> ConfirmAsync(SenHost sen, Person by, GrantId grant) =>
        sen.ActAsync<ConfirmGrants, Result<int>>(by.Actor, (confirm, process) => confirm.RunAsync(new([grant]), process, default));

    private static Task<Actor> ActorAsync(SenHost sen, Person person) =>
        sen.InScopeAsync(async s => (await s.GetRequiredService<Actors>().ForAsync(s.GetRequiredService<SenDb>(), person.Id, default))!);
}
