using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Organisation;

public sealed class ImportProvinceTests
{
    [Fact]
    public async Task Import_OfHaNoi_GivesItsUnitsOnEachDay()
    {
        await using var sen = await SenHost.StartAsync();
        (await Import(sen, "01")).Expect();

        var city = await sen.QueryAsync(db => db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync());
        Assert.Equal(126, await sen.QueryAsync(db => UnitSet.Communes.MembersOn(db, city, new(2026, 11, 24)).CountAsync()));
        Assert.Equal(30, await sen.QueryAsync(db => UnitSet.Districts.MembersOn(db, city, new(2025, 6, 30)).CountAsync()));
        Assert.Equal(0, await sen.QueryAsync(db => UnitSet.Districts.MembersOn(db, city, new(2025, 7, 1)).CountAsync()));
        Assert.Equal("UBND phường Kim Liên", await sen.QueryAsync(db => db.UnitsOn(SenHost.Today).Where(v => v.SearchKey.Contains("kim lien")).Select(v => v.ShortName).SingleAsync()));
    }

    [Fact]
    public async Task Import_WhenRunTwice_AddsNothingTheSecondTime()
    {
        await using var sen = await SenHost.StartAsync();
        (await Import(sen, "01")).Expect();
        var units = await sen.QueryAsync(db => db.Units.CountAsync());

        Assert.Equal(new ImportProvince.Output(0, 0), (await Import(sen, "01")).Expect());
        Assert.Equal(units, await sen.QueryAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Import_OfNoProvince_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        (await Import(sen, "99")).Expect("unit.province-unknown");
    }

    private static Task<Result<ImportProvince.Output>> Import(SenHost sen, string code) =>
        sen.ActAsync<ImportProvince, Result<ImportProvince.Output>>(Actor.Program, (op, process) => op.RunAsync(UnitCode.Parse(code).Expect(), process, default));
}
