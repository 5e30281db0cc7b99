using CsCheck;
using Sen.Modules.Plans.Amendments;

namespace Sen.Tests.Modules.Plans.Amendments;

public sealed class WordDifferenceTests
{
    [Fact]
    public void Words_ThatStay_AreKept()
    {
        var runs = WordDifference.Of("Tổ chức 02 lớp tập huấn cho cán bộ", "Tổ chức 03 lớp tập huấn cho nữ cán bộ");

        Assert.Equal(
            [(WordChange.Kept, "Tổ chức "), (WordChange.Removed, "02 "), (WordChange.Added, "03 "), (WordChange.Kept, "lớp tập huấn cho "), (WordChange.Added, "nữ "), (WordChange.Kept, "cán bộ")],
            runs.Select(r => (r.Change, r.Text)));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("", "a", 1)]
    [InlineData("a b", "a b", 1)]
    public void Edges_AreOneRunOrNone(string before, string after, int runs) => Assert.Equal(runs, WordDifference.Of(before, after).Count);

    private static readonly Gen<string> Text = Gen.Int[0, 6].Array[0, 30].Select(picks => string.Concat(picks.Select(i => new[] { "tổ ", "chức ", "lớp  ", "học", "\n", "02 ", "03 " }[i])));

    [Fact]
    public void KeptWithRemoved_IsTheOldText_KeptWithAdded_TheNew() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var runs = WordDifference.Of(before, after);

        Assert.Equal(before, string.Concat(runs.Where(r => r.Change != WordChange.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Change != WordChange.Removed).Select(r => r.Text)));
        if (before == after)
            Assert.All(runs, r => Assert.Equal(WordChange.Kept, r.Change));
    });

    [Fact]
    public void LongTexts_AreShownWhole()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("a ", 2000)), string.Concat(Enumerable.Repeat("a ", 1999)));

        Assert.Equal([before, after], WordDifference.Of(before, after).Select(r => r.Text));
    }
}
