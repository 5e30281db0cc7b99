using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Show;
using Sen.Platform.Database;
using Sen.Platform.Documents;

namespace Sen.Modules.Plans.Writing;

/// <summary>Loads a plan and writes it as DOCX.</summary>
public static class PlanWord
{
    /// <param name="day">What the plan said at the end of this day, and names of units as of it; an issued plan takes names of the day of signing.</param>
    public static async Task<OfficialDocument> DocumentAsync(SenDb db, PlanId id, DateOnly day, CancellationToken cancel)
    {
        var plan = await db.AsOnAsync(await PlanOnDay.WholeAsync(db, id, cancel), day, cancel);
        var on = plan.Issue?.SignedOn ?? day;
        return PlanDocument.Of(plan, await HeadingAsync(db, plan.IssuerId, on, cancel), await PlanOnDay.NamesAsync(db, plan, on, cancel));
    }

    internal static async Task<IssuerHeading> HeadingAsync(SenDb db, UnitId issuer, DateOnly day, CancellationToken cancel)
    {
        var unit = await NameAsync(db, issuer, day, cancel);
        var isCommittee = unit.Kind.IsTerritory();
        var above = isCommittee || unit.ParentId is not { } parent ? null : await NameAsync(db, parent, day, cancel);
        var code = await db.Units.Where(u => u.Id == issuer).Select(u => u.Code).SingleAsync(cancel);
        return new(unit.Name, above?.ShortName, PlaceOf(above ?? unit), isCommittee ? "UBND" : code, isCommittee);
    }

    private static async Task<UnitVersion> NameAsync(SenDb db, UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var versions = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == unit).ToListAsync(cancel);
        return versions.Find(v => v.HoldsOn(day)) ?? versions.MaxBy(v => v.ValidFrom ?? DateOnly.MinValue)!;
    }

    /// <summary>Places named after a person or by a number are written in full, as Decree 30/2020 asks.</summary>
    private static string PlaceOf(UnitVersion unit)
    {
        var place = UnitNames.Place(unit.ShortName);
        if (place != "Hồ Chí Minh" && !place.Any(char.IsAsciiDigit))
            return place;
        var whole = unit.ShortName.StartsWith("UBND ", StringComparison.Ordinal) ? unit.ShortName[5..] : unit.ShortName;
        return char.ToUpperInvariant(whole[0]) + whole[1..];
    }
}
