using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class DeadlineParserTests
{
    private const int PlanYear = 2026;

    [Theory]
    [InlineData("Ban hành kế hoạch trước ngày 15/11/2026", "2026-11-15", DeadlineKind.Before)]
    [InlineData("Nghiệm thu trước 20 tháng 9 năm 2026", "2026-09-20", DeadlineKind.Before)]
    [InlineData("Gửi báo cáo trước 30/6", "2026-06-30", DeadlineKind.Before)]
    [InlineData("Báo cáo trước ngày 10 tháng 12 năm 2026", "2026-12-10", DeadlineKind.Before)]
    [InlineData("Hoàn thành chậm nhất ngày 31.10.2026", "2026-10-31", DeadlineKind.By)]
    [InlineData("Nhận bài đến hết ngày 25-11-2026", "2026-11-25", DeadlineKind.By)]
    [InlineData("Nộp hồ sơ chậm nhất là ngày 20/8/2026", "2026-08-20", DeadlineKind.By)]
    [InlineData("Khai mạc ngày 15/11/2026", "2026-11-15", DeadlineKind.On)]
    [InlineData("Tổ chức lễ phát động lúc 8 giờ 00 ngày 15/11/2026", "2026-11-15", DeadlineKind.On)]
    [InlineData("Tổ chức tọa đàm dịp 20/10", "2026-10-20", DeadlineKind.On)]
    [InlineData("Gửi trước 16 giờ 00 ngày 18/12/2026", "2026-12-18", DeadlineKind.Before)]
    [InlineData("Hoàn thành trong quý II/2026", "2026-Q2", DeadlineKind.Within)]
    [InlineData("Hoàn thành trong quí 3 năm 2026", "2026-Q3", DeadlineKind.Within)]
    [InlineData("Công bố trong tháng 4 năm 2026", "2026-04", DeadlineKind.Within)]
    [InlineData("Thực hiện trong tháng 11/2026", "2026-11", DeadlineKind.Within)]
    [InlineData("Thực hiện vào tháng XI", "2026-11", DeadlineKind.Within)]
    [InlineData("Hoàn thành trong 6 tháng đầu năm", "2026-H1", DeadlineKind.Within)]
    [InlineData("Tổ chức trong 6 tháng cuối năm 2026", "2026-H2", DeadlineKind.Within)]
    [InlineData("Tổ chức từ ngày 15/11 đến ngày 15/12/2026", "2026-11-15/2026-12-15", DeadlineKind.Within)]
    [InlineData("Tổ chức từ ngày 15/11/2026 đến hết ngày 15/12/2026", "2026-11-15/2026-12-15", DeadlineKind.Within)]
    [InlineData("Treo băng rôn (từ 15-11 đến 15-12)", "2026-11-15/2026-12-15", DeadlineKind.Within)]
    [InlineData("Thực hiện từ tháng 3 đến tháng 9/2026", "2026-03/2026-09", DeadlineKind.Within)]
    [InlineData("Áp dụng từ ngày 01/7/2026", "from:2026-07-01", DeadlineKind.From)]
    [InlineData("Thực hiện từ quý II", "from:2026-Q2", DeadlineKind.From)]
    [InlineData("Triển khai từ năm học 2026 - 2027", "from:2026-2027", DeadlineKind.From)]
    [InlineData("Ban hành trước ngày 31 tháng 01 hằng năm", "--01-31", DeadlineKind.Before)]
    [InlineData("Xây dựng kế hoạch hằng năm, ban hành trước ngày 31 tháng 01", "--01-31", DeadlineKind.Before)]
    [InlineData("Sơ kết vào năm 2028, tổng kết vào quý III năm 2030", "2028;2030-Q3", DeadlineKind.Within)]
    [InlineData("Báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 10/12", "2026-06-10;2026-12-10", DeadlineKind.Before)]
    [InlineData("Báo cáo 6 tháng đầu năm trước ngày 10/6/2026", "2026-06-10", DeadlineKind.Before)]
    [InlineData("Báo cáo định kỳ trước ngày 15/6 và 15/12", "2026-06-15;2026-12-15", DeadlineKind.Before)]
    [InlineData("Báo cáo trước ngày 10/6 (báo cáo 6 tháng) và 10/12 (báo cáo năm)", "2026-06-10;2026-12-10", DeadlineKind.Before)]
    [InlineData("Theo dõi thực hiện; sơ kết năm 2028, tổng kết năm 2030", "2028;2030", DeadlineKind.Within)]
    [InlineData("Hoàn thành trong năm 2026", "2026", DeadlineKind.Within)]
    [InlineData("Gửi báo cáo trước ngày 10/6 (số liệu tính từ 15/12 năm trước đến 14/6)", "2026-06-10", DeadlineKind.Before)]
    [InlineData("Ban hành kế hoạch năm 2026 trước ngày 31/3", "2026-03-31", DeadlineKind.Before)]
    [InlineData("Tổ chức các hoạt động kỷ niệm Ngày Phụ nữ Việt Nam 20/10", "2026-10-20", DeadlineKind.On)]
    [InlineData("Tổ chức Ngày Dân số Việt Nam 26/12", "2026-12-26", DeadlineKind.On)]
    [InlineData("Tổ chức Ngày Trẻ em thế giới 20/11 và Ngày Hội gia đình 28/6", "2026-11-20;2026-06-28", DeadlineKind.On)]
    [InlineData("Đăng ký với Phòng Phổ biến pháp luật trước ngày 05/02/2026", "2026-02-05", DeadlineKind.Before)]
    public void OfText_PrintedForms_GivesDateAndKind(string text, string value, DeadlineKind kind)
    {
        var deadline = DeadlineParser.OfText(text, PlanYear);
        Assert.NotNull(deadline);
        Assert.Equal(value, deadline.Value);
        Assert.Equal(kind, deadline.Kind);
    }

    [Theory]
    [InlineData("Quý II - IV/2026", "2026-Q2/2026-Q4")]
    [InlineData("Quý I, II/2026", "2026-Q1;2026-Q2")]
    [InlineData("Quý IV", "2026-Q4")]
    [InlineData("Tháng 5 - 8/2026", "2026-05/2026-08")]
    [InlineData("Tháng 7/2026", "2026-07")]
    [InlineData("Tháng 11", "2026-11")]
    [InlineData("11/2026", "2026-11")]
    [InlineData("15/11/2026", "2026-11-15")]
    [InlineData("15/11", "2026-11-15")]
    [InlineData("15/11 - 15/12/2026", "2026-11-15/2026-12-15")]
    [InlineData("Trước 30/6/2026", "2026-06-30")]
    [InlineData("Trước tháng 6/2026", "2026-06")]
    [InlineData("Năm 2026", "2026")]
    [InlineData("2026", "2026")]
    [InlineData("2026 - 2030", "2026/2030")]
    [InlineData("Trong năm", "2026")]
    [InlineData("Hằng năm, xong trước 31/10", "--10-31")]
    [InlineData("Từ tháng 3 đến tháng 10", "2026-03/2026-10")]
    [InlineData("Từ 15/11 đến 15/12", "2026-11-15/2026-12-15")]
    [InlineData("10/11 - 10/12", "2026-11-10/2026-12-10")]
    public void OfCell_TimeColumn_GivesValue(string text, string value) =>
        Assert.Equal(value, DeadlineParser.OfCell(text, PlanYear)?.Value);

    [Theory]
    [InlineData("Báo cáo chậm nhất 05 ngày làm việc sau khi kết thúc", "chậm nhất 05 ngày làm việc sau khi kết thúc")]
    [InlineData("Báo cáo nhanh trong 24 giờ khi có vụ việc", "trong 24 giờ khi có vụ việc")]
    [InlineData("Xây dựng kế hoạch sau 10 ngày kể từ ngày ban hành", "sau 10 ngày kể từ ngày ban hành")]
    [InlineData("Gửi số liệu trước ngày 15 của tháng cuối quý", "trước ngày 15 của tháng cuối quý")]
    [InlineData("Báo cáo vào ngày 20 hằng tháng", "vào ngày 20 hằng tháng")]
    public void OfText_WhenNoDateIsMeant_KeepsWords(string text, string words)
    {
        var deadline = DeadlineParser.OfText(text, PlanYear);
        Assert.Null(deadline!.Value);
        Assert.Equal(words, deadline.Words);
    }

    [Theory]
    [InlineData("Tuyên truyền Luật Bình đẳng giới ngày 29/11/2006")]
    [InlineData("Thực hiện Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ")]
    [InlineData("Vận hành đường dây nóng 24/7")]
    [InlineData("Tổ chức Tháng hành động vì bình đẳng giới")]
    [InlineData("Mở 02 lớp, mỗi lớp 50 người")]
    [InlineData("Thường xuyên đôn đốc")]
    [InlineData("Báo cáo 6 tháng và năm")]
    [InlineData("Nâng cấp đoạn đường 20/10")]
    public void OfText_WhenNothingBinds_IsNull(string text) => Assert.Null(DeadlineParser.OfText(text, PlanYear));

    [Fact]
    public void OfText_WhenYearIsMissing_SaysItWasAssumed() =>
        Assert.True(DeadlineParser.OfText("Xong trước 30/6", PlanYear)!.YearAssumed);
}

