using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Kế hoạch vì sự tiến bộ của phụ nữ năm 2026", "ke-hoach-vi-su-tien-bo-cua-phu-nu-nam-2026")]
    [InlineData("  “Tháng hành động” – vì bình đẳng giới!  ", "thang-hanh-dong-vi-binh-dang-gioi")]
    [InlineData("Đường dây nóng 111", "duong-day-nong-111")]
    [InlineData("日本", "")]
    public void Of_WhenTitle_IsReadable(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Theory]
    [InlineData("58/KH-UBND", 2026, "58-kh-ubnd-2026")]
    [InlineData("21-CT/TW", 2018, "21-ct-tw-2018")]
    public void Of_WhenDocument_EndsWithItsYear(string number, int year, string slug) =>
        Assert.Equal(slug, Slug.Of(DocumentNumber.Parse(number).Value, year));

    [Fact]
    public void Of_WhenAnything_FitsAnAddress() =>
        SearchKeyTests.AnyText.Sample(t => IsSlug(Slug.Of(t)) && Slug.Of(t).Length <= Slug.MaxLength);

    [Fact]
    public void Of_WhenLong_IsCutBetweenWords()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("bình đẳng ", 30)));
        Assert.Equal(string.Join('-', Enumerable.Repeat("binh-dang", 8)), slug);
    }

    private static bool IsSlug(string text) =>
        text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !text.StartsWith('-') && !text.EndsWith('-')
        && !text.Contains("--", StringComparison.Ordinal);
}
