#:project ../../src/Sen/Sen.csproj
#:property PublishAot=false

// Writes data/demo/ke-hoach-ha-noi-2026.docx, the plan of the demonstration: a Word file in the official layout, in our own words.
// Names of agencies and laws are real; number, signer, figures and tasks are invented. Run: dotnet run tools/demo-plan/plan.cs
using Sen.Platform.Documents;

var plan = new OfficialDocument
{
    Issuer = "Ủy ban nhân dân thành phố Hà Nội",
    Number = 64,
    Symbol = "KH-UBND",
    Place = "Hà Nội",
    Date = IssueDate.On(new DateOnly(2026, 2, 27)),
    Kind = DocumentKind.Plan,
    Summary = "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ thành phố Hà Nội năm 2026",
    LegalBases =
    [
        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
        "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022",
        "Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030",
        "Căn cứ Quyết định số 1790/QĐ-TTg ngày 23 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình truyền thông về bình đẳng giới đến năm 2030",
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 12 tháng 02 năm 2026",
    ],
    Body = Body().ToList(),
    Signature = new Signature(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], "Lê Thị Hồng Sen"),
    Recipients = ["Bộ Nội vụ", "Thường trực Thành ủy", "Các sở, ban, ngành, đoàn thể Thành phố", "UBND các xã, phường"],
    Filing = "VT, KGVX",
};

using var file = File.Create(Path.Combine(Root(), "data", "demo", "ke-hoach-ha-noi-2026.docx"));
Decree30Writer.Write(plan, file);

static string Root()
{
    var folder = Directory.GetCurrentDirectory();
    while (!File.Exists(Path.Combine(folder, "Sen.slnx")))
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run inside the repository.");
    return folder;
}

static IEnumerable<Block> Body()
{
    yield return new Part("Mục đích, yêu cầu");
    yield return new Heading("Mục đích");
    yield return new Dash("Thu hẹp khoảng cách giới trong những lĩnh vực mà phụ nữ Thủ đô còn thiệt thòi, trước hết là việc làm, lãnh đạo và an toàn trong gia đình.");
    yield return new Dash("Để mỗi người dân biết quyền của mình, biết gọi ai khi bị bạo lực và được giúp đỡ ngay.");
    yield return new Heading("Yêu cầu");
    yield return new Dash("Việc nào cũng có cơ quan chịu trách nhiệm, có thời hạn và có kết quả đếm được.");
    yield return new Dash("Số liệu về con người được tách theo giới tính; nơi nào không ghi nhận được thì nói rõ.");

    yield return new Part("Mục tiêu, chỉ tiêu");
    foreach (var block in Goals())
        yield return block;

    yield return new Part("Nhiệm vụ và giải pháp");
    foreach (var block in Tasks())
        yield return block;

    yield return new Part("Kinh phí thực hiện");
    yield return new Paragraph("Kinh phí thực hiện Kế hoạch bố trí trong dự toán ngân sách nhà nước năm 2026 theo phân cấp và các nguồn huy động hợp pháp khác.");
    yield return new Paragraph("Ngân sách Thành phố bố trí 4.120 triệu đồng cho các hoạt động do Sở Nội vụ chủ trì.");

    yield return new Part("Tổ chức thực hiện");
    foreach (var block in Duties())
        yield return block;
    yield return new Paragraph("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để được hướng dẫn");
}

static IEnumerable<Block> Goals()
{
    yield return new Heading("Mục tiêu 1: Trong lĩnh vực chính trị");
    yield return new Dash("Chỉ tiêu 1: Đến hết năm 2026, có ít nhất 63% cơ quan quản lý nhà nước, chính quyền các cấp có lãnh đạo chủ chốt là nữ.");
    yield return new Dash("Chỉ tiêu 2: Tỷ lệ nữ trong quy hoạch lãnh đạo, quản lý đạt từ 40% đến 45% vào năm 2026.");
    yield return new Heading("Mục tiêu 2: Trong lĩnh vực kinh tế, lao động");
    yield return new Dash("Chỉ tiêu 1: Tỷ lệ lao động nữ làm công hưởng lương đạt khoảng 58% vào năm 2026.");
    yield return new Dash("Chỉ tiêu 2: Giảm tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp xuống dưới 12% vào năm 2026.");
    yield return new Dash("Chỉ tiêu 3: Tỷ lệ nữ giám đốc, chủ doanh nghiệp, hợp tác xã đạt ít nhất 27,6% vào năm 2026 và 30% vào năm 2030.");
    yield return new Heading("Mục tiêu 3: Trong đời sống gia đình và phòng ngừa, ứng phó với bạo lực trên cơ sở giới");
    yield return new Dash("Chỉ tiêu 1: Trên 82% người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản.");
    yield return new Dash("Chỉ tiêu 2: Từ 55% trở lên người gây bạo lực được phát hiện được tư vấn, tham vấn.");
    yield return new Dash("Chỉ tiêu 3: 100% xã, phường có ít nhất 01 địa chỉ tin cậy ở cộng đồng.");
    yield return new Heading("Mục tiêu 4: Trong lĩnh vực y tế");
    yield return new Dash("Chỉ tiêu 1: Tỷ số giới tính khi sinh không quá 110,6 bé trai/100 bé gái.");
    yield return new Dash("Chỉ tiêu 2: Tỷ suất sinh ở vị thành niên giảm xuống dưới 8 ca/1.000 phụ nữ.");
    yield return new Heading("Mục tiêu 5: Trong lĩnh vực giáo dục, đào tạo");
    yield return new Dash("Chỉ tiêu 1: 100% cơ sở giáo dục phổ thông đưa nội dung về giới, bình đẳng giới vào hoạt động giáo dục.");
    yield return new Dash("Chỉ tiêu 2: Tỷ lệ nữ học viên, học sinh được tuyển mới vào giáo dục nghề nghiệp đạt trên 32% vào năm 2026.");
    yield return new Heading("Mục tiêu 6: Trong lĩnh vực thông tin, truyền thông");
    yield return new Dash("Chỉ tiêu 1: 100% xã, phường mỗi quý có ít nhất 04 tin, bài về bình đẳng giới trên hệ thống thông tin cơ sở.");
    yield return new Dash("Chỉ tiêu 2: Mỗi sở, ban, ngành tổ chức tối thiểu 02 cuộc truyền thông về bình đẳng giới trong năm.");
}

