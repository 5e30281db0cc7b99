using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class AgencyTests
{
    private static readonly AgencyLexicon Words = AgencyLexicon.National;

    [Theory]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Sở Y tế, Sở Giáo dục và Đào tạo, Công an tỉnh", "Sở Y tế|Sở Giáo dục và Đào tạo|Công an tỉnh")]
    [InlineData("Sở Văn hóa và Thể thao và Sở Du lịch", "Sở Văn hóa và Thể thao|Sở Du lịch")]
    [InlineData("Báo và phát thanh, truyền hình Gia Lai", "Báo và phát thanh, truyền hình Gia Lai")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("UBND các xã, phường", "UBND các xã, phường")]
    [InlineData("UBND các xã, phường, đặc khu", "UBND các xã, phường, đặc khu")]
    [InlineData("Các sở, ban, ngành; UBND các xã, phường", "Các sở, ban, ngành|UBND các xã, phường")]
    [InlineData("Mặt trận Tổ quốc và các đoàn thể", "Mặt trận Tổ quốc và các đoàn thể")]
    [InlineData("Các sở: Nội vụ, Tài chính, Tư pháp", "Sở Nội vụ|Sở Tài chính|Sở Tư pháp")]
    [InlineData("các sở: Giáo dục và Đào tạo, Văn hóa, Thể thao và Du lịch, Y tế", "Sở Giáo dục và Đào tạo|Sở Văn hóa, Thể thao và Du lịch|Sở Y tế")]
    [InlineData("Sở Nội vụ, Tài chính, Y tế", "Sở Nội vụ|Sở Tài chính|Sở Y tế")]
    [InlineData("Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh|Bộ Chỉ huy Quân sự tỉnh")]
    [InlineData("Đề nghị Hội LHPN tỉnh:", "Hội LHPN tỉnh")]
    [InlineData("Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội", "Ủy ban MTTQ Việt Nam tỉnh|các tổ chức chính trị - xã hội")]
    [InlineData("UBND xã, phường, đặc khu; Đồn Biên phòng Cửa Lò", "UBND xã, phường, đặc khu|Đồn Biên phòng Cửa Lò")]
    [InlineData("Bộ Chỉ huy Bộ đội Biên phòng tỉnh, Thuế tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh|Thuế tỉnh")]
    [InlineData("Văn phòng HĐND và UBND xã", "Văn phòng HĐND và UBND xã")]
    [InlineData("Bộ Nội vụ; các bộ, ngành liên quan", "Bộ Nội vụ|các bộ, ngành liên quan")]
    [InlineData("Hội Liên hiệp Phụ nữ xã, Đoàn Thanh niên xã và Công an xã", "Hội Liên hiệp Phụ nữ xã|Đoàn Thanh niên xã|Công an xã")]
    [InlineData("Vụ Tổ chức cán bộ, Văn phòng Bộ", "Vụ Tổ chức cán bộ|Văn phòng Bộ")]
    [InlineData("UBND phường Hồng Bàng", "UBND phường Hồng Bàng")]
    [InlineData("Phòng Chính trị, tư tưởng", "Phòng Chính trị, tư tưởng")]
    [InlineData("Các trường học trên địa bàn", "Các trường học trên địa bàn")]
    [InlineData("Trách nhiệm của Sở Nội vụ", "Sở Nội vụ")]
    [InlineData("Sở Nội vụ (cơ quan thường trực)", "Sở Nội vụ")]
    [InlineData("Trung tâm Trợ giúp pháp lý nhà nước", "Trung tâm Trợ giúp pháp lý nhà nước")]
    [InlineData("Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh", "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh")]
    [InlineData("Công đoàn, Đoàn thanh niên, Tổng phụ trách Đội", "Công đoàn|Đoàn thanh niên|Tổng phụ trách Đội")]
    public void Whole_List_SplitsOnlyBetweenNames(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', AgencyNames.Whole(text, Words) ?? []));

    [Theory]
    [InlineData("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh")]
    [InlineData("UBMTTQ phường", "Ủy ban Mặt trận Tổ quốc phường")]
    [InlineData("UB MTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh")]
    [InlineData("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh")]
    [InlineData("Sở GDĐT", "Sở Giáo dục và Đào tạo")]
    [InlineData("Sở GD&ĐT", "Sở Giáo dục và Đào tạo")]
    [InlineData("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Sở VH&TT", "Sở Văn hóa và Thể thao")]
    [InlineData("Sở NN&MT", "Sở Nông nghiệp và Môi trường")]
    [InlineData("Sở KH&CN", "Sở Khoa học và Công nghệ")]
    [InlineData("Sở DT&TG", "Sở Dân tộc và Tôn giáo")]
    [InlineData("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội")]
    [InlineData("CA xã", "Công an xã")]
    [InlineData("TYT xã", "Trạm Y tế xã")]
    [InlineData("Ban VSTBPN", "Ban Vì sự tiến bộ của phụ nữ")]
    [InlineData("Phòng VH-XH", "Phòng Văn hóa - Xã hội")]
    [InlineData("Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")]
    [InlineData("Uỷ ban nhân dân xã", "Ủy ban nhân dân xã")]
    [InlineData("Sở Tư pháp", "Sở Tư pháp")]
    public void WriteOut_Abbreviations_GivesFullName(string name, string full) => Assert.Equal(full, Words.WriteOut(name));

    [Theory]
    [InlineData("Trung tâm Công tác xã hội (sau đây gọi tắt là Trung tâm CTXH) tiếp nhận", "Trung tâm CTXH", "Trung tâm Công tác xã hội")]
    [InlineData("Sở Giáo dục và Đào tạo (GDĐT)", "Sở GDĐT", "Sở Giáo dục và Đào tạo")]
    [InlineData("Ban Tiến bộ Phụ nữ (TBPN) tỉnh", "Ban TBPN", "Ban Tiến bộ Phụ nữ")]
    public void With_DefinitionsInText_AreWrittenOut(string text, string name, string full) =>
        Assert.Equal(full, Words.With([text]).WriteOut(name));

    [Theory]
    [InlineData("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh tổ chức hội nghị", "Sở Nội vụ", "Sở Tài chính|Công an tỉnh")]
    [InlineData("Giao Sở Y tế chủ trì, phối hợp Hội LHPN tỉnh tư vấn sức khỏe", "Sở Y tế", "Hội LHPN tỉnh")]
    [InlineData("Phòng VH-XH chủ trì tham mưu kế hoạch", "Phòng VH-XH", "")]
    [InlineData("Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp, Hội Nông dân tỉnh", "Sở Nội vụ", "Sở Tư pháp|Hội Nông dân tỉnh")]
    [InlineData("Tổ chức hội thi (Sở VHTT chủ trì; UBND phường phối hợp).", "Sở VHTT", "UBND phường")]
    [InlineData("Rà soát hương ước. Đơn vị thực hiện: Phòng Tư pháp.", "Phòng Tư pháp", "")]
    [InlineData("Điều tra thời gian làm việc nhà. Cơ quan chủ trì: Thống kê tỉnh.", "Thống kê tỉnh", "")]
    [InlineData("Hội LHPN xã phối hợp với Công an xã tư vấn cho hội viên", "Hội LHPN xã", "Công an xã")]
    [InlineData("Tỉnh đoàn phối hợp Sở GDĐT mở diễn đàn", "Tỉnh đoàn", "Sở GDĐT")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch cùng Báo và phát thanh, truyền hình tỉnh chủ trì Mục tiêu 6", "Sở Văn hóa, Thể thao và Du lịch|Báo và phát thanh, truyền hình tỉnh", "")]
    [InlineData("UBND các xã, phường bố trí kinh phí", "UBND các xã, phường", "")]
    [InlineData("Các trường tổ chức ngoại khóa", "Các trường", "")]
    [InlineData("Trưởng thôn gửi danh sách hộ", "Trưởng thôn", "")]
    [InlineData("Duy trì đường dây nóng", "", "")]
    [InlineData("Rà soát việc lồng ghép giới", "", "")]
    [InlineData("Tổ chức Tháng hành động vì bình đẳng giới", "", "")]
    [InlineData("Chủ trì, phối hợp với các sở, ban, ngành, UBND các xã, phường hướng dẫn thực hiện", "", "các sở, ban, ngành|UBND các xã, phường")]
    [InlineData("Sở Y tế chủ trì Mục tiêu 4; Sở Giáo dục và Đào tạo chủ trì Mục tiêu 5", "Sở Y tế|Sở Giáo dục và Đào tạo", "")]
    [InlineData("Định kỳ trước ngày 20 tháng 11, các cơ quan, địa phương gửi báo cáo về Sở Nội vụ", "các cơ quan, địa phương", "")]
    [InlineData("Hội nghị tổng kết do UBND tỉnh tổ chức", "", "")]
    // Verbs that no list holds: a name ends where its own words end.
    [InlineData("Hội Chữ thập đỏ nấu cháo cho người bệnh", "Hội Chữ thập đỏ", "")]
    [InlineData("Trung tâm Kiểm soát bệnh tật gieo kiến thức về sức khỏe sinh sản", "Trung tâm Kiểm soát bệnh tật", "")]
    [InlineData("Phòng Bảo trợ xã hội và Trẻ em nhắc lịch tư vấn", "Phòng Bảo trợ xã hội và Trẻ em", "")]
    [InlineData("Hội Cựu chiến binh kể chuyện truyền thống", "Hội Cựu chiến binh", "")]
    [InlineData("Ban Quản lý dự án lắp đặt phòng vắt sữa", "Ban Quản lý dự án", "")]
    [InlineData("Hội LHPN xã Vĩnh Thanh dựng góc đọc sách", "Hội LHPN xã Vĩnh Thanh", "")]
    [InlineData("Trưởng các thôn lắp hòm thư góp ý", "Trưởng các thôn", "")]
    [InlineData("Mở lớp học nghề (Phòng Đào tạo chủ trì; các khoa, phòng phối hợp)", "Phòng Đào tạo", "các khoa, phòng")]
    [InlineData("Treo băng rôn. Đơn vị thực hiện: Trung tâm Cung ứng dịch vụ công xã.", "Trung tâm Cung ứng dịch vụ công xã", "")]
    [InlineData("Lễ phát động: giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn phường", "Phòng Văn hóa - Xã hội", "Đoàn phường")]
    [InlineData("Công an xã chủ trì, phối hợp Trạm Y tế xã, trưởng bản xác minh", "Công an xã", "Trạm Y tế xã|trưởng bản")]
    [InlineData("Sở Y tế phối hợp với UBND các xã biên giới khám sàng lọc", "Sở Y tế", "UBND các xã biên giới")]
    // Borders say that nothing but names stands between them.
    [InlineData("Dán áp phích ở bến tàu (Hợp phần Cảng cá chủ trì; Trạm Y tế phối hợp)", "Hợp phần Cảng cá", "Trạm Y tế")]
    [InlineData("Dán áp phích ở bến tàu (Ban điều hành Cảng cá chủ trì; Trạm Y tế, Chi nhánh điện phối hợp)", "Ban điều hành Cảng cá", "Trạm Y tế|Chi nhánh điện")]
    [InlineData("Phát thanh tối thứ Bảy (Trung tâm Phát triển quỹ nhà thực hiện)", "Trung tâm Phát triển quỹ nhà", "")]
    [InlineData("Lập danh sách hộ cần giúp (công chức tư pháp - hộ tịch chủ trì)", "", "")]
    [InlineData("Lập danh sách hộ cần giúp (Công chức tư pháp - hộ tịch chủ trì, phối hợp với Công an xã)", "Công chức tư pháp - hộ tịch", "Công an xã")]
    [InlineData("Trưởng ấp, người có uy tín: phối hợp với Trạm Y tế hòa giải", "Trưởng ấp|người có uy tín", "Trạm Y tế")]
    [InlineData("Ban điều hành các khu phố, ấp: gửi danh sách", "Ban điều hành các khu phố, ấp", "")]
    [InlineData("Trung tâm Văn hóa, Thể thao và Truyền thông huyện dựng phóng sự", "Trung tâm Văn hóa, Thể thao và Truyền thông huyện", "")]
    [InlineData("Phòng Trẻ em, Dân số làm đầu mối", "Phòng Trẻ em, Dân số", "")]
    [InlineData("Trưởng các thôn, buôn báo cáo kết quả về Phòng Văn hóa - Xã hội: năm trước ngày 05/12", "Trưởng các thôn, buôn", "")]
    [InlineData("Cụm thi đua số 3 chủ trì, phối hợp với Sở Y tế mở lớp", "Cụm thi đua số 3", "Sở Y tế")]
    [InlineData("Hội thảo do Sở Y tế chủ trì, phối hợp với các trường", "", "các trường")]
    [InlineData("Vụ Pháp chế chủ trì, phối hợp với Vụ Tổng hợp, Kiểm toán nhà nước khu vực V soạn tài liệu", "Vụ Pháp chế", "Vụ Tổng hợp|Kiểm toán nhà nước khu vực V")]
    public void Of_Task_GivesLeadAndCoordinating(string text, string lead, string coordinating)
    {
        var read = ResponsibilityParser.Of(text, Words);
        Assert.Equal(lead, string.Join('|', read.Lead));
        Assert.Equal(coordinating, string.Join('|', read.Coordinating));
    }
}
