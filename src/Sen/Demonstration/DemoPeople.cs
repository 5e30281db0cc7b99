using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <summary>Somebody who can sign in to the demonstration.</summary>
/// <param name="IsNamed">Whether the start page and the terminal offer them; the others are in <c>demo.json</c> only.</param>
internal sealed record DemoPerson(string User, string Name, string Position, Role Role, UnitId? Unit, string UnitName, bool IsNamed)
{
    /// <summary>Keeps the unit's own plans besides: in a commune the same person often does both.</summary>
    public bool KeepsPlans { get; init; }
}

/// <summary>Who works in the demonstration: a focal officer in every agency and commune, and one person for each other role.</summary>
internal static class DemoPeople
{
    /// <summary>One for all, printed at the door of the demonstration and nowhere else.</summary>
    public const string Password = "hoa-sen-2026";

    /// <summary>The ward whose officer shows how a unit makes its own plan.</summary>
    public const string PlanningWard = "UBND phường Cầu Giấy";

    public static async Task<IReadOnlyList<DemoPerson>> ListAsync(SenDb db, DateOnly day, Random random, CancellationToken cancel)
    {
        var names = new DemoNames(random);
        var units = await db.UnitsOn(day).Join(db.Units, v => v.UnitId, u => u.Id, (v, u) => new { v.UnitId, u.Code, v.ShortName, v.Kind }).OrderBy(u => u.Code).ToListAsync(cancel);
        var city = units.Single(u => u.Kind == UnitKind.Province);
        var home = units.Single(u => u.Code == "SNV");

        var people = new List<DemoPerson>
        {
            new(User: "kehoach", "Trần Minh Đức", "Chuyên viên", Role.PlanOfficer, home.UnitId, home.ShortName, IsNamed: true),
            new(User: "lanhdao", "Lê Thị Hồng Sen", "Phó Chủ tịch", Role.Leader, city.UnitId, city.ShortName, IsNamed: true),
            new(User: "bientap", "Vũ Khánh Linh", "Biên tập viên", Role.Editor, home.UnitId, home.ShortName, IsNamed: true),
            new(User: "quantri", "Đặng Quang Huy", "Quản trị hệ thống", Role.Administrator, null, "", IsNamed: true),
            new(User: "kiemsoat", "Phạm Thị Ngân", "Kiểm soát viên", Role.Auditor, null, "", IsNamed: true),
        };
        foreach (var unit in units.Where(u => u.UnitId != city.UnitId && (u.Kind.IsCommunal() || IsAgency(u.Kind))))
        {
            var user = UserOf(unit.Kind, unit.ShortName, unit.Code, people);
            var shown = unit.ShortName is "UBND phường Kim Liên" or PlanningWard || unit.Code == "SYT";
            var name = unit.ShortName == "UBND phường Kim Liên" ? "Nguyễn Thu Hằng" : names.Next();
            people.Add(new(user, name, "Cán bộ đầu mối", Role.FocalOfficer, unit.UnitId, unit.ShortName, shown) { KeepsPlans = KeepsPlans(unit.Kind, unit.ShortName, unit.Code) });
            if (shown && unit.ShortName != PlanningWard)
                people.Add(new($"{user}-ld", names.Next(), unit.Kind.IsCommunal() ? "Phó Chủ tịch" : "Phó Giám đốc", Role.UnitHead, unit.UnitId, unit.ShortName, IsNamed: unit.Code != "SYT"));
        }

        return people;
    }

    // Every third commune or so, told by its code so that nobody's luck changes.
    private static bool KeepsPlans(UnitKind kind, string shortName, string code) =>
        kind.IsCommunal() && (shortName == PlanningWard || shortName != "UBND phường Kim Liên" && code[^1] is '0' or '3' or '6');

    public static NewAccount ToAccount(this DemoPerson person)
    {
        var details = PersonalDetails.Parse(person.User, person.Name, person.Position, person.IsNamed ? $"{person.User}@sen.example" : null, person.Unit);
        if (details.IsProblem)
            throw new InvalidOperationException($"{person.User}: {details.Problem}");
        var password = Modules.Access.Password.Parse(Password, details.Value.UserName);
        return new NewAccount(details.Value, person.KeepsPlans ? [person.Role, Role.PlanOfficer] : [person.Role], password.Value);
    }

    private static bool IsAgency(UnitKind kind) =>
        kind is UnitKind.Department or UnitKind.VerticalAgency or UnitKind.MassOrganisation or UnitKind.PartyBody or UnitKind.PublicBody or UnitKind.PeopleCouncil;

    /// <summary><c>kimlien</c> for a place, the code in lower case for an agency; the code again where two places share a name.</summary>
    private static string UserOf(UnitKind kind, string shortName, string code, List<DemoPerson> taken)
    {
        if (!kind.IsCommunal())
            return code.ToLowerInvariant();
        var user = Slug.Of(UnitNames.Place(shortName)).Replace("-", "", StringComparison.Ordinal);
        return taken.Exists(p => p.User == user) ? user + code : user;
    }
}
