using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>A list of work as an Excel file that the browser keeps, never opens in place.</summary>
internal static class WorkSheet
{
    /// <summary>More than all the work of a province in a year; the address's filters narrow it further.</summary>
    public const int MostRows = 50_000;

    public static async Task<IActionResult> OfAsync(SenDb db, IReadOnlyList<WorkRow> rows, DateOnly day, Texts T, CancellationToken cancel)
    {
        var names = await db.UnitNamesAsync(rows, day, cancel);
        ListColumn<WorkRow>[] columns =
        [
            new(T["Kế hoạch"], r => r.PlanNumber),
            new(T["Nhiệm vụ"], r => r.Code, 10),
            new(T["Nội dung"], r => r.Text, 60),
            new(T["Kỳ"], r => r.Period, 14),
            new(T["Đơn vị"], r => names.GetValueOrDefault(r.Unit), 30),
            new(T["Vai trò"], r => r.Role == AgencyRole.Lead ? T["Chủ trì"] : T["Phối hợp"], 12),
            new(T["Nơi giao"], r => names.GetValueOrDefault(r.Agency), 24),
            new(T["Ngày cuối còn đúng hạn"], r => r.On.LastDay, 14),
            new(T["Giao việc lúc"], r => r.IssuedAt),
            new(T["Tiếp nhận lúc"], r => r.On.AcceptedAt),
            new(T["Ngày hoàn thành"], r => r.On.CompletedOn, 14),
            new(T["Xác nhận lúc"], r => r.On.ConfirmedAt),
            new(T["Số lần gia hạn"], r => r.On.Extensions, 10),
            new(T["Số lần đôn đốc"], r => r.On.Urgings, 10),
            new(T["Tình trạng"], r => r.Words(day, T).Word, 24),
            new(T["Chi tiết"], r => r.Words(day, T).Detail, 20),
        ];
        var name = string.Create(CultureInfo.InvariantCulture, $"viec-{day:yyyy-MM-dd}.xlsx");
        return new SheetResult<WorkRow>(name, T["Việc đến {0:dd-MM-yyyy}", day], columns, rows);
    }

    private sealed class SheetResult<T>(string fileName, string sheet, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = Spreadsheet.ContentType;
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
            response.Headers.CacheControl = "no-store";
            return Spreadsheet.WriteAsync(response.Body, sheet, columns, rows, context.HttpContext.RequestAborted);
        }
    }
}
