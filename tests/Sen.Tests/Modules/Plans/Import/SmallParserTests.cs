using System.Globalization;
using System.Text;
using CsCheck;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class SmallParserTests
{
    [Theory]
    [InlineData("1.250 triệu đồng", 1_250_000_000L)]
    [InlineData("1,25 tỷ đồng", 1_250_000_000L)]
    [InlineData("1.250.000.000 đồng", 1_250_000_000L)]
    [InlineData("1 tỷ 250 triệu đồng", 1_250_000_000L)]
    [InlineData("85.000.000 đồng (Tám mươi lăm triệu đồng)", 85_000_000L)]
    [InlineData("500 nghìn đồng", 500_000L)]
    [InlineData("62% ngân sách tỉnh", null)]
    [InlineData("120 triệu lượt", null)]
    public void Find_Money_GivesDong(string text, long? expected) => Assert.Equal(expected, Money.Find(text) is [var first, ..] ? first.Vnd : null);

    [Theory]
    [InlineData("30 triệu đồng/đơn vị", "đơn vị")]
    [InlineData("25 tỷ đồng/năm", "năm")]
    public void Find_MoneyPer_IsNoPartOfTotal(string text, string per) => Assert.Equal(per, Money.Find(text)[0].Per);

    [Theory]
    [InlineData("745", "Kinh phí (triệu đồng)", 745_000_000L)]
    [InlineData("1.050,5", "Dự toán (triệu đồng)", 1_050_500_000L)]
    [InlineData("2.000.000", "Kinh phí (đồng)", 2_000_000L)]
    [InlineData("-", "Kinh phí (triệu đồng)", null)]
    public void OfCell_Money_TakesUnitFromHeader(string cell, string header, long? expected) => Assert.Equal(expected, Money.OfCell(cell, header));

    [Theory]
    [InlineData("Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;", "Luật", null, "2006-11-29", null, LegalBasisRole.Basis)]
    [InlineData("Căn cứ Luật Trẻ em năm 2016;", "Luật", null, "2016", null, LegalBasisRole.Basis)]
    [InlineData("Căn cứ Bộ luật Lao động ngày 20/11/2019;", "Bộ luật", null, "2019-11-20", null, LegalBasisRole.Basis)]
    [InlineData("Căn cứ Nghị định số 70/2008/NĐ-CP ngày 04/6/2008 của Chính phủ quy định chi tiết thi hành một số điều của Luật Bình đẳng giới;", "Nghị định", "70/2008/NĐ-CP", "2008-06-04", "Chính phủ", LegalBasisRole.Basis)]
    [InlineData("Căn cứ Chỉ thị số 21-CT/TW ngày 20/01/2018 của Ban Bí thư về công tác phụ nữ;", "Chỉ thị", "21-CT/TW", "2018-01-20", "Ban Bí thư", LegalBasisRole.Basis)]
    [InlineData("Căn cứ Quyết định số 1790/QĐ-TTg ngày 23 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình truyền thông;", "Quyết định", "1790/QĐ-TTg", "2021-10-23", "Thủ tướng Chính phủ", LegalBasisRole.Basis)]
    [InlineData("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:", "Kế hoạch", "12/KH-UBND", "2026-02-05", "Ủy ban nhân dân tỉnh", LegalBasisRole.Implements)]
    [InlineData("Triển khai Công văn số 739/BNV-CTTN&BĐG ngày 28/3/2025 của Bộ Nội vụ, Sở Nội vụ xây dựng kế hoạch như sau:", "Công văn", "739/BNV-CTTN&BĐG", "2025-03-28", "Bộ Nội vụ", LegalBasisRole.Implements)]
    [InlineData("Theo đề nghị của Sở Nội vụ tại Tờ trình số 77/TTr-SNV ngày 20/01/2026.", "Tờ trình", "77/TTr-SNV", "2026-01-20", "Sở Nội vụ", LegalBasisRole.Proposal)]
    [InlineData("Căn cứ Quyết định số 822 / QĐ - BYT ngày 17/3/2016 của Bộ Y tế về kế hoạch hành động;", "Quyết định", "822/QĐ-BYT", "2016-03-17", "Bộ Y tế", LegalBasisRole.Basis)]
    public void Read_LegalBasis_GivesParts(string text, string kind, string? number, string date, string? issuer, LegalBasisRole role)
    {
        var basis = Assert.Single(LegalBasisParser.Read(text, AgencyLexicon.National));
        Assert.Equal((kind, number, date, issuer, role), (basis.Kind, basis.Number, basis.Date, basis.Issuer, basis.Role));
    }

    [Theory]
    [InlineData("Thực hiện Quyết định số 2282/QĐ-TTg ngày 31/12/2020 và Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:", "2282/QĐ-TTg|2232/QĐ-TTg")]
    [InlineData("Căn cứ Nghị định số 48/2009/NĐ-CP ngày 19/5/2009 và số 125/2021/NĐ-CP ngày 28/12/2021 của Chính phủ;", "48/2009/NĐ-CP|125/2021/NĐ-CP")]
    public void Read_TwoBasesInOneLine_GivesBothWithOneIssuer(string text, string numbers)
    {
        var read = LegalBasisParser.Read(text, AgencyLexicon.National);
        Assert.Equal(numbers, string.Join('|', read.Select(b => b.Number)));
        Assert.Single(read.Select(b => b.Issuer).Distinct());
        Assert.Single(read.Select(b => b.Kind).Distinct());
    }

    [Fact]
    public void Read_TwoLawsInOneLine_GivesBoth() =>
        Assert.Equal(["2008-11-13", "2019-11-25"], LegalBasisParser.Read(
            "Căn cứ Luật Cán bộ, công chức ngày 13/11/2008; Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức ngày 25/11/2019;", AgencyLexicon.National).Select(b => b.Date));

    [Theory]
    [InlineData("I. MỤC ĐÍCH", Marker.Roman, "I", "MỤC ĐÍCH")]
    [InlineData("II- MỤC TIÊU", Marker.Roman, "II", "MỤC TIÊU")]
    [InlineData("1. Mục đích", Marker.Number, "1", "Mục đích")]
    [InlineData("2.1. Mục tiêu 1", Marker.Number + 1, "2.1", "Mục tiêu 1")]
    [InlineData("1.2.3 Nội dung", Marker.Number + 2, "1.2.3", "Nội dung")]
    [InlineData("đ) Rà soát", Marker.Letter, "đ", "Rà soát")]
    [InlineData("a/ Rà soát", Marker.Letter, "a", "Rà soát")]
    [InlineData("- Tổ chức", Marker.Dash, "", "Tổ chức")]
    [InlineData("– Tổ chức", Marker.Dash, "", "Tổ chức")]
    [InlineData("+ Tổ chức", Marker.Plus, "", "Tổ chức")]
    [InlineData("• Tổ chức", Marker.Bullet, "", "Tổ chức")]
    [InlineData("o Tổ chức", Marker.Bullet + 1, "", "Tổ chức")]
    [InlineData("Phần I. TÌNH HÌNH", Marker.Part, "I", "TÌNH HÌNH")]
    [InlineData("Phần thứ nhất TÌNH HÌNH", Marker.Part, "NHAT", "TÌNH HÌNH")]
    [InlineData("Điều 3. Nhiệm vụ", 2, "3", "Nhiệm vụ")]
    [InlineData("Chương II. Tổ chức", 0, "II", "Tổ chức")]
    [InlineData("b- Hội Phụ nữ", 6, "b", "Hội Phụ nữ")]
    public void Cut_Marker_LeavesText(string text, int rank, string no, string rest)
    {
        var (marker, cut) = Markers.Cut(text);
        Assert.Equal((rank, no, rest), (marker!.Rank, marker.No, cut));
    }

    [Theory]
    [InlineData("100% tổ dân phố")]
    [InlineData("02 lớp tập huấn")]
    [InlineData("15/11/2026 phát động")]
    [InlineData("3.450 triệu đồng")]
    [InlineData("Chủ trì, phối hợp")]
    [InlineData("8.5% lao động")]
    [InlineData("ông bà")]
    [InlineData("02 - 03 lớp")]
    public void Cut_WhenNoMarker_KeepsText(string text) => Assert.Null(Markers.Cut(text).Marker);

    [Fact]
    public void Fold_AnyText_KeepsLengthAndIsStable() => Gen.String.Sample(text =>
    {
        var folded = Fold.Of(text);
        return folded.Length == text.Length && Fold.Of(folded) == folded;
    });

    [Theory]
    [InlineData("Đường Ưu tiên – ẤN PHẨM", "duong uu tien - an pham")]
    [InlineData("Uỷ ban", "uy ban")]
    public void Fold_Vietnamese_DropsMarks(string text, string folded) => Assert.Equal(folded, Fold.Of(text));

    [Fact]
    public void Line_DecomposedText_IsComposed() =>
        Assert.Equal("Bình đẳng giới", Clean.Line("Bình đẳng giới".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("100\u00A0% xã\u200B, phường", "100 % xã, phường")]
    [InlineData("Chiến lược[1] quốc gia", "Chiến lược quốc gia")]
    [InlineData("  nhiều   khoảng\ttrống ", "nhiều khoảng trống")]
    public void Line_InvisibleAndFootnotes_AreDropped(string raw, string clean) => Assert.Equal(clean, Clean.Line(raw));

    [Fact]
    public void Parse_AnyNumberWrittenInVietnamese_ReadsBack() => Gen.Int[0, 999_999_999].Select(Gen.Int[0, 9]).Sample((whole, tenth) =>
    {
        var printed = whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + $",{tenth}";
        return Numbers.Parse(printed) == (whole + tenth / 10m, false);
    });

    [Fact]
    public void Read_AnyDayOfAnyYear_ReadsBack() => Gen.DateOnly[new DateOnly(2020, 1, 1), new DateOnly(2040, 12, 31)].Sample(day =>
        DeadlineParser.OfText($"Hoàn thành trước ngày {day.Day:00}/{day.Month}/{day.Year}", 2026)?.Value == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Operators_EveryCode_ReadsBack()
    {
        foreach (var value in Enum.GetValues<TargetOperator>())
        {
            Assert.True(TargetOperatorCodes.TryParse(value.Code(), out var parsed));
            Assert.Equal(value, parsed);
        }
        Assert.False(TargetOperatorCodes.TryParse("EQ", out _));
    }
}
