using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;

namespace Sen.Modules.Plans.Boards;

/// <summary>One unit: its cells in the order of the columns.</summary>
/// <param name="Rank">Among all units of the chosen kind, by done on time of due; null when nothing is due.</param>
internal sealed record MatrixRow(BoardUnit Unit, int? Rank, Tally Sum, IReadOnlyList<Tally> Cells);

/// <summary>Units × tasks as of a day. Pure: the same work gives the same matrix.</summary>
/// <param name="Rows">What the filter shows.</param>
/// <param name="Ranked">Every unit of the chosen kind, shown or not: what ranks and rates are taken over.</param>
/// <param name="Median">The middle of the units' rates; null when none has work due.</param>
internal sealed record Matrix(IReadOnlyList<BoardTask> Columns, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixRow> Ranked, Tally Total, decimal? Median)
{
    public static Matrix Of(PlanBoard board, MatrixFilter filter)
    {
        var kinds = filter.KindFor(board.Units) is var code && code == MatrixFilter.AllKinds ? null : UnitSet.Find(code)!.Kinds;
        var units = board.Units.Where(u => kinds is null || kinds.Contains(u.Kind)).ToList();
        var known = units.Select(u => u.Id).ToHashSet();
        var cells = board.Work.Where(w => known.Contains(w.Unit)).GroupBy(w => (w.Unit, w.Task)).ToDictionary(g => g.Key, g => Tally.Sum(g.Select(board.TallyOf)));
        var given = cells.Where(c => c.Value.Total > 0).Select(c => c.Key.Task).ToHashSet();
        var all = board.Tasks.Where(t => given.Contains(t.Id) && (string.IsNullOrEmpty(filter.Group) || t.Group.Key == filter.Group)).ToList();

        var rows = units.Select(u => RowOf(u, all, cells)).Where(r => r.Sum.Total > 0);
        var ranked = Ranks.Of(rows, r => (r.Sum.DueOnTime, r.Sum.Due), r => r.Unit.Name).Select(r => r.Item with { Rank = r.Rank }).ToList();
        return Narrowed(new(all, ranked, ranked, Tally.Sum(ranked.Select(r => r.Sum)), Percentages.Middle(ranked.Select(r => r.Sum.OnTimeRate).OfType<decimal>())), filter);
    }

    public IReadOnlyDictionary<UnitKind, int> Kinds => Ranked.CountBy(r => r.Unit.Kind).ToDictionary();

    /// <summary>Cells of the shown rows in which nothing was given.</summary>
    public int NotGiven => Rows.Sum(r => r.Cells.Count(c => c.Worst == Mark.None));

    /// <summary>What the shown rows hold.</summary>
    public Tally Shown => Tally.Sum(Rows.Select(r => r.Sum));

    /// <summary>Hides rows and columns; what is counted and ranked stays as it is.</summary>
    private static Matrix Narrowed(Matrix whole, MatrixFilter filter)
    {
        var onlyLate = filter.Late == MatrixFilter.OnlyLate;
        var rows = Sorted(whole.Ranked.Where(r => filter.LetsName(r.Unit) && (!onlyLate || r.Sum.Overdue > 0)), filter.Sort).ToList();
        if (!onlyLate)
            return whole with { Rows = rows };
        var late = Enumerable.Range(0, whole.Columns.Count).Where(i => rows.Exists(r => r.Cells[i].Overdue > 0)).ToList();
        return whole with { Columns = [.. late.Select(i => whole.Columns[i])], Rows = [.. rows.Select(r => r with { Cells = [.. late.Select(i => r.Cells[i])] })] };
    }

    private static MatrixRow RowOf(BoardUnit unit, List<BoardTask> columns, Dictionary<(UnitId Unit, TaskId Task), Tally> cells)
    {
        var own = columns.ConvertAll(c => cells.GetValueOrDefault((unit.Id, c.Id)));
        return new(unit, null, Tally.Sum(own), own);
    }

    private static IEnumerable<MatrixRow> Sorted(IEnumerable<MatrixRow> ranked, string? sort) => sort switch
    {
        MatrixFilter.LowestFirst => ranked.OrderBy(r => r.Rank is null).ThenByDescending(r => r.Rank).ThenBy(r => r.Unit.Name, VietnameseOrder.Instance),
        MatrixFilter.ByName => ranked.OrderBy(r => UnitNames.Place(r.Unit.Name), VietnameseOrder.Instance),
        MatrixFilter.MostLateFirst => ranked.OrderByDescending(r => r.Sum.Overdue),
        _ => ranked,
    };
}
