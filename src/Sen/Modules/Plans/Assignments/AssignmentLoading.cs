using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>Loads what an act on assignments decides on: each with the dates that stand now. Visible ones only.</summary>
internal static class AssignmentLoading
{
    public static IQueryable<Assignment> ToActOn(this SenDb db, Actor actor) =>
        db.Assignments.VisibleTo(db, actor).Include(a => a.Dates.Where(d => d.ValidTo == null));
}
