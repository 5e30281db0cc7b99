using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>What units have reported complete and the standing agency has not yet answered.</summary>
internal static class Confirmation
{
    /// <summary>Of the plans that the actor keeps; nothing for anybody else.</summary>
    public static IQueryable<Work> Waiting(SenDb db, Actor actor, DateOnly day)
    {
        var assignments = db.Assignments.GivenBy(db, [.. actor.UnitsAs(Role.PlanOfficer)]);
        return db.WorkOn(assignments, day).Where(w => w.On.CompletedOn != null && w.On.ConfirmedAt == null && w.On.WithdrawnAt == null);
    }
}
