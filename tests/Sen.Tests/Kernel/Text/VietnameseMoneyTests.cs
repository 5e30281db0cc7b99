using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class VietnameseMoneyTests
{
    [Theory]
    [InlineData("1.250 triệu đồng", 1_250_000_000)]
    [InlineData("1,25 tỷ đồng", 1_250_000_000)]
    [InlineData("1.250.000.000 đồng", 1_250_000_000)]
    [InlineData("1 tỷ 250 triệu đồng", 1_250_000_000)]
    [InlineData("85.000.000đ", 85_000_000)]
    [InlineData("745 triệu", 745_000_000)]
    [InlineData("30 nghìn đồng", 30_000)]
    [InlineData("500", 500)]
    public void Parse_WhenAmount_IsInDong(string text, long amountVnd) => Assert.Equal(amountVnd, VietnameseMoney.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("đồng")]
    [InlineData("30 triệu đồng/đơn vị")]
    [InlineData("0,5 đồng")]
    [InlineData("62% ngân sách")]
    [InlineData("999.999.999 tỷ đồng")]
    public void Parse_WhenNoAmount_IsAProblem(string text) => Assert.Equal("money.not-read", VietnameseMoney.Parse(text).Problem?.Code);

    [Fact]
    public void Parse_WhenFormatted_GivesTheSameAmount() =>
        Gen.Long[0, 999_999_999_999_999].Sample(amount => VietnameseMoney.Parse(VietnameseMoney.Format(amount)).Value == amount);

    [Theory]
    [InlineData(1_250_000_000, "1,25\u00a0tỷ\u00a0đồng")]
    [InlineData(745_000_000, "745\u00a0triệu\u00a0đồng")]
    [InlineData(500_000, "500.000\u00a0đồng")]
    public void FormatShort_WhenAmount_IsAsOfficialsSay(long amountVnd, string text) => Assert.Equal(text, VietnameseMoney.FormatShort(amountVnd));
}
