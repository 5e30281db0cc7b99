using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>A goal or a section with how far its tasks have come.</summary>
/// <param name="Tasks">Of the tasks in it, how many are given.</param>
internal sealed record GroupPace(BoardGroup Group, int Tasks, Tally Sum)
{
    /// <summary>Done of due decides, as on the plan's page; nothing due is on path.</summary>
    public Pace Pace => Sum.Due == 0 ? Pace.OnPath : PathTagHelper.PaceOf(100m * Sum.DueDone / Sum.Due, 100);

    public decimal DoneShare => Share(Sum.Done + Sum.DoneLate);

    public decimal DueShare => Share(Sum.Due);

    private decimal Share(int part) => Sum.Total == 0 ? 0 : 100m * part / Sum.Total;
}

/// <summary>Communes of one class of rates: "65–75 %".</summary>
/// <param name="To">First rate that is no longer in it; null for the highest class.</param>
internal sealed record RateClass(int From, int? To, int Units);

/// <summary>A plan in one screen: on track or not, what, who. Pure, from the same board as the matrix.</summary>
internal sealed record Overview(IReadOnlyList<GroupPace> Groups, Tally Total, int UnitsLate, IReadOnlyList<BoardTask> NotTakenUp, IReadOnlyList<RateClass> Classes, int Communes)
{
    /// <summary>Fixed for the year, so that a unit's class does not move with the others.</summary>
    private static readonly int[] Bounds = [0, 65, 75, 85, 93];

    public Pace Pace => Total.Due == 0 ? Pace.OnPath : PathTagHelper.PaceOf(100m * Total.DueDone / Total.Due, 100);

    public int GroupsAt(Pace pace) => Groups.Count(g => g.Sum.Due > 0 && g.Pace == pace);

    /// <summary>The groups that are behind, the slowest first.</summary>
    public IReadOnlyList<GroupPace> Behind => [.. Groups.Where(g => g.Pace != Pace.OnPath).OrderBy(g => (decimal)g.Sum.DueDone / g.Sum.Due)];

    /// <summary>The groups that ask for nobody: on path, or with nothing due.</summary>
    public IReadOnlyList<GroupPace> Quiet => [.. Groups.Where(g => g.Pace == Pace.OnPath).OrderBy(g => g.Sum.Due == 0)];

    public int GroupsNotDue => Groups.Count(g => g.Sum.Due == 0);

    public static Overview Of(PlanBoard board)
    {
        var byTask = board.Work.GroupBy(w => w.Task).ToDictionary(g => g.Key, g => Tally.Sum(g.Select(board.TallyOf)));
        var given = board.Tasks.Where(t => byTask.TryGetValue(t.Id, out var tally) && tally.Total > 0).ToList();
        var groups = given.GroupBy(t => t.Group).Select(g => new GroupPace(g.Key, g.Count(), Tally.Sum(g.Select(t => byTask[t.Id])))).ToList();
        var byUnit = board.Work.GroupBy(w => w.Unit).ToDictionary(g => g.Key, g => Tally.Sum(g.Select(board.TallyOf)));
        var rates = board.Units.Where(u => u.Kind.IsCommunal()).Select(u => byUnit[u.Id].OnTimeRate).OfType<decimal>().ToList();
        return new(
            groups, Tally.Sum(groups.Select(g => g.Sum)), byUnit.Values.Count(t => t.Overdue > 0),
            // Nobody has begun, and little time is left.
            [.. given.Where(t => byTask[t.Id] is var tally && tally.NotAccepted > 0 && tally.NotAccepted + tally.NotDue == tally.Total)],
            [.. Bounds.Select((from, i) => ClassOf(rates, from, i + 1 < Bounds.Length ? Bounds[i + 1] : null))], rates.Count);
    }

    private static RateClass ClassOf(List<decimal> rates, int from, int? to) => new(from, to, rates.Count(r => r >= from && (to is null || r < to)));
}
