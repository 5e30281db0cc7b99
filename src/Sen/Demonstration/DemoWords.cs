namespace Sen.Demonstration;

/// <summary>What invented officers write.</summary>
internal static class DemoWords
{
    public static readonly string[] Done =
    [
        "Đã hoàn thành theo yêu cầu của kế hoạch; kết quả ghi trong văn bản kèm theo.",
        "Đơn vị đã thực hiện xong, có biên bản và danh sách người tham dự.",
        "Đã làm xong, không phát sinh vướng mắc.",
        "Đã hoàn thành. Có hai nội dung phải làm lại nên chậm hơn dự kiến vài ngày.",
        "Đã thực hiện ở tất cả tổ dân phố, thôn trên địa bàn.",
        "Đã tổ chức xong, số người dự đông hơn dự kiến; có ảnh và danh sách lưu tại đơn vị.",
        "Đã rà soát xong và thông báo công khai tại trụ sở, nhà văn hóa.",
    ];

    public static readonly string[] Going =
    [
        "Đã phân công người thực hiện, đang thu thập số liệu.",
        "Đã làm được quá nửa, còn một số tổ dân phố chưa gửi kết quả.",
        "Đang chờ ý kiến của cơ quan phối hợp.",
        "Đã có dự thảo, đang lấy ý kiến trong đơn vị.",
        "Đã bố trí kinh phí, dự kiến làm trong tháng tới.",
    ];

    public static readonly string[] Again =
    [
        "Văn bản kèm theo chưa có danh sách. Bổ sung danh sách rồi gửi lại.",
        "Số người trong báo cáo và trong danh sách khác nhau. Kiểm tra lại.",
        "Chưa thấy kết quả của các tổ dân phố mới sắp xếp. Bổ sung cho đủ.",
    ];
}
