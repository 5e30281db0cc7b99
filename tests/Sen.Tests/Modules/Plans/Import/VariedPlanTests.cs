using DocumentFormat.OpenXml.Wordprocessing;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Reading;
using static Sen.Tests.Modules.Plans.Import.PlanRead;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Plans of many bodies and styles, in our own words; each reads whole, row by row.</summary>
public sealed class VariedPlanTests
{
    /// <summary>Label lines behind typed line breaks belong to the words of the task; notes about units of money and where details stand are no tasks.</summary>
    [Fact]
    public void Read_LabelsInTheParagraphOfTheirTask_KeepItsWordsTogether()
    {
        var reading = Read(new PlanDocument()
            .Heading("UỶ BAN NHÂN DÂN PHƯỜNG BẾN NGỰ", "09/KH-UBND", "Bến Ngự, ngày 20 tháng 01 năm 2026")
            .Title("KẾ HOẠCH", "Vì sự tiến bộ của phụ nữ năm 2026")
            .Bold("I. NHIỆM VỤ")
            .Runs(PlanDocument.Run("1. Mở lớp dạy nghề cho phụ nữ đơn thân."), new Run(new Break()), PlanDocument.Run("- Thời gian: quý II/2026."), new Run(new Break()), PlanDocument.Run("- Chủ trì: Phòng Kinh tế; phối hợp: Trạm Y tế."))
            .Lines("(Đơn vị tính: triệu đồng)", "2. Trạm Truyền thanh phát sóng mỗi tháng 03 chuyên mục.", "Phân công chi tiết tại Phụ lục."));

        Assert.Equal(
            ["1. Mở lớp dạy nghề cho phụ nữ đơn thân. - Thời gian: quý II/2026. - Chủ trì: Phòng Kinh tế; phối hợp: Trạm Y tế.", "2. Trạm Truyền thanh phát sóng mỗi tháng 03 chuyên mục."],
            reading.Tasks.Select(t => $"{t.No}. {t.Text}"));
        Assert.Equal(["2026-Q2", null], reading.Tasks.Select(t => t.Deadline?.Value));
        Assert.Equal(["Phòng Kinh tế"], reading.Tasks[0].Lead);
        Assert.Equal("Ủy ban nhân dân phường Bến Ngự", reading.Document.Issuer, ignoreCase: true);
    }

    [Fact]
    public void Read_PlanInArticles_ReadsSectionsByTheirWords()
    {
        var reading = Read(new PlanDocument()
            .Heading("UBND TỈNH HÒA LẠC|SỞ TƯ PHÁP", "21/KH-STP", "Hòa Lạc, ngày 15 tháng 01 năm 2026")
            .Title("KẾ HOẠCH", "Bình đẳng giới ngành Tư pháp năm 2026")
            .Lines("Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;")
            .Bold("Điều 1. Mục đích").Lines("1. Giúp phụ nữ dễ đến với trợ giúp pháp lý.")
            .Bold("Điều 2. Chỉ tiêu").Lines("1. Tỷ lệ hòa giải thành không thấp hơn 80%.")
            .Bold("Điều 3. Nội dung, nhiệm vụ").Lines("1. Soạn 01 sổ tay hỏi đáp; thời gian thực hiện: quý II/2026; đơn vị chủ trì: Phòng Phổ biến, giáo dục pháp luật.")
            .Bold("Điều 4. Tổ chức thực hiện").Lines("1. Văn phòng Sở gửi báo cáo về Sở Nội vụ trước ngày 05/6 và 01/12/2026.", "Trong quá trình triển khai, nếu có vướng mắc, các phòng báo cáo Giám đốc Sở xem xét./.")
            .Signed("GIÁM ĐỐC", "Lý Thu Hạnh"));

        Assert.Single(reading.Purposes);
        Assert.Equal(["ge 80"], reading.Goals.SelectMany(g => g.Targets).Select(t => $"{(t.Value.Operator == TargetOperator.AtLeast ? "ge" : "?")} {t.Value.Value}"));
        Assert.Equal(["Phòng Phổ biến, giáo dục pháp luật", "Văn phòng Sở"], reading.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["2026-Q2", "2026-06-05;2026-12-01"], reading.Tasks.Select(t => t.Deadline?.Value));
        Assert.Equal(["H1 2026-06-05", "year 2026-12-01"], reading.Reporting.Select(r => $"{r.Period} {r.Deadline}"));
    }

