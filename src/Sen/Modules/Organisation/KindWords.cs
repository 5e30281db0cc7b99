using Sen.Kernel.Places;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation;

/// <summary>Kinds of units in the language of the page.</summary>
public static class KindWords
{
    public static string Of(UnitKind kind, Texts T) => kind switch
    {
        UnitKind.Nation => T["Quốc gia"],
        UnitKind.Province => T["Tỉnh, thành phố"],
        UnitKind.District => T["Quận, huyện, thị xã"],
        UnitKind.Ward => T["Phường"],
        UnitKind.Commune => T["Xã"],
        UnitKind.Township => T["Thị trấn"],
        UnitKind.SpecialZone => T["Đặc khu"],
        UnitKind.PeopleCouncil => T["Hội đồng nhân dân"],
        UnitKind.Department => T["Sở, ban, ngành"],
        UnitKind.VerticalAgency => T["Cơ quan ngành dọc"],
        UnitKind.MassOrganisation => T["Mặt trận, đoàn thể, hội"],
        UnitKind.PartyBody => T["Cơ quan Đảng"],
        UnitKind.PublicBody => T["Đơn vị sự nghiệp công lập"],
        _ => T["Bộ, ngành trung ương"],
    };

    /// <summary>"126 xã, phường; 26 sở, ngành": the counts that people ask for, the largest group of places first.</summary>
    public static string Counts(IReadOnlyDictionary<UnitKind, int> counts, Texts T)
    {
        int Sum(params ReadOnlySpan<UnitKind> kinds)
        {
            var sum = 0;
            foreach (var kind in kinds)
                sum += counts.GetValueOrDefault(kind);
            return sum;
        }

        var provinces = Sum(UnitKind.Province);
        string[] words =
        [
            provinces > 1 ? T["{0:N0} tỉnh, thành phố", provinces] : "",
            Sum(UnitKind.District) is > 0 and var districts ? T["{0:N0} quận, huyện, thị xã", districts] : "",
            Sum(UnitKind.Ward, UnitKind.Commune, UnitKind.Township, UnitKind.SpecialZone) is > 0 and var communes ? T["{0:N0} xã, phường", communes] : "",
            Sum(UnitKind.Department, UnitKind.VerticalAgency) is > 0 and var departments ? T["{0:N0} sở, ban, ngành", departments] : "",
            Sum(UnitKind.MassOrganisation) is > 0 and var organisations ? T["{0:N0} đoàn thể, hội", organisations] : "",
        ];
        return string.Join("; ", words.Where(w => w.Length > 0));
    }
}
