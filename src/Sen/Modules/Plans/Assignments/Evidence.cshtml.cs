using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Approval;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>
/// A file of evidence, always to be kept and never opened in place. The unit and the standing agency see all; other officers with a part in the
/// plan, and its leaders, only what the unit marked as open to them. What waits for the head of the unit is the unit's own.
/// </summary>
[Authorize(Roles = WorkRoles.See)]
public sealed class EvidenceModel(SenDb db, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] AssignmentId id, [FromRoute] Guid evidence, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var actor = this.Actor();
        var works = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead).ToArray();
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var ends = InsideTheUnit.Ends;
        var found = await (
            from x in db.Set<Evidence>().AsNoTracking()
            join e in db.Set<AssignmentEvent>() on x.EventId equals e.Id
            join a in db.Assignments on e.AssignmentId equals a.Id
            join p in db.Plans.VisibleTo(db, actor) on a.PlanId equals p.Id
            join f in db.Set<StoredFile>() on x.File equals f.Sha256
            where x.Id == evidence && a.Id == id && (works.Contains(a.UnitId) || ((x.IsPublic || keeps.Contains(p.StandingAgencyId))
                && (e.Kind != AssignmentEventKind.Submitted || db.Set<AssignmentEvent>().Where(later => later.AssignmentId == a.Id && later.At > e.At && ends.Contains(later.Kind))
                    .OrderBy(later => later.At).Select(later => later.Kind == AssignmentEventKind.Completed).FirstOrDefault())))
            select new { f.Sha256, f.ContentType, x.FileName }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(store.Open(found.Sha256), found.ContentType, found.FileName ?? found.Sha256);
    }
}