    [Fact]
    public void Read_BulletsUnderOtherBullets_TakesTheBoldOnesForHeadings()
    {
        var reading = Read(PlanDocument.Of("LIÊN ĐOÀN LAO ĐỘNG|TỈNH HÒA LẠC", "12/KH-LĐLĐ", "Hòa Lạc, ngày 10 tháng 02 năm 2026", "Công tác nữ công năm 2026")
            .Bold("I. MỤC TIÊU").Lines("• Mỗi công đoàn cơ sở có 02 - 03 sáng kiến về nữ công.")
            .Bold("II. TỔ CHỨC THỰC HIỆN")
            .Bold("• Tổ tư vấn pháp luật").Lines("o Trực điện thoại hằng tháng.", "o Báo cáo Tổng Liên đoàn trước ngày 05/12/2026.")
            .Bold("* Công đoàn các xã, phường").Lines("- Gửi danh sách trước 31/3.", "Cuộc họp rút kinh nghiệm do Chủ tịch Liên đoàn chủ trì sẽ báo sau.")
            .Signed());

        Assert.Equal("Range 2 3 sáng kiến", reading.Goals.SelectMany(g => g.Targets).Select(t => $"{t.Value.Operator} {t.Value.Value} {t.Value.ValueTo} {t.Value.Unit}").Single());
        Assert.Equal(["Tổ tư vấn pháp luật", "Tổ tư vấn pháp luật", "Công đoàn các xã, phường"], reading.Tasks.Select(t => string.Join('|', t.Lead)));
        Assert.Equal([null, "2026-12-05", "2026-03-31"], reading.Tasks.Select(t => t.Deadline?.Value));
    }

    [Fact]
    public void Read_MinistryPlanAttachedToDecision_TakesThePlanNotTheDecision()
    {
        var reading = Read(new PlanDocument()
            .Heading("BỘ XÂY DỰNG", "517/QĐ-BXD", "Hà Nội, ngày 12 tháng 3 năm 2026")
            .Title("QUYẾT ĐỊNH", "Ban hành Kế hoạch hành động về bình đẳng giới năm 2026 của Bộ Xây dựng")
            .Lines("BỘ TRƯỞNG BỘ XÂY DỰNG",
                "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
                "Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ ban hành Chiến lược quốc gia;",
                "Theo đề nghị của Vụ trưởng Vụ Tổ chức cán bộ.",
                "QUYẾT ĐỊNH:",
                "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch hành động về bình đẳng giới năm 2026.",
                "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
                "Điều 3. Chánh Văn phòng Bộ, Vụ trưởng Vụ Tổ chức cán bộ, Thủ trưởng các đơn vị chịu trách nhiệm thi hành./.")
            .Signed("KT. BỘ TRƯỞNG|THỨ TRƯỞNG", "Phạm Quốc An")
            .Title("KẾ HOẠCH", "Hành động về bình đẳng giới năm 2026 của Bộ Xây dựng")
            .Centered("(Kèm theo Quyết định số 517/QĐ-BXD ngày 12 tháng 3 năm 2026 của Bộ trưởng Bộ Xây dựng)")
            .Bold("I. MỤC TIÊU")
            .Lines("1. Tỷ lệ nữ lãnh đạo cấp vụ và tương đương đạt ít nhất 20%.", "2. Trên 95% công chức, viên chức được phổ biến pháp luật về bình đẳng giới.")
            .Bold("II. NHIỆM VỤ VÀ GIẢI PHÁP")
            .Lines("1. Vụ Tổ chức cán bộ chủ trì, phối hợp với Văn phòng Bộ rà soát quy hoạch cán bộ nữ, hoàn thành trước ngày 30/6/2026.",
                "2. Công đoàn Xây dựng Việt Nam tổ chức hội thi tìm hiểu pháp luật trong quý III/2026.")
            .Bold("III. TỔ CHỨC THỰC HIỆN")
            .Lines("1. Thủ trưởng các đơn vị trực thuộc Bộ gửi báo cáo về Vụ Tổ chức cán bộ trước ngày 25/11/2026."));

        Assert.Equal(["ge 20 %", "gt 95 %"], Targets(reading));
        Assert.Equal(
            [
                "Vụ Tổ chức cán bộ/Văn phòng Bộ/2026-06-30/",
                "Công đoàn Xây dựng Việt Nam//2026-Q3/",
                "Thủ trưởng các đơn vị trực thuộc Bộ//2026-11-25/",
            ], Tasks(reading));
        Assert.Equal("517/QĐ-BXD", reading.Document.Number);
        Assert.Equal("Hành động về bình đẳng giới năm 2026 của Bộ Xây dựng", reading.Document.Title);
        Assert.Equal(3, reading.LegalBases.Count);
    }

