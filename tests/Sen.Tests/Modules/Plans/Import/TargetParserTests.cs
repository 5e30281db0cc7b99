using System.Globalization;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Every form of the wording of targets: value by value as "operator value[..to] unit @horizon".</summary>
public sealed class TargetParserTests
{
    [Theory]
    // đạt, là, duy trì …
    [InlineData("Tỷ lệ nữ cấp ủy đạt 22%", "eq 22 %")]
    [InlineData("Duy trì 100% trạm y tế có cán bộ tư vấn", "eq 100 %")]
    [InlineData("100% tổ dân phố được tuyên truyền", "eq 100 %")]
    [InlineData("Tỷ lệ nữ là 35,5%", "eq 35.5 %")]
    [InlineData("Bảo đảm 95% hộ gia đình được cung cấp thông tin", "eq 95 %")]
    [InlineData("Tỷ lệ nữ trong cấp ủy ở mức 25 %", "eq 25 %")]
    // ít nhất …
    [InlineData("Tỷ lệ nữ chủ doanh nghiệp đạt ít nhất 27%", "ge 27 %")]
    [InlineData("Tỷ lệ nữ đạt từ 40% trở lên", "ge 40 %")]
    [InlineData("Tổ chức không dưới 02 buổi nói chuyện", "ge 2 buổi")]
    [InlineData("Tỷ lệ nữ không thấp hơn 30%", "ge 30 %")]
    [InlineData("Tỷ lệ hộ nghèo được vay vốn ≥ 65%", "ge 65 %")]
    [InlineData("Tối thiểu 60% lãnh đạo được bồi dưỡng", "ge 60 %")]
    [InlineData("Mỗi cơ quan tổ chức ít nhất một buổi sinh hoạt chuyên đề", "ge 1 buổi")]
    // trên …
    [InlineData("Trên 90% nạn nhân được hỗ trợ", "gt 90 %")]
    [InlineData("Thu hút hơn 2.000 lượt người tham gia", "gt 2000 lượt người")]
    [InlineData("Trên một nửa số thôn có câu lạc bộ", "gt 50 %")]
    [InlineData("Tỷ lệ nữ vượt 33%", "gt 33 %")]
    [InlineData("Trên 3/4 người gây bạo lực được tư vấn", "gt 75 %")]
    [InlineData("Không còn tổ dân phố trắng câu lạc bộ", "eq 0 tổ dân phố")]
    [InlineData("Ít nhất 01 nữ tham gia ban lãnh đạo", "ge 1 người")]
    [InlineData("Tỷ lệ nữ học nghề cao hơn 40%", "gt 40 %")]
    // tối đa, còn …
    [InlineData("Tỷ số giới tính khi sinh không quá 111 bé trai/100 bé gái", "le 111 bé trai/100 bé gái")]
    [InlineData("Tử vong mẹ giảm xuống còn 45 ca", "le 45 ca")]
    [InlineData("Xảy ra tối đa 3 vụ", "le 3 vụ")]
    [InlineData("Tỷ lệ tảo hôn giảm còn 1,5%", "le 1.5 %")]
    [InlineData("Tỷ lệ lao động nữ trong nông nghiệp giảm xuống 28%", "le 28 %")]
    [InlineData("Tỷ lệ sinh con thứ ba không vượt quá 7%", "le 7 %")]
    // dưới …
    [InlineData("Tỷ lệ lao động nữ nông nghiệp giảm xuống dưới 30%", "lt 30 %")]
    [InlineData("Tỷ lệ thất nghiệp dưới 3%", "lt 3 %")]
    [InlineData("Số cặp tảo hôn còn dưới 20 cặp", "lt 20 cặp")]
    [InlineData("Tỷ lệ thất nghiệp thấp hơn 2,5%", "lt 2.5 %")]
    // khoảng từ … đến …
    [InlineData("Tỷ lệ nữ giám đốc đạt từ 25% đến 27%", "range 25..27 %")]
    [InlineData("Mở 02 - 03 lớp/năm", "range 2..3 lớp @annual")]
    [InlineData("Đạt khoảng 10 - 15%", "range 10..15 %")]
    [InlineData("Tỷ lệ nữ trong khoảng 30–35%", "range 30..35 %")]
    // khoảng …
    [InlineData("Lao động nữ hưởng lương chiếm khoảng 60%", "approx 60 %")]
    [InlineData("Hỗ trợ xấp xỉ 1.200 người", "approx 1200 người")]
    [InlineData("Gần 50% thành viên là nữ", "approx 50 %")]
    // tăng, giảm
    [InlineData("Số nữ đảng viên tăng 5% so với năm 2025", "increaseBy 5 %")]
    [InlineData("Số buổi nói chuyện chuyên đề vượt 12% so với năm 2025", "increaseBy 12 %")]
    [InlineData("Số ca ly hôn do bạo lực thấp hơn năm 2025 ít nhất 4 ca", "decreaseBy 4 ca")]
    [InlineData("Từng bước xóa bỏ định kiến về nghề nghiệp của phụ nữ", "")]
    [InlineData("Nhận thức tăng thêm 3 điểm phần trăm", "increaseBy 3 điểm phần trăm")]
    [InlineData("Tỷ lệ nữ quy hoạch mỗi năm tăng 0,5%", "increaseBy 0.5 % @annual")]
    [InlineData("Nhận thức tăng từ 10 - 15%", "increaseBy 10..15 %")]
    [InlineData("Số vụ bạo lực giảm 10% so với cùng kỳ", "decreaseBy 10 %")]
    [InlineData("Số vụ giảm 3 - 5%/năm", "decreaseBy 3..5 % @annual")]
    [InlineData("Số cặp tảo hôn giảm 2 cặp so với năm trước", "decreaseBy 2 cặp")]
    [InlineData("Giảm bình quân 2%/năm số vụ bạo lực gia đình", "decreaseBy 2 % @annual")]
    [InlineData("Tỷ lệ nữ tham gia tăng lên 50%", "eq 50 %")]
    [InlineData("Tăng tỷ lệ nữ tham gia từ 30% lên 40%", "eq 40 %")]
    [InlineData("Giảm tỷ lệ hộ nghèo do nữ làm chủ từ 4% xuống 2,5%", "le 2.5 %")]
    // không để xảy ra …
    [InlineData("Không còn xã trắng địa chỉ tin cậy", "eq 0 xã")]
    [InlineData("Không để xảy ra vụ xâm hại trẻ em", "eq 0 vụ")]
    [InlineData("Chấm dứt tảo hôn", "eq 0 -")]
    [InlineData("Không phát sinh vụ bạo lực gia đình nghiêm trọng", "eq 0 vụ")]
    [InlineData("Về cơ bản xóa bỏ tảo hôn", "qualitative - -")]
    // phấn đấu
    [InlineData("Phấn đấu đạt trên 35% nữ đại biểu", "gt 35 %")]
    [InlineData("Ít nhất khoảng 30% cán bộ nữ được đào tạo", "ge 30 %")]
    public void Read_OneValue_GivesOperatorValueAndUnit(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Đạt 8.5% vào năm 2026", "eq 8.5 % @2026")]
    [InlineData("Tập huấn cho 1 200 người", "eq 1200 người")]
    [InlineData("Tổ chức 2 (hai) hội nghị", "eq 2 hội nghị")]
    [InlineData("Tổ chức ít nhất hai hội nghị", "ge 2 hội nghị")]
    [InlineData("Một phần ba cấp ủy viên là nữ", "eq 33.3 %")]
    [InlineData("Hai phần ba số xã có mô hình", "eq 66.7 %")]
    [InlineData("14/14 thôn có câu lạc bộ", "eq 100 %")]
    [InlineData("Tỷ số tử vong mẹ giảm còn 42/100.000 trẻ đẻ sống", "le 42 ca/100.000 trẻ đẻ sống")]
    [InlineData("Tỷ suất sinh vị thành niên dưới 18 ca sinh/1.000 phụ nữ", "lt 18 ca/1.000 phụ nữ")]
    [InlineData("Giờ làm việc nhà của nữ còn 1,7 lần so với nam giới", "le 1.7 lần so với nam giới")]
    [InlineData("Tập huấn cho 150 nữ cán bộ", "eq 150 người")]
    [InlineData("Ít nhất 300 chị em được vay vốn", "ge 300 người")]
    [InlineData("Phát tối thiểu 04 tin, bài mỗi quý", "ge 4 tin, bài")]
    [InlineData("Đăng tải ít nhất 12 tin bài/năm", "ge 12 tin, bài @annual")]
    public void Read_NumberForms_GivesValue(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Tỷ lệ nữ đạt 60% vào năm 2025 và 75% vào năm 2030", "eq 60 % @2025 | eq 75 % @2030")]
    [InlineData("Đến năm 2025 đạt 60%, năm 2030 đạt 75%", "eq 60 % @2025 | eq 75 % @2030")]
    [InlineData("Tỷ lệ nữ tiến sĩ đến 2030 đạt 30%", "eq 30 % @2030")]
    [InlineData("Đến hết năm 2027, ít nhất 80% cơ quan có quy chế", "ge 80 % @2027")]
    [InlineData("Hằng năm, 100% cơ quan xây dựng kế hoạch", "eq 100 % @annual")]
    [InlineData("Mỗi năm tổ chức 02 lớp tập huấn", "eq 2 lớp @annual")]
    [InlineData("Giảm bình quân 5%/năm số vụ bạo lực", "decreaseBy 5 % @annual")]
    [InlineData("Từ năm 2025 trở đi, 100% cơ sở cung cấp dịch vụ", "eq 100 % @from:2025")]
    [InlineData("Kể từ 2027, 90% trường có phòng tư vấn", "eq 90 % @from:2027")]
    [InlineData("Nữ đại biểu nhiệm kỳ 2026 - 2031 đạt trên 35%", "gt 35 % @2026-2031")]
    [InlineData("Trong giai đoạn 2026 - 2030, 50% số xã có mô hình", "eq 50 % @2026-2030")]
    [InlineData("Năm học 2026 - 2027, 100% trường tổ chức ngoại khóa", "eq 100 % @2026-2027")]
    [InlineData("100% thôn được tuyên truyền", "eq 100 %")]
    [InlineData("Năm 2027, số ca tử vong mẹ giảm còn 12 ca, đến năm 2030 dưới 9 ca", "le 12 ca @2027 | lt 9 ca @2030")]
    [InlineData("Hỗ trợ 15 phụ nữ khởi nghiệp, phấn đấu đến năm 2030 đạt 90 phụ nữ", "eq 15 người | eq 90 người @2030")]
    [InlineData("Trong năm tổ chức 03 cuộc kiểm tra", "eq 3 cuộc")]
    [InlineData("Tăng tỷ lệ nữ làm công hưởng lương lên đạt 50% vào năm 2025 và khoảng 60% vào năm 2030", "eq 50 % @2025 | approx 60 % @2030")]
    [InlineData("Tỷ lệ hoàn thành tiểu học và trung học cơ sở lần lượt 86% và 84%", "eq 86 % | eq 84 %")]
    [InlineData("Tỷ lệ nữ thạc sĩ đạt không dưới 50% từ năm 2025 trở đi; nữ tiến sĩ đạt 30% vào năm 2025 và 35% vào năm 2030", "ge 50 % @from:2025 | eq 30 % @2025 | eq 35 % @2030")]
    [InlineData("Đến năm 2025 đạt 60% và đến năm 2030 đạt 70% xã, phường có nữ lãnh đạo", "eq 60 % @2025 | eq 70 % @2030")]
    [InlineData("Vào năm 2028 và năm 2030 lần lượt đạt 40% và 45%", "eq 40 % @2028 | eq 45 % @2030")]
    [InlineData("Tỷ lệ nữ đạt lần lượt 30% và 33% vào các năm 2027 và 2030", "eq 30 % @2027 | eq 33 % @2030")]
    [InlineData("80% trẻ em gái trong độ tuổi được tiêm phòng vào năm 2029", "eq 80 % @2029")]
    [InlineData("100% đơn vị ban hành quy chế trước ngày 30/9/2027", "eq 100 % @2027")]
    [InlineData("Tỷ suất giảm xuống 9 ca sinh/1.000 phụ nữ năm 2027", "le 9 ca/1.000 phụ nữ @2027")]
    public void Read_Horizons_PairsValues(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Tỷ lệ nữ đạt 30% (năm 2025: 27,6%)", "eq 30 %", "27.6", "2025")]
    [InlineData("Tỷ lệ nữ đạt 30% (ước thực hiện 2025: 27%)", "eq 30 %", "27", "2025")]
    [InlineData("Tăng từ 31% năm 2025 lên 38%", "eq 38 %", "31", "2025")]
    [InlineData("Số vụ giảm 10% so với năm 2025", "decreaseBy 10 %", null, "2025")]
    [InlineData("Số vụ giảm 15% so với giai đoạn 2021 - 2025", "decreaseBy 15 %", null, "2021-2025")]
    public void Read_Baseline_IsNoTarget(string text, string expected, string? value, string period)
    {
        Assert.Equal(expected, Show(text));
        var baseline = TargetParser.Read(text)[0].Baseline;
        Assert.Equal(value, baseline!.Value?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(period, baseline.Period);
    }

    [Theory]
    [InlineData("100% xã, phường mỗi quý có ít nhất 04 tin, bài", "eq 100 % | ge 4 tin, bài")]
    [InlineData("Thu hút 5.000 lượt người dự, trong đó nữ chiếm tối thiểu 45%", "eq 5000 lượt người | ge 45 %")]
    [InlineData("Trên 80% người bị bạo lực được tiếp cận ít nhất một dịch vụ", "gt 80 %")]
    [InlineData("80% xã có ít nhất một mô hình", "eq 80 %")]
    [InlineData("80% xã có ít nhất 01 mô hình", "eq 80 % | ge 1 mô hình")]
    [InlineData("100% thôn có ít nhất 01 tổ tư vấn và mỗi quý sinh hoạt tối thiểu 01 lần", "eq 100 % | ge 1 tổ | ge 1 lần")]
    [InlineData("Đưa tỷ lệ nữ trưởng phòng lên 31%, cao hơn năm 2025 là 1,5 điểm phần trăm", "eq 31 % | increaseBy 1.5 điểm phần trăm")]
    [InlineData("Mọi trường, xã đều có góc tư vấn; dựng thêm ít nhất 03 nhà tạm lánh", "qualitative - - | ge 3 nhà tạm lánh")]
    [InlineData("Giảm 04 vụ bạo lực gia đình so với năm 2025, không còn cặp tảo hôn", "decreaseBy 4 vụ | eq 0 cặp")]
    [InlineData("Khoảng 900 lượt người được truyền thông, trong đó nam giới đạt quá nửa", "approx 900 lượt người | gt 50 %")]
    [InlineData("Thu hút trên 800 người, trong đó có từ 30% nam giới trở lên", "gt 800 người | ge 30 %")]
    [InlineData("Phụ nữ mang thai được khám đủ 4 lần đạt 97,5% trở lên", "ge 97.5 %")]
    [InlineData("100% vụ việc được xử lý trong vòng 12 giờ", "eq 100 %")]
    [InlineData("Tổ chức 10 lớp tập huấn cho 500 cán bộ, trong đó ít nhất 40% là nam giới", "eq 10 lớp | eq 500 người | ge 40 %")]
    [InlineData("Giảm 4 - 6%/năm số vụ và 2 - 3%/năm số cặp", "decreaseBy 4..6 % @annual | decreaseBy 2..3 % @annual")]
    [InlineData("Mở mới 12 tổ hợp tác, 02 - 04 hợp tác xã", "eq 12 tổ hợp tác | range 2..4 hợp tác xã")]
    [InlineData("Tư vấn cho 900 lượt lao động; trong đó ít nhất 300 lượt là người khuyết tật", "eq 900 lượt người | ge 300 lượt người")]
    [InlineData("Số vụ giảm 10% so với năm 2025 và không để tồn đọng vụ nghiêm trọng", "decreaseBy 10 % | eq 0 vụ")]
    [InlineData("100% xã cập nhật số liệu; từng bước kết nối với hệ thống của tỉnh", "eq 100 % | qualitative - -")]
    [InlineData("Tổng đài 1900 trả lời trong không quá 10 phút", "le 10 phút")]
    [InlineData("90% doanh nghiệp có từ 100 lao động trở lên có phòng vắt sữa", "eq 90 %")]
    [InlineData("Có 03 nữ trong 07 ủy viên", "eq 3 người")]
    [InlineData("Mở 05 buổi nói chuyện cho đồng bào dân tộc thiểu số với ít nhất 300 lượt người", "eq 5 buổi | ge 300 lượt người")]
    [InlineData("Số cặp tảo hôn còn dưới 04 cặp; không để xảy ra trường hợp mới", "lt 4 cặp | eq 0 trường hợp")]
    [InlineData("Tỷ lệ người gọi phải chờ quá 03 phút không vượt quá 8%", "le 8 %")]
    [InlineData("Đoạn phim đạt hơn 20.000 lượt xem", "gt 20000 lượt xem")]
    [InlineData("Số nữ nuôi con dưới 24 tháng tuổi phải đi xa giảm 20% so với năm 2025", "decreaseBy 20 %")]
    [InlineData("Không để xảy ra vụ việc quấy rối", "eq 0 vụ việc")]
    [InlineData("Tỷ lệ cuộc gọi nhỡ của đường dây nóng dưới 4.5 %", "lt 4.5 %")]
    [InlineData("Kiểm tra ít nhất 09 xã, phường", "ge 9 xã, phường")]
    [InlineData("11/11 trạm cấp cứu có phòng tư vấn", "eq 100 %")]
    public void Read_SeveralMeasures_GivesEach(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Duy trì đường dây nóng 24/7")]
    [InlineData("Thực hiện Nghị quyết số 28/NQ-CP")]
    [InlineData("Tuyên truyền Điều 12 Luật Bình đẳng giới")]
    [InlineData("Thực hiện Chiến lược giai đoạn 2021 - 2030")]
    [InlineData("Giáo dục giới tính cho học sinh lớp 6 đến lớp 9")]
    [InlineData("Hưởng ứng ngày 15/11 hằng năm")]
    [InlineData("Nâng cao nhận thức cho công chức 126 xã, phường")]
    [InlineData("Nâng cao nhận thức của người dân về bình đẳng giới")]
    [InlineData("Giảm bạo lực đối với phụ nữ từ 15 đến 49 tuổi")]
    public void Read_NumbersThatAreNoValues_GivesNothing(string text) => Assert.Empty(TargetParser.Read(text));

    [Fact]
    public void Read_WhenBareDecrease_AsksPerson() =>
        Assert.Contains(TargetParser.Read("Số vụ bạo lực giảm 10%")[0].Doubts, d => d.Code == "target.bare-decrease");

    [Fact]
    public void Read_WhenAtLeastAbout_AsksPerson() =>
        Assert.Contains(TargetParser.Read("Ít nhất khoảng 30% là nữ")[0].Doubts, d => d.Code == "target.at-least-about");

    [Fact]
    public void Read_WhenRangeAndMore_AsksPerson() =>
        Assert.Contains(TargetParser.Read("Đạt từ 25% đến 30% trở lên")[0].Doubts, d => d.Code == "target.range-and-more");

    [Theory]
    [InlineData("Phấn đấu đạt 30%", true)]
    [InlineData("Đạt 30%", false)]
    public void Read_Wish_IsSoft(string text, bool soft) => Assert.Equal(soft, TargetParser.Read(text)[0].Soft);

    [Theory]
    [InlineData("Giảm xuống còn 45 ca", "down")]
    [InlineData("Duy trì 100% trạm y tế", "keep")]
    [InlineData("Tăng lên 40%", "up")]
    public void Read_Direction_FollowsWords(string text, string direction) => Assert.Equal(direction, TargetParser.Read(text)[0].Direction);

    [Fact]
    public void WithoutNumber_WhenEveryone_OffersHundredPercent() =>
        Assert.Equal(Confidence.Low, TargetParser.WithoutNumber("Mọi xã đều có địa chỉ tin cậy").Confidence);

    private static string Show(string text) => string.Join(" | ", TargetParser.Read(text).Select(Show));

    private static string Show(TargetValue value)
    {
        var number = value.Value is null ? "-" : value.Value.Value.ToString("0.##", CultureInfo.InvariantCulture);
        var to = value.ValueTo is { } upper ? ".." + upper.ToString("0.##", CultureInfo.InvariantCulture) : "";
        return $"{value.Operator.Code()} {number}{to} {value.Unit ?? "-"}{(value.Horizon is null ? "" : " @" + value.Horizon)}";
    }
}
