using Sen.Kernel.Places;
using Sen.Modules.Organisation;

namespace Sen.Tests.Modules.Organisation;

/// <summary>A small register in memory: a city with departments and wards, and offices below one ward.</summary>
internal sealed class RegisterGiven
{
    private readonly List<Unit> units = [];
    private readonly List<UnitVersion> versions = [];

    public RegisterGiven()
    {
        City = Add("01", UnitKind.Province, "Thành phố Hà Nội", null);
        Departments = [.. Enumerable.Range(1, 4).Select(i => Add($"S{i}", UnitKind.Department, $"Sở Số {i}", City))];
        Wards = [.. Enumerable.Range(1, 4).Select(i => Add($"P{i}", UnitKind.Ward, $"Phường Số {i}", City, new(2025, 7, 1)))];
        Offices = [.. Enumerable.Range(1, 2).Select(i => Add($"V{i}", UnitKind.Department, $"Phòng Số {i}", Wards[0], new(2025, 7, 1)))];
    }

    public UnitId City { get; }

    public UnitId[] Departments { get; }

    public UnitId[] Wards { get; }

    public UnitId[] Offices { get; }

    public UnitRegister Register => UnitRegister.Make(units, versions, []).Expect();

    private UnitId Add(string code, UnitKind kind, string name, UnitId? parent, DateOnly? from = null)
    {
        var unit = new Unit { Id = UnitId.New(), Code = code };
        units.Add(unit);
        versions.Add(UnitVersion.Of(unit, kind, name, null, parent, new(from, null)));
        return unit.Id;
    }
}