static IEnumerable<Block> Tasks()
{
    yield return new Heading("Bình đẳng giới trong chính trị và quản lý nhà nước");
    yield return new Point("Rà soát, bổ sung quy hoạch cán bộ nữ nhiệm kỳ 2026 - 2031. Sở Nội vụ chủ trì, phối hợp với Ban Tổ chức Thành ủy; hoàn thành trước ngày 30/6/2026.");
    yield return new Point("Bồi dưỡng kỹ năng lãnh đạo cho nữ cán bộ nguồn cấp xã, tối thiểu 04 lớp. Sở Nội vụ chủ trì, phối hợp với Hội LHPN Thành phố; hoàn thành chậm nhất ngày 30/9/2026.");
    yield return new Point("Tập huấn lồng ghép giới cho cán bộ đầu mối của xã, phường. UBND các xã, phường cử cán bộ tham dự, hoàn thành chậm nhất ngày 04/12/2026.");
    yield return new Point("Kiện toàn Ban Vì sự tiến bộ của phụ nữ sau khi sắp xếp đơn vị. UBND các xã, phường thực hiện, xong trước ngày 30/4/2026.");
    yield return new Heading("Bình đẳng giới trong kinh tế, lao động");
    yield return new Point("Tổ chức đào tạo nghề cho 6.500 lao động nữ ở nông thôn. Sở Nội vụ chủ trì, phối hợp với Sở Nông nghiệp và Môi trường; hoàn thành chậm nhất ngày 30/11/2026.");
    yield return new Point("Tư vấn khởi nghiệp cho 400 phụ nữ. Hội LHPN Thành phố chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 10/12/2026.");
    yield return new Point("Hỗ trợ hợp tác xã có nữ giám đốc chuyển đổi số. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Liên minh HTX Thành phố; hoàn thành trước ngày 15/12/2026.");
    yield return new Point("Kiểm tra việc thực hiện chính sách đối với lao động nữ tại doanh nghiệp. Sở Nội vụ chủ trì, phối hợp với Liên đoàn Lao động Thành phố; thực hiện trong quý III/2026.");
    yield return new Point("Ưu tiên phụ nữ vay vốn giải quyết việc làm. UBND các xã, phường báo cáo kết quả hằng quý.");
    yield return new Heading("Phòng ngừa, ứng phó với bạo lực trên cơ sở giới");
    yield return new Point("Rà soát, công bố địa chỉ tin cậy ở cộng đồng sau khi sắp xếp tổ dân phố, thôn. UBND các xã, phường thực hiện, hoàn thành chậm nhất ngày 18/11/2026.");
    yield return new Point("Công bố số điện thoại đường dây nóng tại trụ sở, nhà văn hóa, trường học. UBND các xã, phường thực hiện trong tháng 4 năm 2026.");
    yield return new Point("Trực đường dây nóng 24/7, kết nối chuyển gửi người bị bạo lực đến nơi hỗ trợ. Sở Y tế chủ trì, phối hợp với Công an Thành phố, Hội LHPN Thành phố; thực hiện thường xuyên.");
    yield return new Point("Tập huấn kỹ năng tiếp nhận, hỗ trợ ban đầu người bị bạo lực cho công an cấp xã. Công an Thành phố chủ trì, phối hợp với Sở Nội vụ; hoàn thành trước ngày 31/8/2026.");
    yield return new Point("Nhân rộng câu lạc bộ nam giới không bạo lực tại ít nhất 30 xã, phường. Hội LHPN Thành phố chủ trì, phối hợp với Hội Nông dân Thành phố; hoàn thành chậm nhất ngày 30/10/2026.");
    yield return new Point("Báo cáo số vụ việc bạo lực gia đình được phát hiện và hỗ trợ. UBND các xã, phường gửi Sở Văn hóa và Thể thao chậm nhất ngày 20 của tháng cuối quý.");
    yield return new Heading("Bình đẳng giới trong y tế");
    yield return new Point("Thanh tra cơ sở y tế về lựa chọn giới tính thai nhi. Sở Y tế chủ trì, phối hợp với Thanh tra Thành phố; thực hiện trong quý II/2026.");
    yield return new Point("Nói chuyện về sức khỏe sinh sản vị thành niên tại trường phổ thông. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Y tế; mỗi quý một đợt.");
    yield return new Point("Khám sức khỏe cho phụ nữ thuộc hộ nghèo, hộ cận nghèo. UBND các xã, phường thực hiện, hoàn thành trước ngày 31/10/2026.");
    yield return new Heading("Bình đẳng giới trong giáo dục, đào tạo");
    yield return new Point("Lồng ghép nội dung về giới vào hoạt động giáo dục năm học 2026 - 2027. Sở Giáo dục và Đào tạo chủ trì; hoàn thành chậm nhất ngày 15/9/2026.");
    yield return new Point("Tư vấn hướng nghiệp không định kiến giới cho học sinh cuối cấp. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Thành đoàn Hà Nội; thực hiện trong tháng 3 năm 2026.");
    yield return new Heading("Truyền thông, phổ biến pháp luật");
    yield return new Point("Tổ chức lễ phát động Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới. Sở Nội vụ chủ trì, phối hợp với Hội LHPN Thành phố, Sở Văn hóa và Thể thao; hoàn thành trước ngày 15/11/2026.");
    yield return new Point("Treo khẩu hiệu và phát thanh về Tháng hành động trên hệ thống loa cơ sở. UBND các xã, phường thực hiện từ ngày 15/11/2026 đến ngày 15/12/2026.");
    yield return new Point("Tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới. Các sở, ban, ngành thực hiện, hoàn thành chậm nhất ngày 30/11/2026.");
    yield return new Point("Đăng tối thiểu 04 tin, bài về bình đẳng giới trên hệ thống thông tin cơ sở. UBND các xã, phường thực hiện hằng quý.");
    yield return new Point("Tổ chức cuộc thi trực tuyến tìm hiểu pháp luật về bình đẳng giới. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp, Hội LHPN Thành phố; hoàn thành trong quý III/2026.");
    yield return new Point("Biên soạn, phát hành tờ gấp về quyền của người bị bạo lực bằng tiếng Việt. Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ; hoàn thành trước ngày 31/5/2026.");
    yield return new Point("Rà soát hương ước, quy ước không còn nội dung phân biệt đối xử về giới. UBND các xã, phường thực hiện, hoàn thành chậm nhất ngày 05/12/2026.");
}

