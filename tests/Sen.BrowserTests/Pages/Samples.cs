using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Modules.Plans;
using Sen.Modules.Portal;
using Sen.Modules.Reports;
using Sen.Platform.Database;

namespace Sen.BrowserTests.Pages;

/// <summary>Addresses of every page, with values of the demonstration where a route asks for them.</summary>
internal sealed class Samples
{
    private const string Issued = "ha-noi/64-kh-ubnd-2026";

    /// <summary>For a route up to a parameter: what stands from its first parameter on, one line for each sample.</summary>
    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal)
    {
        ["don-vi/{code}"] = ["SNV", "01"],
        ["loi/{status:int}"] = ["404", "500"],
    };

    public static async Task<Samples> MakeAsync(DemoSite site, Visitor planOfficer)
    {
        var samples = new Samples();
        var draft = await site.DraftPlanAsync();
        var city = await site.QueryAsync(db => db.Plans.Where(p => p.Id != draft && p.ParentPlanId == null && p.Year == 2026).Select(p => p.Id).SingleAsync());
        var amendment = await site.DraftAmendmentAsync(city, "3.6.5");
        await site.QueryAsync(async db =>
        {
            await samples.AmendmentsAsync(db, city, amendment);
            await samples.PlansAsync(db, draft);
            await samples.WorkAsync(db);
            return true;
        });
        await samples.ReadInAsync(planOfficer);
        await samples.ReportsAsync(site, planOfficer, city);
        return samples;
    }

    /// <summary>Every address of the route; none when a value is missing, which the test reports.</summary>
    public IReadOnlyList<string> Of(RouteEndpoint route)
    {
        var pattern = route.RoutePattern.RawText!.TrimStart('/');
        if (!pattern.Contains('{', StringComparison.Ordinal))
            return ["/" + pattern];
        var known = values.Keys.Where(k => pattern.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        if (known is null)
            return [];
        var start = known[..known.IndexOf('{', StringComparison.Ordinal)];
        return [.. values[known].Select(value => $"/{start}{value}{pattern[known.Length..]}")];
    }

    private async Task PlansAsync(SenDb db, PlanId draft)
    {
        var plan = await db.Plans.Where(p => p.Id != draft && p.ParentPlanId == null && p.Year == 2026).Select(p => p.Id).SingleAsync();
        var task = await db.PlanTasks.Where(t => t.PlanId == plan && t.TargetId != null).OrderBy(t => t.Code).Select(t => t.Code).FirstAsync();
        foreach (var root in new[] { "ke-hoach", "ket-qua", "bao-cao" })
        {
            values[$"{root}/{{issuer}}/{{slug}}"] = [Issued];
            values[$"{root}/{{issuer}}/{{slug}}/nhiem-vu/{{code}}"] = [$"{Issued}/nhiem-vu/{task}"];
        }

        values["ke-hoach/{issuer}/{slug}/don-vi/{code}"] = [$"{Issued}/don-vi/00229"];
        values["ke-hoach/ban-nhap/{id}"] = [draft.ToString()];
        values["ke-hoach/ban-nhap/{id}/nhiem-vu/{code}"] = [$"{draft}/nhiem-vu/{task}"];
        values["cong-khai/de-nghi/{plan}"] = [plan.ToString()];
        values["cong-khai/{id}"] = [(await db.Releases.Select(r => r.Id).FirstAsync()).ToString()];
        values["quan-tri/tai-khoan/{id:guid}"] = [(await db.AccountOf("kimlien").Select(a => a.Id).SingleAsync()).ToString()];
    }

    private async Task AmendmentsAsync(SenDb db, PlanId plan, AmendmentId draft)
    {
        var target = await db.Set<PlanTarget>().Where(t => t.PlanId == plan).OrderBy(t => t.Code).Select(t => t.Id).FirstAsync();
        values["ke-hoach/{issuer}/{slug}/dieu-chinh"] = [$"{Issued}/dieu-chinh"];
        values["ke-hoach/dieu-chinh/{id}"] = [draft.ToString()];
        values["ke-hoach/dieu-chinh/{id}/chi-tieu/{target}"] = [$"{draft}/chi-tieu/{target}"];
        values["ke-hoach/dieu-chinh/{id}/nhiem-vu/{code}"] = [$"{draft}/nhiem-vu/3.1.3"];
    }

    /// <summary>One of each state of the work of Kim Liên ward.</summary>
    private async Task WorkAsync(SenDb db)
    {
        var ward = await db.AccountOf("kimlien").Select(a => a.UnitId).SingleAsync();
        var work = await db.Set<AssignmentDates>().Where(d => d.ValidTo == null)
            .Join(db.Assignments.Where(a => a.UnitId == ward), d => d.AssignmentId, a => a.Id, (d, a) => new { a.Id, d.AcceptedAt, d.CompletedOn, d.ConfirmedAt, d.QueriedAt, d.ExtensionAskedAt })
            .ToListAsync();
        var told = await db.Set<AssignmentEvent>().Where(e => e.Kind == AssignmentEventKind.Directed).OrderBy(e => e.At).Select(e => new { e.AssignmentId, e.DirectiveId }).FirstAsync();
        values["chi-dao/{id}"] = [told.DirectiveId.ToString()!];
        values["viec/{id}/chi-dao/{directive}"] = [$"{told.AssignmentId}/chi-dao/{told.DirectiveId}"];
        values["viec/{id}"] = [.. work.GroupBy(w => (w.AcceptedAt is null, w.CompletedOn is null, w.ConfirmedAt is null, w.QueriedAt is null, w.ExtensionAskedAt is null)).Select(g => g.MinBy(w => w.Id)!.Id.ToString())];
    }

    /// <summary>A report that has its number, one that is frozen and waits for it, and one that is being composed.</summary>
    private async Task ReportsAsync(DemoSite site, Visitor planOfficer, PlanId plan)
    {
        var rounds = (await site.QueryAsync(db => db.Set<ReportRound>().Where(r => r.PlanId == plan).ToListAsync())).ToDictionary(r => r.Period.ToString(), r => r.Id);
        var (numbered, frozen) = (rounds["2026-S1"], rounds["2026"]);
        // Its last part is still empty, and such a report does not freeze.
        await planOfficer.GoAsync($"/bao-cao/dot/{frozen}/ban/1/phan/5");
        await planOfficer.FillAsync("Lời văn", "Không có kiến nghị.");
        await planOfficer.PressAsync("Lưu phần này");
        await planOfficer.GoAsync($"/bao-cao/dot/{frozen}/ban/1/dong-bang");
        await planOfficer.PressAsync("Đóng băng");
        var earlier = await site.QueryAsync(db => db.Plans.Where(p => p.Year == 2025).Select(p => p.Id).SingleAsync());
        await planOfficer.GoAsync($"/bao-cao/mo/{earlier}/2025");
        await planOfficer.FillAsync("Hạn các đơn vị gửi", "30/11/2026");
        await planOfficer.FillAsync("Hạn báo cáo cấp trên", "05/12/2026");
        await planOfficer.PressAsync("Mở đợt báo cáo");
        var composed = planOfficer.Path.Split('/')[^1];

        var narrative = await site.QueryAsync(async db =>
        {
            var ward = await db.AccountOf("kimlien").Select(a => a.UnitId).SingleAsync();
            return await db.Set<Narrative>().Where(n => n.RoundId == frozen && n.UnitId == ward).Select(n => n.Id).SingleAsync();
        });
        values["bao-cao/cua-don-vi/{id}"] = [narrative.ToString()];
        values["bao-cao/dot/{id}"] = [numbered.ToString(), composed];
        values["bao-cao/dot/{id}/ban/{edition:int}"] = [$"{numbered}/ban/1", $"{frozen}/ban/1", $"{composed}/ban/1"];
        values["bao-cao/dot/{id}/ban/{edition:int}/ban-hanh"] = [$"{frozen}/ban/1/ban-hanh"];
        values["bao-cao/dot/{id}/ban/{edition:int}/bo-sung"] = [$"{numbered}/ban/1/bo-sung"];
        values["bao-cao/dot/{id}/ban/{edition:int}/khac-biet"] = [$"{numbered}/ban/1/khac-biet"];
        values["bao-cao/dot/{id}/ban/{edition:int}/dong-bang"] = [$"{composed}/ban/1/dong-bang"];
        values["bao-cao/dot/{id}/ban/{edition:int}/phan/{section:int}"] = [$"{composed}/ban/1/phan/1"];
        values["bao-cao/mo/{plan}/{period}"] = [$"{earlier}/2025-S1"];
    }

    private async Task ReadInAsync(Visitor planOfficer)
    {
        await planOfficer.GoAsync("/ke-hoach/nhap");
        await planOfficer.ReadInAsync();
        values["ke-hoach/nhap/{id}"] = [planOfficer.Path.Split('/')[^1]];
    }
}
