using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

/// <summary>Documents of several kinds as officers write them; the words are our own.</summary>
internal static class SampleDocuments
{
    private static readonly IssueDate January = IssueDate.On(new DateOnly(2026, 1, 5));

    public static IEnumerable<OfficialDocument> All => [CityPlan, DepartmentReport, Decision, Letter, Draft];

    public static OfficialDocument CityPlan => new()
    {
        Issuer = "Ủy ban nhân dân thành phố Hà Nội",
        Number = 58,
        Symbol = "KH-UBND",
        Place = "Hà Nội",
        Date = January,
        Kind = DocumentKind.Plan,
        Summary = "Triển khai công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn thành phố Hà Nội năm 2026",
        LegalBases =
        [
            "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
            "Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030",
            "Theo đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 02 tháng 01 năm 2026",
        ],
        Body =
        [
            new Paragraph("Ủy ban nhân dân thành phố Hà Nội ban hành Kế hoạch triển khai công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026 như sau:"),
            new Part("Mục đích, yêu cầu"),
            new Heading("Mục đích"),
            new Point("Nâng cao trách nhiệm của các cơ quan, đơn vị và người dân trong việc thực hiện mục tiêu bình đẳng giới trên địa bàn Thành phố;"),
            new Point("Thu hẹp khoảng cách giới trong các lĩnh vực chính trị, lao động, giáo dục và y tế;"),
            new Point("Phòng ngừa và hỗ trợ kịp thời người bị bạo lực trên cơ sở giới;"),
            new Point("Lồng ghép vấn đề bình đẳng giới trong xây dựng văn bản;"),
            new Point("Bố trí nguồn lực bảo đảm cho công tác vì sự tiến bộ của phụ nữ;"),
            new Point("Theo dõi, đánh giá bằng số liệu tách biệt theo giới tính."),
            new Heading("Yêu cầu"),
            new Dash("Việc triển khai phải đồng bộ, có trọng tâm, gắn với nhiệm vụ chính trị của từng cơ quan, đơn vị."),
            new Dash("Phân công rõ cơ quan chủ trì, cơ quan phối hợp và thời hạn của từng nhiệm vụ."),
            new Part("Chỉ tiêu"),
            new Paragraph("Các chỉ tiêu năm 2026 được giao cho cơ quan theo dõi như sau:"),
            new DocumentTable(
                [
                    new("STT", 1, CellAlignment.Centre), new("Chỉ tiêu", 6), new("Đơn vị tính", 2, CellAlignment.Centre),
                    new("2025", 1.6, CellAlignment.End, "Kết quả"), new("2026", 1.6, CellAlignment.End, "Kết quả"),
                ],
                [
                    TableLine.Group("Lĩnh vực chính trị"),
                    new(["1", "Tỷ lệ cơ quan quản lý nhà nước có nữ là lãnh đạo chủ chốt", "%", "58,5", "60"]),
                    TableLine.Group("Lĩnh vực lao động"),
                    new(["2", "Lao động nữ được đào tạo nghề", "người", "12.450", "13.000"]),
                    TableLine.Total("", "Tổng cộng", "", "12.450", "13.000"),
                ]),
            new Note("Số liệu năm 2025 là số ước thực hiện đến ngày 15 tháng 12 năm 2025."),
            new Part("Nhiệm vụ, giải pháp"),
            new Clause("Tuyên truyền, phổ biến pháp luật về bình đẳng giới bằng hình thức phù hợp với từng nhóm đối tượng. Cơ quan chủ trì: Sở Nội vụ. Thời hạn: trước ngày 15 tháng 11 năm 2026."),
            new Clause("Tập huấn nghiệp vụ cho cán bộ làm công tác bình đẳng giới của 126 xã, phường; nhiệm vụ cụ thể của từng cơ quan tại Phụ lục I và số liệu nền tại Phụ lục II."),
            new Part("Tổ chức thực hiện"),
            new Heading("Sở Nội vụ"),
            new Dash("Là cơ quan thường trực, theo dõi, đôn đốc và tổng hợp kết quả thực hiện, báo cáo Ủy ban nhân dân Thành phố trước ngày 20 tháng 12 năm 2026."),
            new Heading("Ủy ban nhân dân các xã, phường"),
            new Dash("Xây dựng kế hoạch của địa phương và bố trí kinh phí để thực hiện."),
            new Paragraph("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để được hướng dẫn."),
        ],
        Signature = new(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], "Nguyễn Thị Hoa Sen"),
        Recipients = ["Bộ Nội vụ", "Thường trực Thành ủy", "Thường trực HĐND Thành phố", "Chủ tịch, các Phó Chủ tịch UBND Thành phố", "Các sở, ban, ngành Thành phố", "UBND các xã, phường"],
        Filing = "VT, NC",
        Annexes =
        [
            new("Phân công nhiệm vụ năm 2026", [Tasks(40)], Landscape: true),
            new("Số liệu nền", [new Paragraph("Số liệu nền được thống kê đến hết năm 2025."), Tasks(3)]),
        ],
    };

    public static OfficialDocument DepartmentReport => new()
    {
        IssuerAbove = "UBND thành phố Hà Nội",
        Issuer = "Sở Nội vụ",
        Number = 7,
        Symbol = DocumentKind.Report.SymbolOf("SNV"),
        Place = "Hà Nội",
        Date = IssueDate.On(new DateOnly(2026, 12, 18)),
        Kind = DocumentKind.Report,
        Summary = "Kết quả thực hiện công tác bình đẳng giới năm 2026",
        AddressedTo = ["Bộ Nội vụ", "Ủy ban nhân dân thành phố Hà Nội"],
        Body =
        [
            new Paragraph("Thực hiện chế độ báo cáo định kỳ, Sở Nội vụ báo cáo kết quả thực hiện công tác bình đẳng giới trên địa bàn thành phố Hà Nội năm 2026 như sau:"),
            new Part("Kết quả"),
            new Clause("Có 118 trên 145 đơn vị hoàn thành toàn bộ nhiệm vụ đúng hạn (81,4%); số liệu chi tiết tại Phụ lục kèm theo."),
            new Part("Kiến nghị"),
            new Paragraph("Trên đây là báo cáo kết quả thực hiện công tác bình đẳng giới năm 2026, Sở Nội vụ kính báo cáo./."),
        ],
        Signature = new(["Giám đốc"], "Trần Minh Khôi"),
        Recipients = ["Như trên", "Phòng Công tác thanh niên và Bình đẳng giới"],
        Filing = "VT, CTTN",
        Annexes = [new("Số liệu thực hiện nhiệm vụ", [Tasks(4)])],
    };

    public static OfficialDocument Decision => new()
    {
        Issuer = "Ủy ban nhân dân thành phố Hồ Chí Minh",
        Number = 214,
        Symbol = "QĐ-UBND",
        Place = "Thành phố Hồ Chí Minh",
        Date = IssueDate.On(new DateOnly(2026, 10, 28)),
        Kind = DocumentKind.Decision,
        Summary = "Về việc điều chỉnh Kế hoạch thực hiện bình đẳng giới năm 2026",
        DecidedBy = "Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh",
        LegalBases = ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Theo đề nghị của Giám đốc Sở Nội vụ"],
        Body =
        [
            new Article(null, "Ban hành kèm theo Quyết định này Kế hoạch thực hiện bình đẳng giới năm 2026 đã được điều chỉnh, bổ sung."),
            new Article(null, "Quyết định này có hiệu lực kể từ ngày ký."),
            new Article(null, "Chánh Văn phòng Ủy ban nhân dân Thành phố, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này."),
        ],
        Signature = new(["KT. Chủ tịch", "Phó Chủ tịch"], "Lê Thị Ngọc Ánh"),
        Recipients = ["Như Điều 3", "Bộ Nội vụ"],
        Attached =
        [
            new(DocumentKind.Plan, "Thực hiện bình đẳng giới năm 2026",
            [
                new Part("Mục tiêu"),
                new Heading("Mục tiêu chung"),
                new Paragraph("Tiếp tục thu hẹp khoảng cách giới, tạo điều kiện để phụ nữ và nam giới tham gia bình đẳng vào các lĩnh vực của đời sống xã hội trên địa bàn Thành phố."),
                new Heading("Mục tiêu cụ thể"),
                new Heading("Lĩnh vực giáo dục", 2),
                new Point("Duy trì tỷ lệ trẻ em gái hoàn thành giáo dục tiểu học đạt 99,9%;"),
                new Point("Đưa nội dung bình đẳng giới vào sinh hoạt ngoại khóa của trường trung học."),
            ]),
        ],
    };

    public static OfficialDocument Letter => new()
    {
        Issuer = "Ủy ban nhân dân phường Cầu Giấy",
        Number = 112,
        Symbol = "UBND-VX",
        Place = "Cầu Giấy",
        Date = IssueDate.On(new DateOnly(2026, 2, 9)),
        Kind = DocumentKind.Letter,
        Summary = "đôn đốc thực hiện nhiệm vụ bình đẳng giới quý I năm 2026",
        AddressedTo = ["Các tổ dân phố trên địa bàn phường"],
        Body = [new Paragraph("Ủy ban nhân dân phường đề nghị các tổ dân phố hoàn thành việc rà soát số liệu hộ gia đình trước ngày 25 tháng 02 năm 2026 và gửi kết quả về bộ phận Văn hóa - Xã hội.")],
        Signature = new(["TM. Ủy ban nhân dân", "Chủ tịch"], "Phạm Văn Bình"),
        Recipients = ["Như trên"],
    };

    /// <summary>Number, day and signer not yet known.</summary>
    public static OfficialDocument Draft => CityPlan with
    {
        Number = null,
        Date = IssueDate.BlankIn(2026),
        Annexes = [new("Phân công nhiệm vụ", [Tasks(2)])],
    };

    private static DocumentTable Tasks(int count) => new(
        [
            new("STT", 1, CellAlignment.Centre), new("Nhiệm vụ", 7), new("Cơ quan chủ trì", 3), new("Cơ quan phối hợp", 3),
            new("Thời hạn", 2, CellAlignment.Centre), new("Kinh phí", 2, CellAlignment.End),
        ],
        [
            .. Enumerable.Range(1, count).Select(i => new TableLine([$"{i}", $"Tổ chức lớp tập huấn nghiệp vụ về bình đẳng giới cho cán bộ, công chức đợt {i}", "Sở Nội vụ", "UBND các xã, phường", "30/9/2026", "125,5"])),
            TableLine.Total("", "Tổng cộng", "", "", "", "5.020"),
        ],
        Unit: "triệu đồng");
}
