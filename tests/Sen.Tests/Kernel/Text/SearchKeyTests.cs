using System.Text;
using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class SearchKeyTests
{
    /// <summary>Vietnamese syllables, other scripts, spaces of all kinds, marks on their own and halves of surrogate pairs.</summary>
    internal static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵĂÂĐÊÔƠƯ 0123456789-/\u00a0\u0301\u0300\u0323"], 0, 40],
        Gen.String[Gen.Char, 0, 20]);

    [Theory]
    [InlineData("Sở Nội vụ", "so noi vu")]
    [InlineData("  ĐẶC   KHU\tPhú Quốc\u00a0 ", "dac khu phu quoc")]
    [InlineData("Sở VH&TT", "so vh&tt")]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("Xã Ea H’Leo – “M’Drắk”", "xa ea h'leo - \"m'drak\"")]
    [InlineData("a\u200bb", "ab")]
    [InlineData(null, "")]
    [InlineData(" \u00a0 ", "")]
    public void Of_WhenVietnamese_FoldsMarksCaseAndSpace(string? text, string key) => Assert.Equal(key, SearchKey.Of(text));

    [Fact]
    public void Of_WhenDecomposed_IsTheSameAsComposed() => AnyText.Where(IsWellFormed).Sample(t =>
        SearchKey.Of(t.Normalize(NormalizationForm.FormD)) == SearchKey.Of(t.Normalize(NormalizationForm.FormC)));

    [Fact]
    public void Of_WhenFoldedAgain_DoesNotChange() => AnyText.Sample(t => SearchKey.Of(SearchKey.Of(t)) == SearchKey.Of(t));

    [Fact]
    public void Composed_WhenHalfAPairStandsAlone_ReplacesIt() => Assert.Equal("a\ufffdb", SearchKey.Composed("a\ud800b"));

    [Fact]
    public void Composed_WhenAnything_IsNormalized() => AnyText.Sample(t => SearchKey.Composed(t).IsNormalized());

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
