using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Reports.Composing;

/// <summary>What an edition says differently from the one before, and what was recorded since it was frozen.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class DifferenceModel(SenDb db, ReportData data, ChangesSince changes, BusinessClock clock, Texts T) : EditionPage(db, data)
{
    private readonly SenDb db = db;
    private readonly ReportData data = data;

    /// <summary>The edition before; null for the first.</summary>
    public ReportSnapshot? Earlier { get; private set; }

    public IReadOnlyList<FigureChange> SinceEarlier { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<ChangedLine> Lines)> TextChanges { get; private set; } = [];

    public IReadOnlyList<FigureChange> SinceFrozen { get; private set; } = [];

    public IReadOnlyList<ChangedRecord> Records { get; private set; } = [];

    public int ChangedCount { get; private set; }

    public string Heading => Edition.IsFrozen ? T["Bản {0}: {1:N0} bản ghi gốc đã thay đổi", Ordinal, ChangedCount] : T["Bản {0} khác bản trước ở đâu", Ordinal];

    public string Lead => Edition.IsFrozen
        ? T["Bản đóng băng giữ nguyên. Trang này nói điều ghi trong Sen sau hết ngày {0:d}.", Snapshot.AsOf]
        : T["Bản này chưa đóng băng; con số còn đổi."];

    public string FrozenName => T["Đã đóng băng"];

    public string TodayName => T["Hôm nay"];

    public string NameOf(int edition) => T["Bản {0}", edition];

    public string WordsOf(AssignmentStatus? status) => status is { } known ? AssignmentWords.Of(known, T).Word : T["chưa giao"];

    public Look LookOf(AssignmentStatus status) => AssignmentWords.Of(status, T).Kind;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var before = await db.Editions.AsNoTracking().Include(e => e.Sections).Include(e => e.Freeze).SingleOrDefaultAsync(e => e.RoundId == RoundId && e.Ordinal == Ordinal - 1, cancel);
        if (before is not null)
        {
            Earlier = await data.ReadAsync(Round, before, cancel);
            (SinceEarlier, TextChanges) = (ReportDifference.Figures(Earlier, Snapshot), ReportDifference.Texts(Earlier, Snapshot));
        }

        if (!Edition.IsFrozen)
            return Page();
        SinceFrozen = ReportDifference.Figures(Snapshot, await data.CountAsync(Round, Edition, clock.Today, clock.Today, cancel));
        ChangedCount = await changes.CountAsync(Round, Snapshot.AsOf, cancel);
        Records = await changes.ListAsync(Round, Snapshot.AsOf, cancel);
        return Page();
    }
}
