using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>The matrix with its filters, as Excel: a word in each cell.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class MatrixSheetModel(SenDb db, BusinessClock clock, Texts T) : BoardPage(db, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public MatrixFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var matrix = Matrix.Of(Board, Filter);
        return await SheetAsync("ma-tran", T["Ma trận đến {0:dd-MM-yyyy}", Shown.Day], Columns(matrix), matrix.Rows, PlanLinks.Matrix(Address.Href), cancel);
    }

    private List<ListColumn<MatrixRow>> Columns(Matrix matrix)
    {
        List<ListColumn<MatrixRow>> columns =
        [
            new(T["Mã đơn vị"], r => r.Unit.Code, 12), new(T["Đơn vị"], r => r.Unit.Name, 36), new(T["Hoàn thành đúng hạn"], r => r.Sum.DueOnTime), new(T["Đã đến hạn"], r => r.Sum.Due, 12),
            new(T["Tỷ lệ (%)"], r => r.Sum.OnTimeRate, 10), new(T["Quá hạn"], r => r.Sum.Overdue, 10),
        ];
        if (Address.SeesAll)
            columns.Insert(0, new(T["Hạng"], r => r.Rank, 8));
        // A plan's codes are unique, so each heads one column.
        columns.AddRange(matrix.Columns.Select((c, i) => new ListColumn<MatrixRow>(T["Nhiệm vụ {0}", c.Code], r => Words(r.Cells[i]), 22)));
        return columns;
    }

    private string? Words(Tally cell) =>
        cell.Worst == Mark.None ? null : cell.Total == 1 ? cell.Worst.Words(T) : T["{0}, {1:N0} việc", cell.Worst.Words(T), cell.Total];
}