public sealed class RecurrenceParserTests
{
    [Theory]
    [InlineData("Báo cáo hằng năm", Recurrence.Annual)]
    [InlineData("Tổ chức hàng năm", Recurrence.Annual)]
    [InlineData("Mở 02 lớp/năm", Recurrence.Annual)]
    [InlineData("Mỗi năm bồi dưỡng 200 người", Recurrence.Annual)]
    [InlineData("Cập nhật hằng quý", Recurrence.Quarterly)]
    [InlineData("Kiểm tra mỗi quý một đợt", Recurrence.Quarterly)]
    [InlineData("Kiểm tra mỗi quí một đợt", Recurrence.Quarterly)]
    [InlineData("03 tháng/lần", Recurrence.Quarterly)]
    [InlineData("trước ngày 15 tháng cuối quý", Recurrence.Quarterly)]
    [InlineData("ngày 05 của tháng đầu quý sau", Recurrence.Quarterly)]
    [InlineData("Đăng hằng tháng", Recurrence.Monthly)]
    [InlineData("Phát 02 tin/tháng", Recurrence.Monthly)]
    [InlineData("ngày 20 hằng tháng", Recurrence.Monthly)]
    [InlineData("06 tháng/lần", Recurrence.Semiannual)]
    [InlineData("6 tháng một lần", Recurrence.Semiannual)]
    [InlineData("mỗi học kỳ 01 buổi", Recurrence.Semiannual)]
    [InlineData("định kỳ 02 tuần", Recurrence.Biweekly)]
    [InlineData("02 tuần một lần", Recurrence.Biweekly)]
    [InlineData("hai năm một lần", Recurrence.Biennial)]
    [InlineData("02 năm/lần", Recurrence.Biennial)]
    [InlineData("Thường xuyên", Recurrence.Continuous)]
    [InlineData("Hằng quý và hằng năm", Recurrence.Quarterly)]
    [InlineData("Trước ngày 31 tháng 01 hằng năm", Recurrence.Annual)]
    public void Of_PrintedWords_GivesCycle(string text, Recurrence cycle) => Assert.Equal(cycle, RecurrenceParser.Of(text));

    [Theory]
    [InlineData("Báo cáo 6 tháng trước ngày 10/6")]
    [InlineData("Báo cáo năm")]
    [InlineData("Tổ chức gian hàng năm 2026")]
    [InlineData("Tháng hành động")]
    [InlineData("Hoàn thành trong năm 2026")]
    public void Of_WhenNothingComesBack_IsNull(string text) => Assert.Null(RecurrenceParser.Of(text));
}
