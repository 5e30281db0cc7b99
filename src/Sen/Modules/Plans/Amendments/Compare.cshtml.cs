using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Plans.Show;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Two versions of a plan side by side.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class CompareModel(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tu")]
    public int From { get; init; }

    /// <summary>The newest when not given.</summary>
    [BindProperty(SupportsGet = true, Name = "den")]
    public int? To { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public AsOf On { get; private set; }

    public PlanAddress Address { get; private set; } = null!;

    public PlanDifference Difference { get; private set; } = null!;

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await PlanAddress.FindAsync(db, this.Actor(), issuer, slug, cancel) is not { } address)
            return NotFound();
        Address = address;
        On = AsOf.Choose(this, Asked, clock.Today, address.IssuedOn);
        var amendments = await db.AmendmentsAsync(address.Id, On.Day, cancel);
        var to = To ?? amendments.Count;
        if (From < 0 || to < 0 || From > amendments.Count || to > amendments.Count)
            return NotFound();
        var (before, after) = (await db.VersionAsync(address.Id, From, amendments, cancel), await db.VersionAsync(address.Id, to, amendments, cancel));
        var names = (await PlanOnDay.NamesAsync(db, before, On.Day, cancel)).Concat(await PlanOnDay.NamesAsync(db, after, On.Day, cancel)).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Value);
        Difference = PlanDifference.Of(before, after, names, T);
        (Before, After) = (NameOf(From, amendments), NameOf(to, amendments));
        return Page();
    }

    private string NameOf(int version, List<Amendment> amendments) =>
        version == 0 ? T["bản ban hành"] : T["bản sau Quyết định {0}", amendments[version - 1].Issue!.Number];
}
