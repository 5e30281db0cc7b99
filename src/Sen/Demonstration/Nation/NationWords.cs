namespace Sen.Demonstration.Nation;

/// <summary>What invented officers of any level write.</summary>
internal static class NationWords
{
    public static readonly string[] Done =
    [
        "Đã hoàn thành theo kế hoạch; văn bản và danh sách lưu tại đơn vị.",
        "Đã làm xong, không phát sinh vướng mắc.",
        "Đã thực hiện ở tất cả thôn, tổ dân phố; số liệu ghi trong báo cáo.",
        "Đã hoàn thành, chậm hơn dự kiến vài ngày vì phải làm lại danh sách.",
    ];

    public static readonly string[] Going =
    [
        "Đã phân công người thực hiện, đang thu thập số liệu.",
        "Đã làm được quá nửa, còn chờ một số nơi gửi kết quả.",
        "Đã có dự thảo, đang lấy ý kiến trong đơn vị.",
    ];

    public static readonly string[] Questions =
    [
        "Danh sách lập theo địa bàn cũ hay địa bàn sau sắp xếp?",
        "Số liệu tính cả đơn vị sự nghiệp trên địa bàn hay chỉ của UBND?",
        "Năm trước đơn vị đã làm nội dung này, có phải làm lại từ đầu không?",
    ];

    public static readonly string[] Answers =
    [
        "Lập theo địa bàn mới; phần chưa tách được thì ghi chú.",
        "Chỉ tính của UBND; đơn vị sự nghiệp báo cáo theo ngành.",
        "Không làm lại, chỉ rà soát phần thay đổi trong năm nay.",
    ];

    public static readonly string[] Reasons =
    [
        "Địa bàn mới sắp xếp, chưa đủ số liệu để lập danh sách.",
        "Kinh phí quý này về chậm, đơn vị xin lùi thời gian thực hiện.",
        "Trùng đợt kiểm tra của cấp trên, đơn vị xin làm sau.",
    ];

    public static readonly string[] Refusals =
    [
        "Số liệu phải tổng hợp đúng ngày này, đơn vị gửi phần đã có rồi bổ sung sau.",
        "Nội dung này không gia hạn thêm.",
    ];

    public static readonly string[] Urgings =
    [
        "Đề nghị đơn vị khẩn trương báo cáo kết quả để tổng hợp.",
        "Đơn vị còn việc quá hạn. Làm xong phần nào báo cáo phần đó, ghi rõ vướng mắc.",
    ];

    public static readonly string[] Again =
    [
        "Văn bản kèm theo chưa có danh sách. Bổ sung danh sách rồi gửi lại.",
        "Số liệu trong báo cáo và trong danh sách khác nhau. Kiểm tra lại.",
    ];
}
