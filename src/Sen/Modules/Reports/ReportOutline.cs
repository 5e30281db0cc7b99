using Sen.Kernel.Time;

namespace Sen.Modules.Reports;

/// <summary>A section as a new round offers it: what units are asked, and the words with which the report begins.</summary>
/// <param name="Text">Vietnamese with figures by name; document text, not a screen.</param>
public sealed record OutlinedSection(string Heading, string Asks, string Text);

/// <summary>The usual outline of a half-yearly or yearly report; every heading can be changed when a round is opened.</summary>
public static class ReportOutline
{
    public static IReadOnlyList<OutlinedSection> Of(ReportingPeriod period) =>
    [
        new("Công tác lãnh đạo, chỉ đạo", "Văn bản đã ban hành, tổ chức bộ máy, nhân sự, kinh phí trong kỳ.",
            "Trong kỳ báo cáo có {{tổng số việc}} việc được giao cho {{số đơn vị}} đơn vị; mỗi việc là một nhiệm vụ giao cho một đơn vị trong một kỳ."),
        new("Kết quả thực hiện", "Kết quả nổi bật theo từng nhiệm vụ: truyền thông, tập huấn, lồng ghép giới, mô hình, phòng, chống bạo lực. Số liệu về tiến độ đã có sẵn, không cần ghi lại.",
            """
            Đến hết ngày {{ngày số liệu}} có {{đã đến hạn}} việc đã đến hạn; {{đã hoàn thành}} việc đã hoàn thành và được xác nhận, đạt {{tỷ lệ hoàn thành}}, trong đó {{đúng hạn}} việc hoàn thành đúng hạn ({{tỷ lệ đúng hạn}}). Còn {{quá hạn}} việc quá hạn.
            {{bảng tình trạng}}
            {{bảng theo mục tiêu}}
            {{bảng theo nội dung}}
            Kết quả của từng đơn vị tại Phụ lục I; danh sách việc quá hạn tại Phụ lục II.
            """),
        new("Đánh giá chung", "Ưu điểm; tồn tại, hạn chế; nguyên nhân khách quan, chủ quan.",
            "Còn {{quá hạn}} việc quá hạn; {{chưa mở xem}} việc chưa có người mở xem. {{đơn vị đã gửi}}/{{đơn vị được hỏi}} đơn vị đã gửi báo cáo, trong đó {{đơn vị gửi muộn}} đơn vị gửi muộn."),
        new("Phương hướng, nhiệm vụ kỳ tới", "Việc trọng tâm của kỳ tới.", "{{việc kỳ sau}} việc có hạn sau ngày chốt số liệu thuộc kỳ báo cáo sau."),
        new("Kiến nghị, đề xuất", "Kiến nghị với cơ quan nào, về việc gì. Không có thì ghi: không.", ""),
    ];
}
