using Sen.Modules.Organisation;

namespace Sen.Tests.Modules.Organisation;

/// <summary>Ha Noi before and after 1 July 2025, as plans and the passing of work read it.</summary>
public sealed class HeirsTests
{
    [Fact]
    public async Task Communes_OnADayWithDistricts_AreThoseBelowThem()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        var city = await sen.UnitAsync("01");

        Task<int> CountAsync(UnitSet set, DateOnly day) => sen.QueryAsync(db => Task.FromResult(set.MembersOn(db, city, day).Count()));

        Assert.Equal((526, 30), (await CountAsync(UnitSet.Communes, new(2025, 6, 30)), await CountAsync(UnitSet.Districts, new(2025, 6, 30))));
        Assert.Equal((126, 0), (await CountAsync(UnitSet.Communes, new(2025, 7, 1)), await CountAsync(UnitSet.Districts, new(2025, 7, 1))));
    }

    [Fact]
    public async Task Heirs_OfADistrict_MustBeChosen_AndOfACommuneTheRegisterNamesOne()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        var (district, commune, ward) = (await sen.UnitAsync("CU-006"), await sen.UnitAsync("CU-00166"), await sen.UnitAsync("00229"));

        var ended = await sen.QueryAsync(db => db.EndedAmongAsync([district, commune, ward], new(2025, 7, 1), default));

        Assert.Equal(2, ended.Count);
        var (of, old) = (ended.Single(u => u.Id == district), ended.Single(u => u.Id == commune));
        Assert.Equal(("UBND quận Đống Đa", new DateOnly(2025, 7, 1), null), (of.Name, of.EndedOn, of.Default));
        Assert.Contains(of.Heirs, h => h.Id == ward);
        Assert.True(old.Heirs.Count > 1);
        Assert.Contains(old.Heirs, h => h.Id == old.Default);
        Assert.Empty(await sen.QueryAsync(db => db.EndedAmongAsync([district, commune], new(2025, 6, 30), default)));
    }
}
