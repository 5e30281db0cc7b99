using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

/// <summary>The list of directives with its filters as Excel, a row for each unit.</summary>
[Authorize(Roles = WorkRoles.See)]
public sealed class ListSheetModel(SenDb db, BusinessClock clock, Texts T) : DirectiveList(db, clock)
{
    /// <summary>More than a leader says in a year.</summary>
    private const int Most = 1_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ChooseDayAsync(cancel);
        if (!ModelState.IsValid)
            return LocalRedirect(Request.At(WorkLinks.Directives) + Request.QueryString);
        var views = await DirectiveView.LoadAsync(Db, Db.Assignments.VisibleTo(Db, this.Actor()), await Narrowed().Take(Most).ToListAsync(cancel), On.Day, words: true, cancel);
        using var sheet = new MemoryStream();
        await Spreadsheet.WriteAsync(sheet, T["Chỉ đạo đến {0:dd-MM-yyyy}", On.Day], Columns(), [.. views.SelectMany(v => v.Units.Select(u => new Line(v, u)))], cancel);
        return File(sheet.ToArray(), Spreadsheet.ContentType, FormattableString.Invariant($"chi-dao-{On.Day:yyyy-MM-dd}.xlsx"));
    }

    private sealed record Line(DirectiveView View, DirectedUnit Unit);

    private ListColumn<Line>[] Columns() =>
    [
        new(T["Kế hoạch"], l => l.View.PlanNumber), new(T["Nhiệm vụ"], l => l.View.TaskCode, 10), new(T["Nội dung chỉ đạo"], l => l.View.Directive.Text, 60),
        new(T["Người chỉ đạo"], l => l.View.Leader, 24), new(T["Ngày chỉ đạo"], l => Instants.DayInVietnam(l.View.Directive.At), 14), new(T["Đơn vị"], l => l.Unit.Name, 30),
        new(T["Hạn báo cáo"], l => l.Unit.Standing.LastDay, 14), new(T["Ngày báo cáo"], l => l.Unit.Standing.AnsweredOn, 14),
        new(T["Tình trạng"], l => DirectiveWords.Of(l.Unit.Standing, On.Day, T).Word, 24), new(T["Chi tiết"], l => DirectiveWords.Of(l.Unit.Standing, On.Day, T).Detail, 20),
        new(T["Nội dung báo cáo"], l => l.Unit.Answer?.Note, 60),
    ];
}
