using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Web;

namespace Sen.Modules.Shared;

/// <summary>What a person reads when a page cannot be shown: what happened, what is safe, what to do, a code to quote. Asks no database.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(Texts T) : PageModel
{
    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    /// <summary>What was not lost.</summary>
    public string Safe { get; private set; } = "";

    public string WhatToDo { get; private set; } = "";

    /// <summary>Eight letters that the log has too.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>Whatever the verb of the request that failed: there is no handler to choose.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Tell(int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture));

    private void Tell(int status)
    {
        Status = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        Quote = QuoteOf(HttpContext);
        (Heading, Safe, WhatToDo) = Status switch
        {
            400 => (T["Biểu mẫu này đã cũ"], T["Chưa có gì được ghi. Có thể phiên làm việc đã hết hoặc trang mở từ lâu."], T["Quay lại, tải lại trang rồi gửi lần nữa."]),
            403 => (T["Tài khoản này không mở được trang này"], T["Không có gì bị thay đổi."], T["Cần làm việc này thì hỏi người quản trị của đơn vị."]),
            404 => (T["Trang này đã chuyển hoặc không còn"], T["Đường dẫn có thể bị thiếu khi chép. Không có dữ liệu nào bị mất."], T["Xem lại đường dẫn, hoặc đi từ trang chủ."]),
            413 => (T["Tệp này lớn quá"], T["Tệp chưa được nhận. Những gì đã ghi trước đó vẫn còn."], T["Chọn tệp nhỏ hơn rồi gửi lại."]),
            429 => (T["Nhiều lần quá trong thời gian ngắn"], T["Không có gì bị thay đổi."], T["Đợi một phút rồi thử lại."]),
            503 => (T["Hệ thống đang bận hoặc đang bảo trì"], T["Những gì đã ghi trước đó vẫn còn."], T["Thử lại sau ít phút."]),
            < 500 => (T["Yêu cầu này không thực hiện được"], T["Không có gì bị thay đổi."], T["Quay lại trang trước rồi thử lại."]),
            _ => (T["Máy chủ chưa làm được việc này"], T["Việc vừa gửi chưa được ghi, hoặc được ghi trọn vẹn: không có chuyện ghi một nửa. Những gì có trước đó vẫn còn."], T["Quay lại trang trước, thử lại. Vẫn lỗi thì báo kỹ thuật, đọc mã dưới đây."]),
        };
    }

    /// <summary>The end of the trace id, in two groups of four, so that it can be read out on the phone.</summary>
    internal static string QuoteOf(HttpContext http)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier.Replace(":", "", StringComparison.Ordinal);
        var end = trace[^Math.Min(8, trace.Length)..].ToUpperInvariant();
        return end.Length == 8 ? $"{end[..4]}-{end[4..]}" : end;
    }
}
