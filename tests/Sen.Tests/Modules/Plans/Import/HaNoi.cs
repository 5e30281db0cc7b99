using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Authorisation;
using Sen.Tests.House;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Ha Noi with the units that ship, for documents that name its agencies.</summary>
internal sealed record HaNoi(UnitId City, UnitId HomeAffairs)
{
    public static string DemoPlan { get; } = Path.Combine(RepositoryRoot.Path, "data", "demo", "ke-hoach-ha-noi-2026.docx");

    public Actor PlanOfficer { get; } = PlanGiven.As(Role.PlanOfficer, HomeAffairs);

    public static async Task<HaNoi> InAsync(SenHost sen)
    {
        (await sen.ActAsync<ImportProvince, Result<ImportProvince.Output>>(Actor.Program, (op, process) => op.RunAsync(UnitCode.Parse("01").Expect(), process, default))).Expect();
        var city = await sen.QueryAsync(db => db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync());
        var home = await sen.QueryAsync(db => db.UnitsOn(SenHost.Today).Where(v => v.ParentId == city && v.ShortName == "Sở Nội vụ").Select(v => v.UnitId).SingleAsync());
        return new(city, home);
    }

    public Task<NameBook> NamesAsync(SenHost sen) => sen.QueryAsync(db => AgencyNames.LoadAsync(db, City, SenHost.Today, default));
}
