using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>The register around a draft: its names, and the agencies that a person may choose.</summary>
internal sealed record Surroundings(NameBook Names, AgencyWording Agencies, IReadOnlyList<(UnitId Unit, string Name)> Choices)
{
    public static async Task<Surroundings> LoadAsync(SenDb db, ImportDraft draft, DateOnly day, CancellationToken cancel)
    {
        var names = await AgencyNames.LoadAsync(db, draft.IssuerId, day, cancel);
        var below = await db.UnitsOn(day).Where(v => v.ParentId == draft.IssuerId).OrderBy(v => v.ShortName).Select(v => new { v.UnitId, v.ShortName, v.Kind }).ToListAsync(cancel);
        var held = draft.Rows.Select(r => r.Content).OfType<TaskValues>().SelectMany(t => t.Agencies).Select(a => a.Unit).OfType<UnitId>().Append(draft.IssuerId).Distinct().ToList();
        var shown = await db.NamesOnAsync(held, day, cancel);
        return new(names, new AgencyWording(names, shown), [.. below.Where(v => !v.Kind.IsTerritory()).Select(v => (v.UnitId, v.ShortName))]);
    }
}
