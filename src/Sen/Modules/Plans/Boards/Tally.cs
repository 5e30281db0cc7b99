namespace Sen.Modules.Plans.Boards;

/// <summary>A set of assignments counted for a board. Stopped work is in none of the counts.</summary>
/// <param name="Due">Denominator of every rate: the last day is the day of the board or earlier.</param>
/// <param name="DueDone">Confirmed among the due, in time or late.</param>
/// <param name="NeverUpdated">Accepted, not one word since, and the last day near or passed.</param>
/// <param name="DueOnTime">Confirmed among the due, completed in time.</param>
internal readonly record struct Tally(
    int NotDue, int Done, int DoneLate, int InProgress, int NotAccepted, int Overdue, int Due, int DueDone, int DueOnTime, int NeverOpened, int NeverUpdated)
{
    public int Total => NotDue + Done + DoneLate + InProgress + NotAccepted + Overdue;

    /// <summary>0–100, one decimal; null when nothing is due.</summary>
    public decimal? OnTimeRate => Due == 0 ? null : decimal.Round(100m * DueOnTime / Due, 1, MidpointRounding.AwayFromZero);

    /// <summary>The most urgent of what is there.</summary>
    public Mark Worst =>
        Overdue > 0 ? Mark.Overdue
        : NotAccepted > 0 ? Mark.NotAccepted
        : InProgress > 0 ? Mark.InProgress
        : DoneLate > 0 ? Mark.DoneLate
        : Done > 0 ? Mark.Done
        : NotDue > 0 ? Mark.NotDue
        : Mark.None;

    public int Of(Mark mark) => mark switch
    {
        Mark.NotDue => NotDue,
        Mark.Done => Done,
        Mark.DoneLate => DoneLate,
        Mark.InProgress => InProgress,
        Mark.NotAccepted => NotAccepted,
        Mark.Overdue => Overdue,
        _ => 0,
    };

    public static Tally Of(BoardWork work, DateOnly day, DateOnly planEnd)
    {
        var mark = Marks.Of(work, day, planEnd);
        if (mark == Mark.None)
            return default;
        var isDue = work.IsDueOn(day, planEnd);
        return new(
            One(mark == Mark.NotDue), One(mark == Mark.Done), One(mark == Mark.DoneLate), One(mark == Mark.InProgress), One(mark == Mark.NotAccepted), One(mark == Mark.Overdue),
            One(isDue), One(isDue && (mark is Mark.Done or Mark.DoneLate)), One(isDue && mark == Mark.Done), One(work.IsNeverOpened), One(work.IsNeverUpdated && Marks.IsNear(work, day, planEnd)));

        static int One(bool counts) => counts ? 1 : 0;
    }

    public static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, t) => sum + t);

    public static Tally operator +(Tally a, Tally b) => new(
        a.NotDue + b.NotDue, a.Done + b.Done, a.DoneLate + b.DoneLate, a.InProgress + b.InProgress, a.NotAccepted + b.NotAccepted, a.Overdue + b.Overdue,
        a.Due + b.Due, a.DueDone + b.DueDone, a.DueOnTime + b.DueOnTime, a.NeverOpened + b.NeverOpened, a.NeverUpdated + b.NeverUpdated);
}
