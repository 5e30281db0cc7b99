using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Database;
using Sen.Platform.Reference;

namespace Sen.Demonstration.Nation;

/// <summary>A province with the department that keeps its plans and its communes, in the order of their codes.</summary>
internal sealed record NationProvince(UnitId Id, string Code, string Name, UnitId Department, string DepartmentName, IReadOnlyList<(UnitId Id, string Code, string Name)> Communes);

/// <summary>The units of the nation: provinces and communes from the tables that ship, the ministry and the departments beside them from here.</summary>
internal static class NationUnits
{
    public const string Ministry = "BNV";

    /// <summary>Codes of all provinces.</summary>
    public static IReadOnlyList<string> Provinces() =>
        [.. ReferenceData.Read<UnitRow>("units.csv").Where(u => u.UnitKind == UnitKind.Province).Select(u => u.Code).Order(StringComparer.Ordinal)];

    /// <summary>The ministry, and a Department of Home Affairs in each province; Ha Noi brings its own.</summary>
    public static UnitFile Offices(IReadOnlyList<string> provinces)
    {
        var names = ReferenceData.Read<UnitRow>("units.csv").Where(u => u.UnitKind == UnitKind.Province).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var departments = provinces.Where(p => p != "01").Select(p => new ProvinceTables.Row(
            DepartmentOf(p), $"Sở Nội vụ {char.ToLowerInvariant(names[p].Name[0])}{names[p].Name[1..]}", $"Department of Home Affairs, {names[p].NameEn}", UnitKind.Department, p, new DayRange(null, null), []));
        return new([new(Ministry, "Bộ Nội vụ", "Ministry of Home Affairs", UnitKind.Ministry, "", new DayRange(null, null), []), .. departments], new Dictionary<string, int>());
    }

    public static async Task<(UnitId Ministry, IReadOnlyList<NationProvince> Provinces)> ReadAsync(SenDb db, DateOnly day, CancellationToken cancel)
    {
        var units = await db.UnitsOn(day).Join(db.Units, v => v.UnitId, u => u.Id, (v, u) => new { u.Id, u.Code, v.ShortName, v.Kind, v.ParentId }).OrderBy(u => u.Code).ToListAsync(cancel);
        var below = units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value);
        var provinces = units.Where(u => u.Kind == UnitKind.Province).Select(p =>
        {
            var department = below[p.Id].Single(u => u.Code == DepartmentOf(p.Code));
            return new NationProvince(p.Id, p.Code, p.ShortName, department.Id, department.ShortName, [.. below[p.Id].Where(u => u.Kind.IsCommunal()).Select(u => (u.Id, u.Code, u.ShortName))]);
        });
        return (units.Single(u => u.Code == Ministry).Id, [.. provinces]);
    }

    private static string DepartmentOf(string province) => province == "01" ? "SNV" : $"SNV-{province}";
}
