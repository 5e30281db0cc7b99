using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Demonstration;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.BrowserTests;

/// <summary>Makes, by the product's own operations, what stands before a journey begins.</summary>
internal static class Prepared
{
    /// <summary>The plan of the demonstration once more, as a draft.</summary>
    public static async Task<PlanId> DraftPlanAsync(this DemoSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<SenDb>());
        var officer = await OfficerAsync(services, db);
        await using var document = typeof(DemoBuilder).Assembly.GetManifestResourceStream($"Demo/{DemoBuilder.PlanFile}")!;
        var reading = PlanReader.Read(document, DemoBuilder.PlanFile).OrThrow();
        var city = await db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync();
        var names = await Sen.Modules.Organisation.AgencyNames.LoadAsync(db, city, Demonstration.Today, default);
        var head = DraftHead.Of(reading.Document, city, officer.Unit!.Value, Demonstration.Today.Year);
        var content = DraftContent.Of(head, DemoTargets.Answer(DraftRows.From(reading, names)));
        return (await services.GetRequiredService<CreatePlan>().RunAsync(content, ProcessOf(services, officer), default)).OrThrow();
    }

    /// <summary>Issues such a draft today, so that every unit has work that nobody has looked at.</summary>
    public static async Task<PlanId> IssuePlanAsync(this DemoSite site, string number)
    {
        var plan = await site.DraftPlanAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var officer = await OfficerAsync(services, services.GetRequiredService<SenDb>());
        var input = new IssuePlan.Input(plan, DocumentNumber.Parse(number).OrThrow(), Demonstration.Today, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Hồng Sen");
        (await services.GetRequiredService<IssuePlan>().RunAsync(input, ProcessOf(services, officer), default)).OrThrow();
        return plan;
    }

    /// <summary>A draft amendment of the city's plan that stops one of its tasks.</summary>
    public static async Task<AmendmentId> DraftAmendmentAsync(this DemoSite site, PlanId plan, string code)
    {
        AmendmentId id;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var officer = await OfficerAsync(services, services.GetRequiredService<SenDb>());
            id = (await services.GetRequiredService<StartAmendment>().RunAsync(new(plan), ProcessOf(services, officer), default)).OrThrow();
        }

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var officer = await OfficerAsync(services, services.GetRequiredService<SenDb>());
            (await services.GetRequiredService<EditAmendment>().RunAsync(new EditAmendment.Stop(id, code, 0, "Trùng với đề án khác"), ProcessOf(services, officer), default)).OrThrow();
        }

        return id;
    }

    public static async Task<T> QueryAsync<T>(this DemoSite site, Func<SenDb, Task<T>> query)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<SenDb>());
    }

    public static IQueryable<Account> AccountOf(this SenDb db, string user)
    {
        var name = UserName.Parse(user).OrThrow();
        return db.Accounts.Where(a => a.UserName == name);
    }

    private static async Task<Actor> OfficerAsync(IServiceProvider services, SenDb db) =>
        (await services.GetRequiredService<Actors>().ForAsync(db, await db.AccountOf("kehoach").Select(a => a.Id).SingleAsync(), default))!;

    private static Process ProcessOf(IServiceProvider services, Actor actor) => new(services.GetRequiredService<Ledger>(), ProcessId.New(), actor);
}
