using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>
/// Tells an administrator what work the units that are about to change have in hand: numbers alone, since an administrator reads no work.
/// What is not done when a unit ends waits for the plan officer, who passes it on; drafts name their agencies anew when they are issued.
/// </summary>
internal sealed class WorkOfUnits(SenDb db, BusinessClock clock, Texts T) : ISuccessionEffect
{
    public async Task<IReadOnlyList<string>> TellAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var ids = units.ToArray();
        var open = await db.Assignments.Where(a => ids.Contains(a.UnitId)).Join(db.AssignmentsOn(clock.Today), a => a.Id, d => d.AssignmentId, (a, d) => d)
            .Where(d => d.ConfirmedAt == null && d.Kind != StatusKind.Cancelled)
            .GroupBy(d => 1).Select(g => new { All = g.Count(), Later = g.Count(d => d.LastDay == null || d.LastDay >= day) })
            .SingleOrDefaultAsync(cancel);
        var optional = ids.Select(u => (UnitId?)u).ToArray();
        var drafts = await db.Plans.CountAsync(
            p => p.Issue == null && (ids.Contains(p.StandingAgencyId) || ids.Contains(p.IssuerId) || p.Tasks.Any(t => t.Agencies.Any(a => optional.Contains(a.UnitId)))), cancel);

        var told = new List<string>
        {
            open is null
                ? T["Các đơn vị này không còn việc nào đang làm theo kế hoạch."]
                : T["{0:N0} việc theo kế hoạch đang làm, {1:N0} việc có hạn từ ngày thay đổi. Đơn vị kết thúc thì cán bộ kế hoạch chuyển việc chưa xong cho đơn vị kế thừa; kết quả đã xác nhận giữ nguyên.", open.All, open.Later],
        };
        if (drafts > 0)
            told.Add(T["{0:N0} kế hoạch đang soạn có nêu các đơn vị này; cán bộ kế hoạch xem lại cơ quan trước khi ban hành.", drafts]);
        return told;
    }
}
