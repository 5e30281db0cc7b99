using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>Every unit with every task of a plan: who has done what, who is late, who stands where among the others.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class MatrixModel(SenDb db, BusinessClock clock, HtmlEncoder encoder, Texts T) : BoardPage(db, clock)
{
    /// <summary>So many columns stand apart, with their codes level; more move together.</summary>
    public const int MostWideColumns = 22;

    [BindProperty(SupportsGet = true, Name = "")]
    public MatrixFilter Filter { get; init; } = new();

    internal Matrix Matrix { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Matrix = Matrix.Of(Board, Filter);
        return Page();
    }

    internal string Heading => T["{0} và {1:N0} nhiệm vụ", UnitWords, Matrix.Columns.Count];

    /// <summary>Columns of one goal or section beside each other.</summary>
    internal IEnumerable<(BoardGroup Group, int Columns)> Heads => Matrix.Columns.Select(c => c.Group).CountBy(g => g).Select(g => (g.Key, g.Value));

    public IReadOnlyList<SelectListItem> KindOptions =>
    [
        .. MatrixFilter.Sets.Select(s => (Set: s, Units: Board.Units.Count(u => s.Kinds.Contains(u.Kind)))).Where(s => s.Units > 0).Select(s => new SelectListItem($"{NameOf(s.Set)} ({s.Units})", s.Set.Code)),
        new($"{T["Tất cả"]} ({Board.Units.Count})", MatrixFilter.AllKinds),
    ];

    public IReadOnlyList<SelectListItem> GroupOptions =>
        [new(T["Cả kế hoạch"], ""), .. Board.Tasks.Select(t => t.Group).Distinct().Select(g => new SelectListItem($"{g.Code} {g.Title}", g.Key))];

    public IReadOnlyList<SelectListItem> SortOptions =>
    [
        new(T["Tỷ lệ đúng hạn, cao đến thấp"], ""), new(T["Tỷ lệ đúng hạn, thấp đến cao"], MatrixFilter.LowestFirst),
        new(T["Nhiều việc quá hạn nhất"], MatrixFilter.MostLateFirst), new(T["Tên đơn vị"], MatrixFilter.ByName),
    ];

    public IReadOnlyList<SelectListItem> LateOptions => [new(T["Mọi tình trạng"], ""), new(T["Chỉ nơi có việc quá hạn"], MatrixFilter.OnlyLate)];

    internal bool IsFirst(int column) => column == 0 || Matrix.Columns[column].Group != Matrix.Columns[column - 1].Group;

    /// <summary>The cells of a row. Written by hand: there are thousands of them, and not a byte too many.</summary>
    internal IHtmlContent CellsOf(MatrixRow row)
    {
        var html = new StringBuilder();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (cell, mark) = (row.Cells[i], row.Cells[i].Worst);
            html.Append("<td class=\"").Append(mark.Shape()).Append(IsFirst(i) ? " first\">" : "\">");
            var words = encoder.Encode(mark.Words(T));
            if (cell.Total > 1)
                words = $"{words}, {cell.Total}";
            html.Append(mark.AsksForSomeone() ? $"<a href=\"{encoder.Encode(CellHref(row.Unit, Matrix.Columns[i]))}\"><span class=\"vh\">{words}</span></a>" : $"<span class=\"vh\">{words}</span>").Append("</td>");
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>Where a cell's work is told, from this page; a matrix of many cells keeps its addresses short.</summary>
    internal string CellHref(BoardUnit unit, BoardTask task) => $"don-vi/{Uri.EscapeDataString(unit.Code)}{DayQuery}#nv-{task.Code}";

    internal string UnitHref(BoardUnit unit) => $"don-vi/{Uri.EscapeDataString(unit.Code)}{DayQuery}";

    internal string TaskHref(BoardTask task) => $"nhiem-vu/{Uri.EscapeDataString(task.Code)}{DayQuery}";

    /// <summary>Every overdue assignment of the plan, as the list has them.</summary>
    internal string LateHref => Shown.In(WorkLinks.With(WorkLinks.List, (WorkFilter.PlanName, Address.Id.ToString()), (WorkFilter.StateName, WorkFilter.AnyOverdue)));

    internal string SheetHref => Shown.In(WorkLinks.With(PlanLinks.MatrixSheet(Address.Href), Filter.Query));

    /// <summary>"89,5" with its decimal always, so that digits stand under each other.</summary>
    internal string RateOf(Tally tally) => tally.OnTimeRate is { } rate ? rate.ToString("0.0", T.Culture) : "–";

    /// <summary>Width of the bar in the machine's words.</summary>
    internal static string WidthOf(Tally tally) => (tally.OnTimeRate ?? 0).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Green from the common rate up, gold less than ten points below it, brick from there.</summary>
    internal string PaceOf(Tally tally) => PathTagHelper.PaceOf(tally.OnTimeRate ?? 0, Matrix.Total.OnTimeRate) switch { Pace.OnPath => "path", Pace.Behind => "path path-nam", _ => "path path-brick" };

    /// <summary>What a phone says under the line of shapes: who must look, in words.</summary>
    internal string Sentence(Tally tally) => string.Join(" · ", new[]
    {
        tally.Overdue > 0 ? T["Quá hạn {0:N0}", tally.Overdue] : T["Không có việc quá hạn"],
        tally.NotAccepted > 0 ? T["chưa tiếp nhận {0:N0}", tally.NotAccepted] : "",
    }.Where(w => w.Length > 0));

    private string UnitWords => KindWords.Counts(Matrix.Kinds, T) is { Length: > 0 } words ? words : T["{0:N0} đơn vị", Matrix.Ranked.Count];

    private string DayQuery => Shown.Query is { } day ? $"?{AsOf.Name}={day}" : "";

    private string NameOf(UnitSet set) =>
        set == UnitSet.Communes ? T["Xã, phường"]
        : set == UnitSet.Wards ? T["Phường"]
        : set == UnitSet.RuralCommunes ? T["Xã"]
        : set == UnitSet.Departments ? T["Sở, ban, ngành"]
        : T["Mặt trận, đoàn thể, hội"];
}
