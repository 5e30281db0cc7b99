using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Administration;
using Sen.Modules.Access.Cover;
using Sen.Modules.Access.Handover;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

/// <summary>Everything of one person passes to another in one act.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task Handover_ToWhoLacksARole_WaitsForTheHead_ThenMovesAll()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, head) = await StaffAsync(sen);
        using var hers = await sen.ClientAsync(from);
        using var his = await sen.ClientAsync(head);

        var page = await (await hers.GetAsync("/ban-giao")).Form("Xem những gì sẽ chuyển").Choose("Người nhận", "Trần Văn Nhận, Chuyên viên").SubmitAsync();
        Assert.Equal("Nguyễn Thị Giao bàn giao cho Trần Văn Nhận", page.Heading);
        Assert.True(page.Has("Cán bộ đầu mối, Phường Thử"));
        Assert.True(page.Has("Không có việc nào đang phân công riêng cho người này."));
        page = await page.Form("Gửi bàn giao để xác nhận").SubmitAsync();
        Assert.True(page.Has("chờ người thứ hai xác nhận"));
        Assert.True((await ActorAsync(sen, from)).Has(Role.FocalOfficer, unit));
        Assert.Empty((await ActorAsync(sen, to)).Grants);

        var waiting = await his.GetAsync("/quyen-cho-xac-nhan");
        Assert.Equal("1 bàn giao chờ xác nhận", waiting.Heading);
        await waiting.Form("Xác nhận Nguyễn Thị Giao bàn giao cho Trần Văn Nhận").SubmitAsync();

        Assert.Empty((await ActorAsync(sen, from)).Grants);
        Assert.True((await ActorAsync(sen, to)).Has(Role.FocalOfficer, unit));
        Assert.True((await hers.GetAsync("/ban-giao")).Status == System.Net.HttpStatusCode.NotFound, "Without a role nothing is left to see.");
    }

    [Fact]
    public async Task Handover_ToWhoHoldsAllRoles_MovesAtOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, _, head) = await StaffAsync(sen);
        var colleague = await sen.Given.AccountAsync(Role.FocalOfficer, unit, name: "Đỗ Thị Đồng");
        using var client = await sen.ClientAsync(from);
        using var hers = await sen.ClientAsync(head);
        var asked = await hers.GetAsync($"/ban-giao?tu={from.Id}&den={colleague.Id}");
        Assert.False(asked.HasButton("Bàn giao ngay"), "At the word of a head alone nobody loses a role.");

        var page = await (await client.GetAsync($"/ban-giao?tu={from.Id}&den={colleague.Id}")).Form("Bàn giao ngay").SubmitAsync();

        Assert.True(page.Has("Đã bàn giao. Mọi thứ đã chuyển."));
        Assert.Empty((await ActorAsync(sen, from)).Grants);
        Assert.Equal([new RoleGrant(Role.FocalOfficer, unit)], (await ActorAsync(sen, colleague)).Grants);
        Assert.Equal(1, await sen.QueryAsync(db => db.RoleGrants.CountAsync(g => g.UserId == colleague.Id)));
    }

    [Fact]
    public async Task Handover_IsConfirmedByNeitherProposerNorReceiver_NorByWhoReachesOnlySome()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, head) = await StaffAsync(sen);
        var elsewhere = await sen.Given.UnitAsync();
        await GrantAsync(sen, from, Role.PlanOfficer, elsewhere);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var id = (await HandOverAsync(sen, from, from, to)).Expect().Id;

        (await ConfirmAsync(sen, head, id)).Expect("handover.not-found");
        (await ConfirmAsync(sen, from, id)).Expect("handover.not-found");
        (await ConfirmAsync(sen, to, id)).Expect("handover.not-found");
        (await ConfirmAsync(sen, admin, id)).Expect();

        Assert.Equal(
            new[] { new RoleGrant(Role.FocalOfficer, unit), new RoleGrant(Role.PlanOfficer, elsewhere) }.ToHashSet(), (await ActorAsync(sen, to)).Grants.ToHashSet());
        (await ConfirmAsync(sen, admin, id)).Expect("handover.not-waiting");
    }

    [Fact]
    public async Task Handover_ByAnAdministrator_IsConfirmedByAnother()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, _) = await StaffAsync(sen);
        var first = await sen.Given.AccountAsync(Role.Administrator);
        var second = await sen.Given.AccountAsync(Role.Administrator);
        using var client = await sen.ClientAsync(first);

        var page = await (await client.GetAsync($"/quan-tri/tai-khoan/{from.Id}")).FollowAsync("Bàn giao");
        page = await page.Form("Xem những gì sẽ chuyển").Choose("Người nhận", "Trần Văn Nhận, Chuyên viên").SubmitAsync();
        await page.Form("Gửi bàn giao để xác nhận").SubmitAsync();
        var id = await sen.QueryAsync(db => db.Handovers.Select(h => h.Id).SingleAsync());

        (await ConfirmAsync(sen, first, id)).Expect("grant.second-person");
        (await ConfirmAsync(sen, second, id)).Expect();

        Assert.True((await ActorAsync(sen, to)).Has(Role.FocalOfficer, unit));
        Assert.True((await client.GetAsync("/ban-giao")).HasLink("Mở tài khoản người bàn giao"));
    }

    [Fact]
    public async Task Handover_ThatRaisesOnesOwnRights_OrIsNotTheirs_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, head) = await StaffAsync(sen);
        var stranger = await sen.Given.AccountAsync(Role.UnitHead, await sen.Given.UnitAsync());
        var colleague = await sen.Given.AccountAsync(Role.FocalOfficer, unit);

        (await HandOverAsync(sen, to, from, to)).Expect("handover.not-yours");
        (await HandOverAsync(sen, colleague, from, to)).Expect("handover.not-yours");
        (await HandOverAsync(sen, stranger, from, to)).Expect("handover.not-yours");
        (await HandOverAsync(sen, head, from, head)).Expect("grant.own-rights");
        (await HandOverAsync(sen, from, from, from)).Expect("handover.same-person");
        (await HandOverAsync(sen, from, from, stranger)).Expect("handover.outsider");
        (await HandOverAsync(sen, to, to, head)).Expect("handover.nothing");
        (await HandOverAsync(sen, from, from, to, [])).Expect("handover.shown-old");
        (await HandOverAsync(sen, from, from, to)).Expect();
        (await HandOverAsync(sen, head, from, colleague)).Expect("handover.pending");
        Assert.True((await ActorAsync(sen, from)).Has(Role.FocalOfficer, unit));
    }

    [Fact]
    public async Task Handover_WhatHappenedMeanwhile_IsDecidedAtTheConfirmation()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, head) = await StaffAsync(sen);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var id = (await HandOverAsync(sen, from, from, to)).Expect().Id;

        (await sen.ActAsync<CloseAccount, Result>(admin.Actor, (op, p) => op.DisableAsync(to.Id, p, default))).Expect();
        (await ConfirmAsync(sen, head, id)).Expect("handover.disabled");
        (await sen.ActAsync<CloseAccount, Result>(admin.Actor, (op, p) => op.EnableAsync(to.Id, p, default))).Expect();
        await GrantAsync(sen, from, Role.PlanOfficer, unit);
        (await ConfirmAsync(sen, head, id)).Expect("handover.changed");

        Assert.Equal(2, (await ActorAsync(sen, from)).Grants.Length);
        Assert.Empty((await ActorAsync(sen, to)).Grants);
    }

    [Fact]
    public async Task Handover_ThatWaits_CanBeTakenBack()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, from, to, head) = await StaffAsync(sen);
        var id = (await HandOverAsync(sen, from, from, to)).Expect().Id;
        (await sen.ActAsync<TakeBackHandover, Result>(to.Actor, (op, p) => op.RunAsync(new(id), p, default))).Expect("handover.not-found");
        using var client = await sen.ClientAsync(from);

        var page = await (await client.GetAsync("/ban-giao")).Form("Rút lại Nguyễn Thị Giao bàn giao cho Trần Văn Nhận").SubmitAsync();

        Assert.True(page.Has("Đã rút lại bàn giao."));
        (await ConfirmAsync(sen, head, id)).Expect("handover.not-waiting");
        (await HandOverAsync(sen, from, from, to)).Expect();
    }

    [Fact]
    public async Task Handover_EndsCoversOfWhoGives_AndPassesOnThoseTheyStandInFor()
    {
        await using var sen = await SenHost.StartAsync();
        var (unit, from, to, head) = await StaffAsync(sen);
        var third = await sen.Given.AccountAsync([], unit);
        var editor = await sen.Given.AccountAsync(Role.Editor, unit, name: "Vũ Văn Tin");
        var until = SenHost.Today.AddDays(9);
        await CoverTests.CoveredAsync(sen, from, head, new(Role.FocalOfficer, unit, from.Id), third, SenHost.Today, until);
        await CoverTests.CoveredAsync(sen, editor, head, new(Role.Editor, unit, editor.Id), from, SenHost.Today, until);
        var id = (await HandOverAsync(sen, from, from, to)).Expect().Id;

        (await ConfirmAsync(sen, head, id)).Expect();

        Assert.Empty((await ActorAsync(sen, third)).Grants);
        Assert.Empty((await ActorAsync(sen, from)).Grants);
        Assert.True((await ActorAsync(sen, to)).Has(Role.Editor, unit));
        var passed = await sen.QueryAsync(db => db.RoleGrants.SingleAsync(g => g.UserId == to.Id && g.Standing == GrantStanding.Cover));
        Assert.Equal((editor.Id, until.AddDays(1)), (passed.InsteadOfUserId!.Value, passed.ValidTo!.Value));
    }

    [Fact]
    public async Task Handover_OfTwoAtOnce_MovesOnlyOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, from, to, head) = await StaffAsync(sen);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var id = (await HandOverAsync(sen, from, from, to)).Expect().Id;

        var answers = await Task.WhenAll(ConfirmAsync(sen, head, id), ConfirmAsync(sen, admin, id));

        Assert.Single(answers, a => !a.IsProblem);
        Assert.Equal(1, await sen.QueryAsync(db => db.RoleGrants.CountAsync(g => g.UserId == to.Id)));
    }

    internal static async Task<Result<HandOver.Output>> HandOverAsync(SenHost sen, Person by, Person from, Person to, IReadOnlyList<Guid>? shown = null)
    {
        shown ??= await sen.QueryAsync(async db => (await Moving.ReadAsync(db, from.Id, to.Id, SenHost.Today, default)).Grants);
        return await sen.ActAsync<HandOver, Result<HandOver.Output>>(by.Actor, (op, p) => op.RunAsync(new(from.Id, to.Id, shown), p, default));
    }

    internal static Task<Result> ConfirmAsync(SenHost sen, Person by, HandoverId id) =>
        sen.ActAsync<ConfirmHandover, Result>(by.Actor, (op, p) => op.RunAsync(new(id, 1), p, default));

    private static Task<Actor> ActorAsync(SenHost sen, Person person) => CoverTests.ActorAsync(sen, person);

    private static async Task GrantAsync(SenHost sen, Person to, Role role, UnitId unit) =>
        (await sen.ActAsync<GrantRoles, Result<GrantId[]>>(Actor.Program, (op, p) => op.RunAsync(new([new(to.Id, role, unit)]), p, default))).Expect();

    private static async Task<(UnitId Unit, Person From, Person To, Person Head)> StaffAsync(SenHost sen)
    {
        var unit = await sen.Given.UnitAsync("Phường Thử", UnitKind.Ward);
        return (unit, await sen.Given.AccountAsync(Role.FocalOfficer, unit, name: "Nguyễn Thị Giao"), await sen.Given.AccountAsync([], unit, name: "Trần Văn Nhận"),
            await sen.Given.AccountAsync(Role.UnitHead, unit, name: "Lê Văn Trưởng"));
    }
}
