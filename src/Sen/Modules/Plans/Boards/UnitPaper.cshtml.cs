using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>What a unit has done, as a paper for its head to sign.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class UnitPaperModel(SenDb db, BusinessClock clock) : UnitBoardPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindUnitAsync(code, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return LocalRedirect(Request.At(PlanLinks.Unit(Address.Href, code)) + Request.QueryString);
        var plan = await Db.Plans.Where(p => p.Id == Address.Id).Select(p => new { p.Title, p.Issue!.SignedOn, p.IssuerId, p.StandingAgencyId }).SingleAsync(cancel);
        var names = await Db.UnitVersions.AsNoTracking()
            .Where(v => (v.UnitId == plan.IssuerId || v.UnitId == plan.StandingAgencyId || v.UnitId == Unit.Id) && (v.ValidFrom == null || v.ValidFrom <= Shown.Day))
            .ToListAsync(cancel);
        var document = UnitPaper.Of(
            new(Address.Number, plan.SignedOn, plan.Title), Last(plan.IssuerId), Last(plan.StandingAgencyId), Last(Unit.Id), Unit.Code, Sum, Tasks, Shown.Day);
        return File(Decree30Writer.ToBytes(document), Decree30Writer.ContentType, FormattableString.Invariant($"ket-qua-{Unit.Code}-{Slug}-{Shown.Day:yyyy-MM-dd}.docx"));

        UnitVersion Last(Kernel.Places.UnitId unit) => names.Where(v => v.UnitId == unit).MaxBy(v => v.ValidFrom ?? DateOnly.MinValue)!;
    }
}
