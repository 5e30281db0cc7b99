using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Demonstration;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Portal;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.BrowserTests.Pages;

/// <summary>Addresses of every page, with values of the demonstration where a route asks for them.</summary>
internal sealed class Samples
{
    private const string Issued = "ha-noi/64-kh-ubnd-2026";
    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal);

    public static async Task<Samples> MakeAsync(DemoSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var samples = new Samples();
        await samples.PlansAsync(scope.ServiceProvider, db);
        await samples.WorkAsync(db);
        var account = await db.Accounts.Where(a => a.UserName == UserName.Parse("kimlien").Value).Select(a => a.Id).SingleAsync();
        samples.values["quan-tri/tai-khoan/{id:guid}"] = [account.ToString()];
        samples.values["don-vi/{code}"] = ["SNV", "01"];
        samples.values["loi/{status:int}"] = ["404", "500"];
        samples.values["cong-khai/{id}"] = [(await db.Releases.Select(r => r.Id).FirstAsync()).ToString()];
        return samples;
    }

    /// <summary>A draft that is being read in, made as officers make one.</summary>
    public async Task ReadInAsync(Visitor officer)
    {
        await officer.GoAsync("/ke-hoach/nhap");
        await officer.ReadInAsync("ke-hoach-ha-noi-2026.docx");
        values["ke-hoach/nhap/{id}"] = [new Uri(officer.Page.Url).AbsolutePath.Split('/')[^1]];
    }

    /// <summary>Every address of the route; none when a value is missing, which the test reports.</summary>
    public IReadOnlyList<string> Of(RouteEndpoint route)
    {
        var pattern = route.RoutePattern.RawText!.TrimStart('/');
        if (!pattern.Contains('{', StringComparison.Ordinal))
            return ["/" + pattern];
        var best = values.Keys.Where(k => pattern.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        return best is null ? [] : [.. values[best].Select(v => "/" + Filled(best, v) + pattern[best.Length..])];
    }

    /// <summary>The route up to its last parameter, that parameter replaced.</summary>
    private static string Filled(string pattern, string value) => pattern[..pattern.IndexOf('{', StringComparison.Ordinal)] + value;

    private async Task PlansAsync(IServiceProvider services, SenDb db)
    {
        var plan = await db.Plans.Where(p => p.Issue != null).SingleAsync();
        var task = await db.PlanTasks.Where(t => t.PlanId == plan.Id).OrderBy(t => t.Code).Select(t => t.Code).FirstAsync();
        var draft = await DraftAsync(services, db);
        foreach (var root in new[] { "ke-hoach", "ket-qua", "bao-cao" })
        {
            values[$"{root}/{{issuer}}/{{slug}}"] = [Issued];
            values[$"{root}/{{issuer}}/{{slug}}/nhiem-vu/{{code}}"] = [$"{Issued}/nhiem-vu/{task}"];
        }

        values["ke-hoach/ban-nhap/{id}"] = [draft.ToString()];
        values["ke-hoach/ban-nhap/{id}/nhiem-vu/{code}"] = [$"{draft}/nhiem-vu/{task}"];
        values["cong-khai/de-nghi/{plan}"] = [plan.Id.ToString()];
    }

    /// <summary>The plan of the demonstration once more, as a draft.</summary>
    private static async Task<PlanId> DraftAsync(IServiceProvider services, SenDb db)
    {
        var officer = await services.GetRequiredService<Actors>().ForAsync(db, await db.Accounts.Where(a => a.UserName == UserName.Parse("kehoach").Value).Select(a => a.Id).SingleAsync(), default);
        await using var document = typeof(DemoBuilder).Assembly.GetManifestResourceStream($"Demo/{DemoBuilder.PlanFile}")!;
        var reading = PlanReader.Read(document, DemoBuilder.PlanFile).OrThrow();
        var city = await db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync();
        var names = await Sen.Modules.Organisation.AgencyNames.LoadAsync(db, city, Demonstration.Today, default);
        var content = DraftContent.Of(DraftHead.Of(reading.Document, city, officer!.Unit!.Value, Demonstration.Today.Year), DemoTargets.Answer(DraftRows.From(reading, names)));
        var process = new Process(services.GetRequiredService<Ledger>(), ProcessId.New(), officer);
        return (await services.GetRequiredService<CreatePlan>().RunAsync(content, process, default)).OrThrow();
    }

    /// <summary>One of each state of the work of Kim Liên ward.</summary>
    private async Task WorkAsync(SenDb db)
    {
        var ward = await db.Accounts.Where(a => a.UserName == UserName.Parse("kimlien").Value).Select(a => a.UnitId).SingleAsync();
        var work = await db.Set<AssignmentDates>().Where(d => d.ValidTo == null)
            .Join(db.Assignments.Where(a => a.UnitId == ward), d => d.AssignmentId, a => a.Id, (d, a) => new { a.Id, d.AcceptedAt, d.CompletedOn, d.ConfirmedAt })
            .ToListAsync();
        values["viec/{id}"] = [.. work.GroupBy(w => (w.AcceptedAt is null, w.CompletedOn is null, w.ConfirmedAt is null)).Select(g => g.MinBy(w => w.Id)!.Id.ToString())];
    }
}
