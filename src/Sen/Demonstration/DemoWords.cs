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

    /// <summary>First part of a unit's report.</summary>
    public static readonly string[] Directed =
    [
        "Đơn vị đã ban hành kế hoạch thực hiện, phân công một lãnh đạo phụ trách.",
        "Đã kiện toàn Ban vì sự tiến bộ của phụ nữ; giao cán bộ đầu mối theo dõi.",
        "Lồng ghép vào chương trình công tác hằng tháng; kinh phí trong dự toán được giao.",
        "Ban hành một kế hoạch, hai công văn hướng dẫn các tổ dân phố, thôn.",
    ];

    /// <summary>Third part of a unit's report.</summary>
    public static readonly string[] Assessed =
    [
        "Ưu điểm: làm đúng hạn, có sự tham gia của các đoàn thể. Hạn chế: số liệu theo giới chưa đủ. Nguyên nhân: biểu ghi chép chưa thống nhất.",
        "Ưu điểm: người dân tham gia đông. Hạn chế: nam giới dự còn ít. Nguyên nhân: tổ chức trong giờ hành chính.",
        "Ưu điểm: phối hợp tốt với Hội Liên hiệp Phụ nữ. Hạn chế: cán bộ kiêm nhiệm nhiều việc nên cập nhật chậm.",
        "Hạn chế: một số việc hoàn thành sau hạn vài ngày do chờ ý kiến phối hợp.",
    ];

    public static readonly string[] Going =
    [
        "Đã phân công người thực hiện, đang thu thập số liệu.",
        "Đã làm được quá nửa, còn một số tổ dân phố chưa gửi kết quả.",
        "Đang chờ ý kiến của cơ quan phối hợp.",
        "Đã có dự thảo, đang lấy ý kiến trong đơn vị.",
        "Đã bố trí kinh phí, dự kiến làm trong tháng tới.",
    ];

    public static readonly string[] Questions =
    [
        "Danh sách lập theo tổ dân phố cũ hay tổ mới sau sắp xếp?",
        "Đơn vị có hai điểm trường, mỗi điểm tổ chức một buổi hay chung một buổi?",
        "Số người dự tính cả người của cơ quan phối hợp hay chỉ của đơn vị?",
        "Kế hoạch ghi “các cơ quan liên quan”, xin nêu rõ đơn vị nào phối hợp.",
        "Năm trước đơn vị đã làm nội dung này, có phải làm lại từ đầu không?",
    ];

    public static readonly string[] Answers =
    [
        "Lập theo tổ dân phố mới. Tổ nào chưa sắp xếp xong thì ghi theo tổ cũ và chú thích.",
        "Tổ chức chung một buổi cũng được, ghi số người của từng điểm.",
        "Chỉ tính người của đơn vị; người của cơ quan phối hợp do cơ quan đó báo cáo.",
        "Đơn vị chủ động mời Hội LHPN và Công an cùng cấp; các cơ quan khác không bắt buộc.",
        "Không làm lại từ đầu, chỉ rà soát phần thay đổi trong năm nay.",
    ];

    public static readonly string[] Reasons =
    [
        "Tổ dân phố mới sắp xếp, chưa bầu xong tổ trưởng nên chưa lập được danh sách.",
        "Báo cáo viên ốm, lịch dời sang tuần sau.",
        "Kinh phí quý này về chậm, đơn vị đã làm việc với phòng tài chính.",
        "Trùng đợt kiểm tra của thành phố, đơn vị xin làm sau.",
    ];

    public static readonly string[] Urgings =
    [
        "Đề nghị đơn vị khẩn trương báo cáo kết quả để Sở Nội vụ tổng hợp.",
        "Đơn vị còn việc quá hạn. Làm xong phần nào báo cáo phần đó, ghi rõ vướng mắc.",
    ];

    public static readonly string[] Comments =
    [
        "Đề nghị đơn vị gửi phần của mình trước thứ Sáu để chủ trì tổng hợp.",
        "Đơn vị cử ai tham gia buổi làm việc tuần tới?",
        "Số liệu phần phối hợp ghi riêng nữ, nam giúp chủ trì.",
    ];

    public static readonly string[] Refusals =
    [
        "Thành phố tổng hợp vào ngày này, đơn vị nộp phần đã có rồi bổ sung sau.",
        "Nội dung đã gia hạn chung cho cả thành phố, không gia hạn thêm.",
    ];

    public static readonly string[] Again =
    [
        "Văn bản kèm theo chưa có danh sách. Bổ sung danh sách rồi gửi lại.",
        "Số người trong báo cáo và trong danh sách khác nhau. Kiểm tra lại.",
        "Chưa thấy kết quả của các tổ dân phố mới sắp xếp. Bổ sung cho đủ.",
    ];

    public static readonly string[] Directives =
    [
        "Các đơn vị chậm báo cáo rõ nguyên nhân, đã làm được bao nhiêu và ngày hoàn thành. Không để sang tháng sau.",
        "Chủ tịch UBND xã, phường trực tiếp kiểm tra việc này và báo cáo kết quả bằng văn bản.",
        "Báo cáo ngay vướng mắc cần thành phố tháo gỡ; nếu không vướng thì ghi rõ ngày xong.",
    ];

    public static readonly string[] DirectiveAnswers =
    [
        "Đơn vị chậm do thay đổi cán bộ phụ trách. Đã phân công lại, sẽ xong trong tuần này.",
        "Đã làm xong phần chính, còn chờ xác nhận của tổ dân phố. Sẽ gửi kết quả trước khi hết tháng.",
        "Không vướng mắc. Đã chỉ đạo hoàn thành trong năm ngày làm việc.",
    ];
}