static IEnumerable<Block> Duties()
{
    yield return new Heading("Sở Nội vụ");
    yield return new Dash("Chủ trì, phối hợp với các sở, ban, ngành hướng dẫn, đôn đốc, kiểm tra việc thực hiện Kế hoạch.");
    yield return new Dash("Tổng hợp kết quả, báo cáo UBND Thành phố và Bộ Nội vụ 6 tháng trước ngày 20/6/2026 và cả năm trước ngày 20/12/2026.");
    yield return new Heading("Sở Tài chính");
    yield return new Dash("Chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí kinh phí thực hiện Kế hoạch; hoàn thành trước ngày 31/3/2026.");
    yield return new Heading("Sở Tư pháp");
    yield return new Dash("Thẩm định việc lồng ghép vấn đề bình đẳng giới trong dự thảo văn bản quy phạm pháp luật của Thành phố; thực hiện thường xuyên.");
    yield return new Heading("Công an Thành phố");
    yield return new Dash("Gửi số liệu về bạo lực trên cơ sở giới cho Sở Nội vụ chậm nhất ngày 05 của tháng đầu quý sau.");
    yield return new Heading("Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố");
    yield return new Dash("Đề nghị giám sát việc thực hiện Kế hoạch tại một số xã, phường; hoàn thành trước ngày 31/10/2026.");
    yield return new Heading("UBND các xã, phường");
    yield return new Dash("Ban hành kế hoạch năm 2026 của địa phương trước ngày 31/3/2026.");
    yield return new Dash("Bố trí kinh phí và phân công một công chức theo dõi công tác bình đẳng giới; hoàn thành trước ngày 15/4/2026.");
    yield return new Dash("Báo cáo kết quả về Sở Nội vụ: báo cáo 6 tháng trước ngày 10/6/2026, báo cáo năm trước ngày 10/12/2026.");
}
