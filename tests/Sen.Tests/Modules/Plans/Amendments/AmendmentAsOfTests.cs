using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Drafting;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Amendments;

/// <summary>An amendment that is recorded later never changes what an earlier day shows.</summary>
public sealed class AmendmentAsOfTests
{
    private const string Plan = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    private static readonly string[] Pages =
    [
        Plan, Plan + "?nhom=muc", Plan + "/ma-tran?loai=tat-ca", Plan + "/xep-hang", Plan + "/do-phu", Plan + "/don-vi/P1", Plan + "/nhiem-vu/3.1.1", Plan + "/nhiem-vu/3.1.3", Plan + "/dieu-chinh",
        "/toan-canh", "/ke-hoach", "/viec", "/ban-lam-viec", "/bao-cao/ha-noi/58-kh-ubnd-2026?ky=2026",
    ];

    [Fact]
    public async Task Pages_OfAnEarlierDay_StayAsTheyWere_WhateverIsAmended()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 4);
        var plan = await given.IssuedAsync(given.Content(
            PlanGiven.ToCommunes("Một", "2026-12-05"), PlanGiven.ToCommunes("Hai", "2026-12-10"),
            new TaskContent("c", "Ba") { Agencies = PlanGiven.ToCommunes("x").Agencies, Recurrence = Recurrence.Quarterly },
            new TaskContent("d", "Hai sở") { Agencies = [PlanGiven.Lead("Sở Tài chính", given.Finance), new(AgencyRole.Coordinating, "Sở Nội vụ", given.HomeAffairs)] }) with
        { Goals = given.Whole().Goals });
        await Lives.AllAsync(sen, given.PlanOfficer, [.. Lives.Random(await sen.QueryAsync(db => db.Assignments.CountAsync())).Select(l => l.Select(e => (e.What, e.Hours / 15)).ToArray())]);
        sen.Time.Advance(TimeSpan.FromDays(20));
        var amend = new AmendGiven(sen, given, plan);
        var days = new List<(DateOnly Day, IReadOnlyList<string> Read)>();

        // Three random amendments, some days apart; after each, every earlier day must still read as it did when it was new.
        foreach (var seed in Gen.Int[0, 1_000_000].Array[3].Single())
        {
            var last = amend.Today;
            sen.Time.Advance(TimeSpan.FromDays(3));
            days.Add((last, await ReadAsync(sen, given, last)));
            await AmendAsync(amend, given, new Random(seed));
            foreach (var (day, read) in days)
                Assert.Equal(read, await ReadAsync(sen, given, day));
        }

        Assert.NotEqual(days[0].Read, await ReadAsync(sen, given, amend.Today));
    }

    private static async Task AmendAsync(AmendGiven amend, PlanGiven given, Random random)
    {
        var id = await amend.StartAsync();
        foreach (var code in new[] { "3.1.1", "3.1.2", "3.1.3", "3.1.4" })
        {
            var result = random.Next(4) switch
            {
                0 => await amend.ReviseAsync(id, code, t => t with { Text = $"{t.Text} sửa {random.Next(100)}", Output = "Báo cáo" }),
                1 => await amend.ReviseAsync(id, code, t => t with { Deadline = AmendGiven.By($"2026-12-{random.Next(26, 31)}"), Recurrence = null }),
                2 => await amend.ReviseAsync(id, code, t => t with { Agencies = [PlanGiven.Lead("Sở Nội vụ", given.HomeAffairs), new(AgencyRole.Coordinating, "Sở Tài chính", given.Finance)] }),
                _ => await amend.StopAsync(id, code),
            };
            Assert.Contains(result.Problem?.Code, new[] { null, "amendment.already-stopped", "amendment.nothing-amended", "plan.task-not-found" });
        }

        (await amend.AddAsync(id, (await amend.TaskAsync("3.1.1")) with { Text = $"Thêm {random.Next(100)}", Deadline = AmendGiven.By("2026-12-31"), Recurrence = null })).Expect();
        var shown = await amend.EffectAsync(id);
        (await amend.IssueAsync(id, shown, $"{random.Next(1, 9000)}/QĐ-UBND")).Expect();
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SenHost sen, PlanGiven given, DateOnly day)
    {
        var client = sen.As(given.PlanOfficer);
        var texts = new List<string>();
        foreach (var page in Pages)
        {
            var read = await client.GetAsync(FormattableString.Invariant($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}den-ngay={day:yyyy-MM-dd}"));
            Assert.Equal((page, HttpStatusCode.OK), (page, read.Status));
            // The frame that says which day is shown, and what a desk asks of today, are not of the day.
            texts.Add($"{page}: {string.Join(' ', read.Document.QuerySelectorAll("main h1, main .lead, main .tabs, main .trow, main .rows li, main table, main .rest, main dl").Select(Page.Words))}");
        }

        return texts;
    }
}
