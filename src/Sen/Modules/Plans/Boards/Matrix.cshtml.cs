using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
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

    /// <summary>From how many units that ended the work of a cell was taken over; no entry for most.</summary>
    internal IReadOnlyDictionary<(UnitId Unit, TaskId Task), int> OldUnits { get; private set; } = new Dictionary<(UnitId, TaskId), int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Matrix = Matrix.Of(Board, Filter);
        OldUnits = Board.Work.Where(w => w.GivenTo != w.Unit && w.Kind != StatusKind.Cancelled).GroupBy(w => (w.Unit, w.Task)).ToDictionary(g => g.Key, g => g.Select(w => w.GivenTo).Distinct().Count());
        return Page();
    }

    internal string Heading => T["{0} và {1:N0} nhiệm vụ", UnitWords, Matrix.Columns.Count];

    /// <summary>Columns of one goal or section beside each other.</summary>
    internal IEnumerable<(BoardGroup Group, int Columns)> Heads => Matrix.Columns.Select(c => c.Group).CountBy(g => g).Select(g => (g.Key, g.Value));

    public IReadOnlyList<SelectListItem> KindOptions => BoardOptions.Kinds(Board.Units, T);

    public IReadOnlyList<SelectListItem> GroupOptions => BoardOptions.Groups(Board.Tasks, T);

    public IReadOnlyList<SelectListItem> SortOptions => BoardOptions.Sorts(T);

    public IReadOnlyList<SelectListItem> LateOptions => BoardOptions.Late(T);

    internal bool IsFirst(int column) => column == 0 || Matrix.Columns[column].Group != Matrix.Columns[column - 1].Group;

    /// <summary>The cells of a row. Written by hand: there are thousands of them, and not a byte too many.</summary>
    internal IHtmlContent CellsOf(MatrixRow row)
    {
        var html = new StringBuilder();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (cell, mark) = (row.Cells[i], row.Cells[i].Worst);
            var words = encoder.Encode(mark.Words(T));
            if (cell.Total > 1)
                words = $"{words}, {cell.Total}";
            html.Append("<td class=\"").Append(mark.Shape()).Append(IsFirst(i) ? " first\"" : "\"");
            if (OldUnits.TryGetValue((row.Unit.Id, Matrix.Columns[i].Id), out var units))
            {
                words = $"{words}, {encoder.Encode(T["từ {0:N0} đơn vị cũ", units])}";
                html.Append(" title=\"").Append(words).Append('"');
            }

            html.Append('>');
            html.Append(mark.AsksForSomeone() ? $"<a href=\"{encoder.Encode(CellHref(row.Unit, Matrix.Columns[i]))}\"><span class=\"vh\">{words}</span></a>" : $"<span class=\"vh\">{words}</span>").Append("</td>");
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>Where a cell's work is told, from this page; a matrix of many cells keeps its addresses short.</summary>
    internal string CellHref(BoardUnit unit, BoardTask task) => $"don-vi/{Uri.EscapeDataString(unit.Code)}{DayQuery}#nv-{task.Code}";

    internal string UnitHref(BoardUnit unit) => $"don-vi/{Uri.EscapeDataString(unit.Code)}{DayQuery}";

    internal string TaskHref(BoardTask task) => $"nhiem-vu/{Uri.EscapeDataString(task.Code)}{DayQuery}";

    internal string SheetHref => Shown.In(WorkLinks.With(PlanLinks.MatrixSheet(Address.Href), Filter.Query));

    /// <summary>What a phone says under the line of shapes: who must look, in words.</summary>
    internal string Sentence(Tally tally) => string.Join(" · ", new[]
    {
        tally.Overdue > 0 ? T["Quá hạn {0:N0}", tally.Overdue] : T["Không có việc quá hạn"],
        tally.NotAccepted > 0 ? T["chưa tiếp nhận {0:N0}", tally.NotAccepted] : "",
    }.Where(w => w.Length > 0));

    private string UnitWords => Matrix.Ranked is [var only] ? only.Unit.Name : KindWords.Counts(Matrix.Kinds, T) is { Length: > 0 } words ? words : T["{0:N0} đơn vị", Matrix.Ranked.Count];

    private string DayQuery => Shown.Query is { } day ? $"?{AsOf.Name}={day}" : "";
}
