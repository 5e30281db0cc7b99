using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("58/KH-UBND", "58/KH-UBND", "KH", "UBND", null)]
    [InlineData("Số: 58 / KH - UBND", "58/KH-UBND", "KH", "UBND", null)]
    [InlineData("8/2009/NĐ-CP", "08/2009/NĐ-CP", "NĐ", "CP", 2009)]
    [InlineData("73/2006/QH11", "73/2006/QH11", null, "QH11", 2006)]
    [InlineData("06/2003/PL-UBTVQH11", "06/2003/PL-UBTVQH11", "PL", "UBTVQH11", 2003)]
    [InlineData("1656/NQ-UBTVQH15", "1656/NQ-UBTVQH15", "NQ", "UBTVQH15", null)]
    [InlineData("21-CT/TW", "21-CT/TW", "CT", "TW", null)]
    [InlineData("21 CT/TW", "21-CT/TW", "CT", "TW", null)]
    [InlineData("196–TB/TW", "196-TB/TW", "TB", "TW", null)]
    [InlineData("2792/LĐTBXH-BĐG", "2792/LĐTBXH-BĐG", null, "LĐTBXH-BĐG", null)]
    [InlineData("739/BNV-CTTN&BĐG", "739/BNV-CTTN&BĐG", null, "BNV-CTTN&BĐG", null)]
    [InlineData("822 / QĐ - BYT", "822/QĐ-BYT", "QĐ", "BYT", null)]
    [InlineData("4155QĐ/ BTP", "4155/QĐ-BTP", "QĐ", "BTP", null)]
    [InlineData("58KH-UBND", "58/KH-UBND", "KH", "UBND", null)]
    [InlineData("2232/QĐ-TTG", "2232/QĐ-TTg", "QĐ", "TTg", null)]
    [InlineData("77/TTr-SNV", "77/TTr-SNV", "TTr", "SNV", null)]
    [InlineData("12a/KH-UBND", "12a/KH-UBND", "KH", "UBND", null)]
    public void Parse_WhenSymbol_TakesItApart(string text, string canonical, string? type, string issuer, int? year)
    {
        var number = DocumentNumber.Parse(text).Value;
        Assert.Equal(canonical, number.ToString());
        Assert.Equal(type, number.TypeAbbreviation);
        Assert.Equal(issuer, number.IssuerAbbreviation);
        Assert.Equal(year, number.Year);
    }

    [Theory]
    [InlineData("", "document-number.missing")]
    [InlineData("/KH-UBND", "document-number.without-number")]
    [InlineData("…/KH-UBND", "document-number.without-number")]
    [InlineData("     /KH-UBND", "document-number.without-number")]
    [InlineData("CEDAW", "document-number.not-read")]
    [InlineData("15/11/2026", "document-number.not-read")]
    [InlineData("58", "document-number.not-read")]
    [InlineData("58/", "document-number.not-read")]
    [InlineData("58/KH-UBND; 59/KH-UBND", "document-number.not-read")]
    public void Parse_WhenNoSymbol_SaysWhatIsMissing(string text, string code) => Assert.Equal(code, DocumentNumber.Parse(text).Problem?.Code);

    [Fact]
    public void Equals_WhenCaseOrSpacesDiffer_IsTrue()
    {
        Assert.Equal(DocumentNumber.Parse("58/kh-ubnd".ToUpperInvariant()).Value, DocumentNumber.Parse("58 /KH-UBND").Value);
        Assert.Equal(DocumentNumber.Parse("01/GDTrH-X").Value.GetHashCode(), DocumentNumber.Parse("1/GDTRH-X").Value.GetHashCode());
        Assert.NotEqual(DocumentNumber.Parse("58/KH-UBND").Value, DocumentNumber.Parse("59/KH-UBND").Value);
        Assert.NotEqual(DocumentNumber.Parse("58/KH-UBND").Value, DocumentNumber.Parse("58/QĐ-UBND").Value);
    }

    [Fact]
    public void Parse_WhenCanonicalFormIsRead_IsEqual()
    {
        var symbol = Gen.String[Gen.Char["ABCĐKHQTUVW"], 1, 5];
        var mark = Gen.OneOf("/", "-", "", " / ");
        Gen.Select(Gen.Int[1, 99_999], Gen.OneOf("", "/2026"), mark, symbol, Gen.OneOf("-", "/"), symbol).Sample((n, year, first, type, second, issuer) =>
        {
            var read = DocumentNumber.Parse($"{n}{year}{(year.Length > 0 && first.Trim().Length == 0 ? "/" : first)}{type}{second}{issuer}");
            return !read.IsProblem && DocumentNumber.Parse(read.Value.ToString()).Value.Equals(read.Value)
                && DocumentNumber.Parse(read.Value.ToString()).Value.ToString() == read.Value.ToString();
        });
    }

    [Fact]
    public void Parse_WhenAnyText_NeverThrows() => SearchKeyTests.AnyText.Sample(t => { _ = DocumentNumber.Parse(t); });

    [Fact]
    public void TryParse_WhenNotANumber_IsFalse()
    {
        Assert.False(DocumentNumber.TryParse("CEDAW", null, out _));
        Assert.True(DocumentNumber.TryParse("28/NQ-CP", null, out var number));
        Assert.Equal("NQ-CP", number.Symbol);
    }
}