    [Fact]
    public void Read_FiveYearPlanWithBackground_KeepsLastFiguresOut()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH ĐẮK LẮK", "301/KH-UBND", "Đắk Lắk, ngày 15 tháng 12 năm 2025", "Thực hiện công tác bình đẳng giới giai đoạn 2026 - 2030")
            .Bold("Phần thứ nhất", "KẾT QUẢ THỰC HIỆN GIAI ĐOẠN 2021 - 2025")
            .Bold("I. KẾT QUẢ ĐẠT ĐƯỢC")
            .Lines("- Tỷ lệ nữ tham gia cấp ủy đạt 18,5%.", "- Tổ chức 215 lớp tập huấn cho 9.800 lượt người.")
            .Bold("II. TỒN TẠI, HẠN CHẾ")
            .Lines("- Còn 42 cặp tảo hôn trong năm 2025.")
            .Bold("Phần thứ hai", "NỘI DUNG KẾ HOẠCH GIAI ĐOẠN 2026 - 2030")
            .Bold("I. MỤC TIÊU")
            .Bold("1. Mục tiêu tổng quát")
            .Lines("Thu hẹp khoảng cách giới trên mọi lĩnh vực.")
            .Bold("2. Mục tiêu cụ thể")
            .Lines("a) Mục tiêu 1: Trong lĩnh vực chính trị (02 chỉ tiêu)",
                "- Chỉ tiêu 1: Đến năm 2028 đạt 60% và đến năm 2030 đạt 75% cơ quan có lãnh đạo chủ chốt là nữ.",
                "- Chỉ tiêu 2: Tỷ lệ nữ tham gia cấp ủy các cấp nhiệm kỳ 2025 - 2030 đạt từ 25% trở lên (năm 2025: 18,5%).",
                "b) Mục tiêu 2: Trong lĩnh vực y tế",
                "- Chỉ tiêu 1: Tỷ số giới tính khi sinh ở mức 111 bé trai/100 bé gái vào năm 2028 và 109 bé trai/100 bé gái vào năm 2030.",
                "- Chỉ tiêu 2: Giảm tỷ suất sinh ở vị thành niên từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ vào năm 2030.")
            .Bold("II. NHIỆM VỤ, GIẢI PHÁP")
            .Lines("1. Bồi dưỡng mỗi năm ít nhất 100 nữ cán bộ trẻ.", "2. Tổng kết Kế hoạch vào quý IV năm 2030.")
            .Signed());

        Assert.Equal(
            [
                "eq 60 % @2028", "eq 75 % @2030", "ge 25 % @2025-2030", "eq 111 bé trai/100 bé gái @2028", "eq 109 bé trai/100 bé gái @2030",
                "le 18 ca/1.000 phụ nữ @2030",
            ], Targets(reading));
        Assert.Equal(["///Annual", "//2030-Q4/"], Tasks(reading));
        Assert.Equal(["1 Trong lĩnh vực chính trị", "2 Trong lĩnh vực y tế"], reading.Goals.Select(g => $"{g.No} {g.Title}"));
        Assert.Equal((2026, 2030), (reading.Document.Year, reading.Document.LastYear));
        Assert.Equal(["Thu hẹp khoảng cách giới trên mọi lĩnh vực."], reading.Purposes.Select(p => p.Text));
    }

    [Fact]
    public void Read_TableWithColumnsInOtherOrder_TakesRowsAndMergedCells()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH CÀ MAU", "19/KH-UBND", "Cà Mau, ngày 20 tháng 01 năm 2026", "Công tác bình đẳng giới năm 2026")
            .Bold("I. MỤC ĐÍCH").Lines("Đẩy mạnh công tác bình đẳng giới.")
            .Bold("II. PHÂN CÔNG NHIỆM VỤ")
            .Lines("Các nhiệm vụ được phân công theo bảng sau:")
            .Grid(
            [
                ["Thời gian", "TT", "Nhiệm vụ", "Sản phẩm", "Đơn vị thực hiện", "<<"],
                ["^", "^", "^", "^", "Chủ trì", "Phối hợp"],
                ["", "I", "Công tác tuyên truyền", "<<", "<<", "<<"],
                ["Quý II/2026", "1", "Hội thi sân khấu hóa về bình đẳng giới", "Kế hoạch hội thi", "Sở Văn hóa, Thể thao và Du lịch", "Tỉnh đoàn; Hội LHPN tỉnh"],
                ["^", "2", "Phát hành cẩm nang phòng ngừa xâm hại trẻ em", "Cẩm nang", "^", "Sở GD&ĐT\nCông an tỉnh"],
                ["", "II", "Kiểm tra", "<<", "<<", "<<"],
                ["Tháng 8, 9/2026", "3", "Kiểm tra liên ngành tại doanh nghiệp", "Báo cáo", "Sở Nội vụ", "LĐLĐ tỉnh và các sở, ban, ngành liên quan"],
                ["", "", "Tổng cộng", "", "", ""],
            ])
            .Signed());

        Assert.Equal(
            [
                "Sở Văn hóa, Thể thao và Du lịch/Tỉnh đoàn|Hội Liên hiệp Phụ nữ tỉnh/2026-Q2/",
                "Sở Văn hóa, Thể thao và Du lịch/Sở Giáo dục và Đào tạo|Công an tỉnh/2026-Q2/",
                "Sở Nội vụ/Liên đoàn Lao động tỉnh|các sở, ban, ngành liên quan/2026-08;2026-09/",
            ], Tasks(reading));
        Assert.Equal(["I 1", "I 2", "II 3"], reading.Tasks.Select(t => $"{t.Section} {t.No}"));
        Assert.Equal("Cẩm nang", reading.Tasks[1].Output);
    }

    [Fact]
    public void Read_TaskInBodyAndAnnex_IsOneTask()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH NGHỆ AN", "70/KH-UBND", "Nghệ An, ngày 02 tháng 02 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. NỘI DUNG")
            .Lines("1. Tổ chức diễn đàn trẻ em gái với khoa học công nghệ.", "2. Xây dựng 05 mô hình địa chỉ tin cậy tại cộng đồng.")
            .Bold("II. TỔ CHỨC THỰC HIỆN").Lines("1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch.")
            .Signed()
            .Centered("PHỤ LỤC I", "DANH MỤC NHIỆM VỤ")
            .Grid(
            [
                ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kinh phí (triệu đồng)"],
                ["1", "Tổ chức diễn đàn trẻ em gái với khoa học, công nghệ", "Sở KH&CN", "Tỉnh đoàn", "Tháng 10/2026", "150"],
                ["2", "Biên soạn tài liệu cho hòa giải viên", "Sở Tư pháp", "-", "Quý III/2026", "80,5"],
            ]));

        Assert.Equal(
            [
                "Sở Khoa học và Công nghệ/Tỉnh đoàn/2026-10/",
                "///",
                "Sở Nội vụ///",
                "Sở Tư pháp//2026-Q3/",
            ], Tasks(reading));
        Assert.NotNull(reading.Tasks[0].OtherText);
        Assert.Equal([150_000_000L, null, null, 80_500_000L], reading.Tasks.Select(t => t.AmountVnd));
    }

    [Fact]
    public void Read_SchoolPlanWithDetailLines_CompletesEachActivity()
    {
        var reading = Read(PlanDocument.Of("UBND PHƯỜNG ĐÔNG HÀ|TRƯỜNG TIỂU HỌC SEN HỒNG", "23/KH-THSH", "Đông Hà, ngày 02 tháng 11 năm 2026", "Hưởng ứng Tháng hành động vì bình đẳng giới năm 2026")
            .Bold("I. Mục đích, yêu cầu").Lines("1. Mục đích", "- Giáo dục kỹ năng cho học sinh.", "2. Yêu cầu", "- An toàn, vui tươi.")
            .Bold("II. Nội dung hoạt động")
            .Bold("1. Lễ phát động")
            .Lines("- Thời gian: 7 giờ 30 ngày 16/11/2026.", "- Địa điểm: Sân trường.", "- Thành phần: Toàn thể giáo viên, học sinh.", "- Người thực hiện: Tổng phụ trách Đội.")
            .Bold("2. Vẽ tranh “Gia đình em”")
            .Lines("- Thời gian: từ ngày 18/11 đến ngày 25/11/2026.", "- Phụ trách: Giáo viên Mỹ thuật; phối hợp: giáo viên chủ nhiệm.")
            .Bold("III. Tổ chức thực hiện")
            .Bold("1. Ban giám hiệu").Lines("- Chỉ đạo, kiểm tra các hoạt động.")
            .Bold("2. Giáo viên chủ nhiệm").Lines("- Gửi kết quả về văn phòng trước ngày 10/12.")
            .Signed("HIỆU TRƯỞNG"));

        Assert.Equal(
            [
                "Tổng phụ trách Đội//2026-11-16/",
                "Giáo viên Mỹ thuật/giáo viên chủ nhiệm/2026-11-18/2026-11-25/",
                "Ban giám hiệu///",
                "Giáo viên chủ nhiệm//2026-12-10/",
            ], Tasks(reading));
        Assert.Equal("Lễ phát động", reading.Tasks[0].Text);
        Assert.Equal("Ủy ban nhân dân phường Đông Hà", reading.Document.ParentIssuer);
    }

    [Fact]
    public void Read_ShortCommunePlanWithoutRoman_FindsSections()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ MƯỜNG THANH", "44/KH-UBND", "Mường Thanh, ngày 16 tháng 3 năm 2026", "Triển khai công tác bình đẳng giới năm 2026")
            .Bold("1. Mục đích").Lines("Nâng cao nhận thức của Nhân dân.")
            .Bold("2. Nội dung")
            .Lines("a) Tuyên truyền tại 18/18 bản; CC VH-XH thực hiện, xong trước 30/9.", "b) Hội LHPN xã duy trì 03 tổ tiết kiệm, sinh hoạt hằng tháng.",
                "c) Trưởng bản báo cáo ngay khi có vụ việc.")
            .Bold("3. Tổ chức thực hiện")
            .Lines("a) Phòng VH-XH: chủ trì, phối hợp với Công an xã, các đoàn thể xã triển khai Kế hoạch; báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 05/12.",
                "b) Đề nghị UBMTTQ xã giám sát việc thực hiện.")
            .Lines("Trên đây là Kế hoạch triển khai công tác bình đẳng giới năm 2026./.").Signed());

        Assert.Equal(5, reading.Tasks.Count);
        Assert.Equal("Hội Liên hiệp Phụ nữ xã///Monthly", Tasks(reading)[1]);
        Assert.Equal("Phòng Văn hóa - Xã hội/Công an xã|các đoàn thể xã/2026-12-05/", Tasks(reading)[3]);
        Assert.Equal("Ủy ban Mặt trận Tổ quốc xã///", Tasks(reading)[4]);
        Assert.Equal("Ủy ban nhân dân tỉnh (qua Sở Nội vụ)", Assert.Single(reading.Reporting).To);
    }

    [Fact]
    public void Read_NestedNumbersAndLabelsUnderAgencies_TakesLeads()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH SƠN LA", "66/KH-UBND", "Sơn La, ngày 28 tháng 01 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("III. TỔ CHỨC THỰC HIỆN")
            .Lines("1. Sở Nội vụ", "1.1. Chủ trì, phối hợp với các cơ quan liên quan hướng dẫn thực hiện.", "1.2. Tổng hợp, báo cáo UBND tỉnh 6 tháng trước ngày 15/6 và năm trước ngày 15/12.",
                "2. Các sở: Giáo dục và Đào tạo, Y tế, Tư pháp", "Lồng ghép nội dung bình đẳng giới vào kế hoạch hằng năm của ngành.",
                "3. Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", "Tăng cường giám sát, phản biện xã hội.",
                "4. UBND các xã, phường có trách nhiệm:", "- Bố trí kinh phí;", "- Định kỳ 6 tháng báo cáo kết quả về Sở Nội vụ.")
            .Lines("Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Sở Nội vụ./.").Signed());

        Assert.Equal(
            [
                "Sở Nội vụ/các cơ quan liên quan//",
                "Sở Nội vụ//2026-06-15;2026-12-15/",
                "Sở Giáo dục và Đào tạo|Sở Y tế|Sở Tư pháp///Annual",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh|các tổ chức chính trị - xã hội tỉnh///",
                "Ủy ban nhân dân các xã, phường///",
                "Ủy ban nhân dân các xã, phường///Semiannual",
            ], Tasks(reading));
        Assert.Equal(["2026-06-15", "2026-12-15"], reading.Reporting.Take(2).Select(r => r.Deadline));
    }

    [Fact]
    public void Read_TargetTableWithTwoYears_GivesEachHorizonAndBaseline()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH LÂM ĐỒNG", "5/KH-UBND", "Lâm Đồng, ngày 05 tháng 01 năm 2026", "Bình đẳng giới giai đoạn 2026 - 2030")
            .Bold("I. CÁC CHỈ TIÊU")
            .Grid(
            [
                ["STT", "Chỉ tiêu", "ĐVT", "Ước thực hiện năm 2025", "Kế hoạch", "<<"],
                ["^", "^", "^", "^", "Năm 2026", "Năm 2030"],
                ["I", "Lĩnh vực chính trị", "<<", "<<", "<<", "<<"],
                ["1", "Tỷ lệ nữ cấp ủy", "%", "19,2", "≥ 21", "25 - 27"],
                ["2", "Số cặp tảo hôn", "cặp", "31", "dưới 25", "-"],
            ])
            .Bold("II. NHIỆM VỤ").Lines("1. Rà soát, đánh giá hằng năm.").Signed());

        Assert.Equal(["ge 21 % @2026", "range 25..27 % @2030", "lt 25 cặp @2026"], Targets(reading));
        Assert.Equal([19.2m, 19.2m, 31m], reading.Goals.SelectMany(g => g.Targets).Select(t => t.Value.Baseline?.Value));
    }

    [Fact]
    public void Read_EveryPassageOfTheSectionsThatGaveNoRow_IsListed()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ TÂN LẬP", "9/KH-UBND", "Tân Lập, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. NHIỆM VỤ").Lines("- Tổ chức tuyên truyền tại các thôn.", "Ghi chú: số liệu tính đến cuối năm trước.").Signed());

        Assert.Equal("Ghi chú: số liệu tính đến cuối năm trước.", reading.PassageOf(Assert.Single(reading.Unread)).Text);
    }

    [Fact]
    public void Read_PlanThatIsOnlyAnAnnexTable_TakesItsRows()
    {
        var reading = Read(PlanDocument.Of("BỘ TÀI CHÍNH", "12/KH-BTC", "Hà Nội, ngày 03 tháng 02 năm 2026", "Hành động bình đẳng giới năm 2026")
            .Centered("PHỤ LỤC")
            .Grid(
            [
                ["TT", "Nội dung, nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"],
                ["A", "Hoàn thiện thể chế", "", "", ""],
                ["1", "Công bố kết quả rà soát văn bản", "Vụ Pháp chế", "Các đơn vị thuộc Bộ", "Quý I - II/2026"],
            ]));

        Assert.Equal(["Vụ Pháp chế/Các đơn vị thuộc Bộ/2026-Q1/2026-Q2/"], Tasks(reading));
    }

    [Fact]
    public void Read_WorkGivenUnderContents_TakesLeadFromHeadingOfAgencies()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|TỈNH SƠN LA", "6/KH-UBND", "Sơn La, ngày 28 tháng 01 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. NỘI DUNG CÔNG VIỆC").Lines("1. Giao Sở Nội vụ:", "a) Hướng dẫn thực hiện;", "2. Sở Tài chính: Tham mưu bố trí kinh phí.").Signed());

        Assert.Equal(["Sở Nội vụ///", "Sở Tài chính///"], Tasks(reading));
    }
}
