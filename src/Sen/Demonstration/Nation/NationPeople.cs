using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;

namespace Sen.Demonstration.Nation;

/// <summary>Who works in the nation: two at the ministry, three in each province, one in each commune.</summary>
internal sealed class NationPeople(UnitId ministry, IReadOnlyList<NationProvince> provinces, Random random)
{
    /// <summary>Communes of each province that make a plan of their own.</summary>
    public const int PlanningCommunes = 2;

    private readonly DemoNames names = new(random);

    /// <summary>The province whose people are offered at the door: the one with the most communes.</summary>
    public NationProvince Shown { get; } = provinces.MaxBy(p => p.Communes.Count)!;

    /// <summary>The commune whose officer is offered at the door: the last by code that does not plan yet and may.</summary>
    public UnitId ShownCommune => Shown.Communes[^1].Id;

    public IReadOnlyList<DemoPerson> List() =>
    [
        new(User: "bonoivu", "Nguyễn Hoàng Yến", "Chuyên viên chính", Role.PlanOfficer, ministry, "Bộ Nội vụ", IsNamed: true),
        new(User: "thutruong", "Vũ Đình Khải", "Thứ trưởng", Role.Leader, ministry, "Bộ Nội vụ", IsNamed: true),
        new(User: "quantri", "Đặng Quang Huy", "Quản trị hệ thống", Role.Administrator, null, "", IsNamed: true),
        .. provinces.SelectMany(OfProvince),
        .. provinces.SelectMany(p => p.Communes.Select((c, i) => OfCommune(c, i < PlanningCommunes))),
    ];

    private IEnumerable<DemoPerson> OfProvince(NationProvince province)
    {
        var (isShown, suffix) = (province == Shown, province == Shown ? "" : $"-{province.Code}");
        yield return new($"kehoach{suffix}", names.Next(), "Chuyên viên", Role.PlanOfficer, province.Department, province.DepartmentName, isShown);
        yield return new($"lanhdao{suffix}", names.Next(), "Phó Chủ tịch", Role.Leader, province.Id, province.Name, isShown);
        yield return new($"daumoi{suffix}", names.Next(), "Chuyên viên Văn phòng", Role.FocalOfficer, province.Id, province.Name, isShown);
    }

    private DemoPerson OfCommune((UnitId Id, string Code, string Name) commune, bool plans)
    {
        var isShown = commune.Id == ShownCommune;
        var user = isShown ? Slug.Of(UnitNames.Place(commune.Name)).Replace("-", "", StringComparison.Ordinal) : $"x{commune.Code}";
        return new(user, names.Next(), "Cán bộ đầu mối", Role.FocalOfficer, commune.Id, commune.Name, isShown) { KeepsPlans = plans || isShown };
    }
}
