using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Modules.Organisation;

/// <summary>Reads a name that means a group: nothing but words for kinds of units, a number, "các", "liên quan". Keys are those of <see cref="NameKey"/>.</summary>
internal sealed partial record SetWords(UnitSet? Set, int? Count, bool IsOpen, bool IsOfDistricts)
{
    public static SetWords? Read(string key)
    {
        var match = Group().Match(key);
        if (!match.Success)
            return null;
        bool Has(string name) => match.Groups[name].Success;
        int? count = Has("count") && int.TryParse(match.Groups["count"].Value, CultureInfo.InvariantCulture, out var number) ? number : null;
        var isPlural = Has("all") || count is not null;
        var communal = Has("xa") || Has("phuong") || Has("zone");
        var city = Has("so") || Has("ban") || Has("nganh") || Has("org");
        var committees = communal || (Has("committee") && Has("district"));
        UnitSet? set = (city, communal) switch
        {
            (true, true) => Has("so") || Has("nganh") ? UnitSet.Everyone : UnitSet.OrganisationsAndCommunes,
            (true, false) when Has("so") || Has("nganh") => Has("org") ? UnitSet.DepartmentsAndOrganisations : UnitSet.Departments,
            (true, false) => Has("org") && !Has("ban") ? UnitSet.MassOrganisations : null,
            (false, true) => Communal(isPlural, Has("xa"), Has("phuong"), Has("zone")),
            _ => Has("district") ? UnitSet.Districts : null,
        };
        var isOpen = Has("open") || (set is null && Has("body"));
        var means = isOpen || (set is not null && (isPlural || Has("committee") || IsList(match, city, committees)));
        return means ? new SetWords(set, count, isOpen, set == UnitSet.Districts) : null;
    }

    private static UnitSet Communal(bool isPlural, bool xa, bool phuong, bool zone) => (isPlural, xa, phuong, zone) switch
    {
        (true, true, false, false) => UnitSet.RuralCommunes,
        (true, false, true, false) => UnitSet.Wards,
        (true, false, false, true) => UnitSet.SpecialZones,
        _ => UnitSet.Communes,
    };

    /// <summary>"xã, phường" and "sở, ban, ngành" mean all even without "các".</summary>
    private static bool IsList(Match match, bool city, bool committees) =>
        (city || committees) && match.Groups.Cast<Group>().Count(g => g is { Success: true, Name: "xa" or "phuong" or "zone" or "so" or "ban" or "nganh" or "org" }) > 1;

    // Atomic: each word is read once, the longest first, so no text takes long.
    [GeneratedRegex("""
        ^(?>(?:
          (?<count>\d{1,4})|(?<all>cac|tat\ ca|toan\ the|toan\ bo|nhung)|
          (?<committee>uy\ ban\ nhan\ dan)|hoi\ dong\ nhan\ dan|
          (?<zone>dac\ khu)|thi\ tran|(?<district>quan|huyen|thi\ xa)|
          (?<org>to\ chuc\ chinh\ tri\ xa\ hoi|chinh\ tri\ xa\ hoi|doan\ the|mat\ tran\ to\ quoc|to\ chuc\ hoi|hoi)|
          (?<xa>xa)|(?<phuong>phuong)|(?<so>so)|(?<ban>ban)|(?<nganh>nganh)|
          (?<open>lien\ quan|co\ lien\ quan|dia\ phuong|duoc\ phan\ cong)|(?<body>co\ quan|don\ vi|to\ chuc)|
          truc\ thuoc|thuoc|tren\ dia\ ban|cua|cap|don\ vi\ hanh\ chinh
        )(?:\ |$))+$
        """, RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Group();
}
