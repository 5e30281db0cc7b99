using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>
/// What plans keep by person: work given inside a unit (phân công), which passes on while it is open. Drafts belong to the standing agency and are
/// opened by its plan officers, whoever began them: nothing of them moves.
/// </summary>
internal sealed class HandedWork(SenDb db, BusinessClock clock, Texts T) : IHandover
{
    public async Task<IReadOnlyList<string>> TellAsync(Handing handing, CancellationToken cancel)
    {
        var work = await Work(handing).CountAsync(cancel);
        var told = new List<string>
        {
            work == 0 ? T["Không có việc nào đang phân công riêng cho người này."] : T["{0:N0} việc đang phân công cho người này chuyển sang người nhận.", work],
        };
        var agencies = handing.Roles.Where(r => r.Role == Role.PlanOfficer).Select(r => r.Unit).ToArray();
        var drafts = await db.ImportDrafts.CountAsync(d => d.MadeBy == handing.From && d.PlanId == null && agencies.Contains(d.StandingAgencyId), cancel)
            + await db.Plans.CountAsync(p => p.MadeBy == handing.From && p.Issue == null && agencies.Contains(p.StandingAgencyId), cancel);
        if (drafts > 0)
            told.Add(T["{0:N0} bản nháp kế hoạch do người này lập ở lại đơn vị; người nhận mở được bằng vai trò cán bộ kế hoạch.", drafts]);
        return told;
    }

    public async Task MoveAsync(Handing handing, CancellationToken cancel)
    {
        var work = await Work(handing).Include(a => a.Dates.Where(d => d.ValidTo == null)).ToListAsync(cancel);
        var units = work.Select(a => (UnitId?)a.UnitId).Distinct().ToList();
        // An administrator gives work in no unit's name.
        var own = (await db.RoleGrants.Where(g => g.UserId == handing.By && units.Contains(g.UnitId) && g.ConfirmedAt != null).Select(g => g.UnitId).ToListAsync(cancel)).ToHashSet();
        foreach (var assignment in work)
            assignment.PassOn(new By(handing.By, own.Contains(assignment.UnitId) ? assignment.UnitId : null, clock.Now), handing.To);
    }

    /// <summary>Open work of the units in question that was given last to the person who hands over.</summary>
    private IQueryable<Assignment> Work(Handing handing)
    {
        var units = handing.Roles.Where(r => r.Role is Role.FocalOfficer or Role.UnitHead).Select(r => r.Unit).Distinct().ToArray();
        return db.Assignments.Where(a => units.Contains(a.UnitId)
            && a.Dates.Any(d => d.ValidTo == null && d.ConfirmedAt == null && d.WithdrawnAt == null && d.DoneByUserId == handing.From));
    }
}
