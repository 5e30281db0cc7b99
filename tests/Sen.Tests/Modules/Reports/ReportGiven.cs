using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Plans;
using Sen.Modules.Reports;
using Sen.Modules.Reports.Composing;
using Sen.Modules.Reports.Narratives;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;
using Sen.Tests.Modules.Portal;

namespace Sen.Tests.Modules.Reports;

/// <summary>A plan with work in every state, and the round of its yearly report, opened on 28 November 2026.</summary>
internal sealed class ReportGiven(SenHost sen, PortalGiven portal, PlanId plan)
{
    public PortalGiven Portal => portal;

    public PlanGiven Plans => portal.Plans;

    public PlanId Plan => plan;

    public RoundId Round { get; private set; }

    public Actor Officer { get; } = portal.Plans.PlanOfficer;

    public static async Task<ReportGiven> Async(SenHost sen, bool opened = true)
    {
        var portal = await PortalGiven.CityAsync(sen);
        var plan = await portal.Plans.IssuedAsync(
            PlanGiven.ToCommunes("Tập huấn", "2026-11-24"), PlanGiven.ToCommunes("Truyền thông", "2026-11-30"), PlanGiven.ToCommunes("Tổng kết", "2026-12-20"));
        await portal.DoneAsync(0);
        await portal.DoneAsync(1, confirmed: false);
        sen.Time.Advance(TimeSpan.FromDays(4));
        var given = new ReportGiven(sen, portal, plan);
        if (opened)
            given.Round = (await given.OpenAsync()).Expect();
        return given;
    }

    public Task<Result<RoundId>> OpenAsync(Actor? by = null, string period = "2026", string due = "2026-12-10") =>
        sen.ActAsync<OpenRound, Result<RoundId>>(by ?? Officer, (op, p) => op.RunAsync(
            new(plan, period, Day(due), Day("2026-12-20"), [.. ReportOutline.Of(Sen.Kernel.Time.ReportingPeriod.Of(2026)).Select(o => new GivenSection(o.Heading, o.Asks))]), p, default));

    public async Task<(NarrativeId Id, int Version)> NarrativeAsync(int commune)
    {
        var unit = Plans.Communes[commune];
        return await sen.QueryAsync(async db =>
        {
            var found = await db.Narratives.AsNoTracking().SingleAsync(n => n.RoundId == Round && n.UnitId == unit);
            return (found.Id, found.Version);
        });
    }

    public async Task<Result> WriteAsync(int commune, string text = "Đã làm tốt.", bool sends = true)
    {
        var (id, version) = await NarrativeAsync(commune);
        return await sen.ActAsync<WriteNarrative, Result>(Plans.FocalOfficer(commune), (op, p) => op.RunAsync(new(id, version, [.. Enumerable.Repeat(text, 5)], sends), p, default));
    }

    public async Task<Result> AcceptAsync(int commune, Actor? by = null)
    {
        var (id, version) = await NarrativeAsync(commune);
        return await sen.ActAsync<AcceptNarratives, Result>(by ?? Officer, (op, p) => op.RunAsync([new(id, version)], p, default));
    }

    public async Task<Result> ReturnAsync(int commune, int? section = 2, string reason = "Thiếu số lớp tập huấn")
    {
        var (id, version) = await NarrativeAsync(commune);
        return await sen.ActAsync<ReturnNarrative, Result>(Officer, (op, p) => op.RunAsync(new(id, version, section, reason), p, default));
    }

    public async Task<Result> ComposeAsync(int section, string text, int edition = 1)
    {
        var version = await sen.QueryAsync(db => db.Set<EditionSection>().Where(s => db.Set<Edition>().Any(e => e.Id == s.EditionId && e.RoundId == Round && e.Ordinal == edition) && s.Ordinal == section)
            .Select(s => new { s.Version, s.Heading }).SingleAsync());
        return await sen.ActAsync<ComposeSection, Result>(Officer, (op, p) => op.RunAsync(new(Round, edition, section, version.Version, version.Heading, text), p, default));
    }

    public async Task<Result> FreezeAsync(string asOf, int edition = 1)
    {
        var version = await sen.QueryAsync(db => db.Editions.Where(e => e.RoundId == Round && e.Ordinal == edition).Select(e => e.Version).SingleAsync());
        return await sen.ActAsync<FreezeEdition, Result>(Officer, (op, p) => op.RunAsync(new(Round, edition, version, Day(asOf)), p, default));
    }

    /// <summary>One unit answered in time, one draft, frozen the next day as of 28 November.</summary>
    public async Task FrozenAsync()
    {
        (await WriteAsync(0)).Expect();
        (await AcceptAsync(0)).Expect();
        (await ComposeAsync(5, "- Không.")).Expect();
        sen.Time.Advance(TimeSpan.FromDays(1));
        (await FreezeAsync("2026-11-28")).Expect();
    }

    public Task<Result> IssueAsync(string number = "120/BC-SNV", string signed = "2026-11-29", int edition = 1) =>
        sen.ActAsync<IssueEdition, Result>(Officer, (op, p) => op.RunAsync(new(Round, edition, DocumentNumber.Parse(number).Expect(), Day(signed), "GIÁM ĐỐC", "Trần Thị Thử"), p, default));

    public Task<Result<int>> SupplementAsync(string reason = "Bổ sung số liệu tháng 12", int after = 1) =>
        sen.ActAsync<OpenSupplement, Result<int>>(Officer, (op, p) => op.RunAsync(new(Round, after, reason), p, default));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
