using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Modules.Organisation;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>What the filters of boards offer, and how their rates are written.</summary>
internal static class BoardOptions
{
    public static IReadOnlyList<SelectListItem> Kinds(IReadOnlyList<BoardUnit> units, Texts T) =>
    [
        .. MatrixFilter.Sets.Select(s => (Set: s, Units: units.Count(u => s.Kinds.Contains(u.Kind)))).Where(s => s.Units > 0)
            .Select(s => new SelectListItem($"{NameOf(s.Set, T)} ({s.Units})", s.Set.Code)),
        new($"{T["Tất cả"]} ({units.Count})", MatrixFilter.AllKinds),
    ];

    public static IReadOnlyList<SelectListItem> Groups(IReadOnlyList<BoardTask> tasks, Texts T) =>
        [new(T["Cả kế hoạch"], ""), .. tasks.Select(t => t.Group).Distinct().Select(g => new SelectListItem($"{g.Code} {g.Title}", g.Key))];

    public static IReadOnlyList<SelectListItem> Sorts(Texts T) =>
    [
        new(T["Tỷ lệ đúng hạn, cao đến thấp"], ""), new(T["Tỷ lệ đúng hạn, thấp đến cao"], MatrixFilter.LowestFirst),
        new(T["Nhiều việc quá hạn nhất"], MatrixFilter.MostLateFirst), new(T["Tên đơn vị"], MatrixFilter.ByName),
    ];

    public static IReadOnlyList<SelectListItem> Late(Texts T) => [new(T["Mọi tình trạng"], ""), new(T["Chỉ nơi có việc quá hạn"], MatrixFilter.OnlyLate)];

    /// <summary>"89,5" with its decimal always, so that digits stand under each other; a dash when nothing is due.</summary>
    public static string Rate(Tally tally, Texts T) => tally.OnTimeRate is { } rate ? rate.ToString("0.0", T.Culture) : "–";

    /// <summary>Width of a bar in the machine's words.</summary>
    public static string Width(Tally tally) => (tally.OnTimeRate ?? 0).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Green from the common rate up, gold less than ten points below it, brick from there.</summary>
    /// <param name="common">Of all units that the reader sees; 100 for whoever sees but their own.</param>
    public static string Pace(Tally tally, decimal? common) => PathTagHelper.PaceOf(tally.OnTimeRate ?? 0, common) switch
    {
        Platform.Web.Pace.OnPath => "path",
        Platform.Web.Pace.Behind => "path path-nam",
        _ => "path path-brick",
    };

    private static string NameOf(UnitSet set, Texts T) =>
        set == UnitSet.Communes ? T["Xã, phường"]
        : set == UnitSet.Wards ? T["Phường"]
        : set == UnitSet.RuralCommunes ? T["Xã"]
        : set == UnitSet.Provinces ? T["Tỉnh, thành phố"]
        : set == UnitSet.Districts ? T["Quận, huyện, thị xã"]
        : set == UnitSet.Departments ? T["Sở, ban, ngành"]
        : T["Mặt trận, đoàn thể, hội"];
}
