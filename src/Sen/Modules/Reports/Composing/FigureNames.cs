using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>What a figure says, as a screen calls it; the same words in both languages through the catalogue of texts.</summary>
internal static class FigureNames
{
    public static string Of(string token, Texts T) => token switch
    {
        "tổng số việc" => T["Việc được giao trong kỳ"],
        "đã đến hạn" => T["Việc đã đến hạn"],
        "đã hoàn thành" => T["Việc đã đến hạn, hoàn thành"],
        "tỷ lệ hoàn thành" => T["Tỷ lệ hoàn thành trong số đã đến hạn"],
        "đúng hạn" => T["Việc đã đến hạn, xong đúng hạn"],
        "tỷ lệ đúng hạn" => T["Tỷ lệ đúng hạn trong số đã đến hạn"],
        "quá hạn" => T["Việc quá hạn"],
        "chưa mở xem" => T["Việc chưa ai mở xem"],
        "việc kỳ sau" => T["Việc thuộc kỳ sau"],
        "số đơn vị" => T["Đơn vị có việc trong kỳ"],
        "đơn vị được hỏi" => T["Đơn vị được hỏi báo cáo"],
        "đơn vị đã gửi" => T["Đơn vị đã gửi báo cáo"],
        "đơn vị gửi muộn" => T["Đơn vị gửi báo cáo muộn"],
        _ => token,
    };
}
