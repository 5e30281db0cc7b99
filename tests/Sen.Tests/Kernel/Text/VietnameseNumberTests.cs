using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("1\u00a0200", 1200)]
    [InlineData("8,5", 8.5)]
    [InlineData("02", 2)]
    [InlineData(" -3 ", -3)]
    [InlineData("\u22123,25", -3.25)]
    [InlineData("1200", 1200)]
    public void Parse_WhenVietnamese_GivesValue(string text, double value) => Assert.Equal((decimal)value, VietnameseNumber.Parse(text).Value);

    [Theory]
    [InlineData("8.5", "number.dot-as-decimal")]
    [InlineData("1.23", "number.dot-as-decimal")]
    [InlineData("", "number.missing")]
    [InlineData(null, "number.missing")]
    [InlineData("hai", "number.not-read")]
    [InlineData("1,2,3", "number.not-read")]
    [InlineData("1.234.5", "number.not-read")]
    [InlineData("12.34,5", "number.not-read")]
    [InlineData("٣", "number.not-read")]
    [InlineData("1e5", "number.not-read")]
    [InlineData("99999999999999999999999999999999", "number.not-read")]
    [InlineData("11111111111111111111111111111111111111111", "number.too-long")]
    public void Parse_WhenNotVietnamese_SaysWhatToDo(string? text, string code) => Assert.Equal(code, VietnameseNumber.Parse(text).Problem?.Code);

    [Fact]
    public void Parse_WhenFormatted_GivesTheSameNumber() =>
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Select(d => decimal.Round(d, 6)).Sample(d => VietnameseNumber.Parse(VietnameseNumber.Format(d)).Value == d);

    [Theory]
    [InlineData(1234.5, "1.234,5")]
    [InlineData(1200, "1.200")]
    [InlineData(0, "0")]
    [InlineData(-0.25, "-0,25")]
    public void Format_WhenNumber_IsVietnamese(double value, string text) => Assert.Equal(text, VietnameseNumber.Format((decimal)value));

    [Theory]
    [InlineData(45.25, "45,3\u00a0%")]
    [InlineData(100, "100\u00a0%")]
    [InlineData(0.04, "0\u00a0%")]
    public void Percent_WhenRate_HasOneDecimalAndANonBreakingSpace(double percent, string text) =>
        Assert.Equal(text, VietnameseNumber.Percent((decimal)percent));

    [Theory]
    [InlineData(0, "không", "Không")]
    [InlineData(1, "một", "Một")]
    [InlineData(10, "mười", "Mười")]
    [InlineData(11, "11", "11")]
    [InlineData(1200, "1.200", "1.200")]
    public void InWords_WhenCount_IsAWordUpToTen(int count, string inside, string atStart)
    {
        Assert.Equal(inside, VietnameseNumber.InWords(count));
        Assert.Equal(atStart, VietnameseNumber.InWordsAtStart(count));
    }

    [Fact]
    public void ValueOfWord_WhenWordOfInWords_IsItsValue() =>
        Assert.All(Enumerable.Range(0, 11), n => Assert.Equal(n, VietnameseNumber.ValueOfWord(VietnameseNumber.InWordsAtStart(n))));

    [Fact]
    public void ValueOfWord_WhenOtherWord_IsNull() => Assert.Null(VietnameseNumber.ValueOfWord("vài"));

    [Fact]
    public void Roman_WhenReadBack_IsTheSame() => Gen.Int[1, 3999].Sample(n => RomanNumeral.Parse(RomanNumeral.Format(n)) == n);

    [Theory]
    [InlineData("iv", 4)]
    [InlineData("IIII", null)]
    [InlineData("IM", null)]
    [InlineData("", null)]
    [InlineData("V.", null)]
    public void Roman_WhenRead_AcceptsOnlyTheUsualForm(string text, int? value) => Assert.Equal(value, RomanNumeral.Parse(text));
}
