using System.Globalization;
using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

public sealed class OfficialWordsTests
{
    [Theory]
    [InlineData("2026-01-05", "Hà Nội, ngày 05 tháng 01 năm 2026")]
    [InlineData("2026-02-28", "Hà Nội, ngày 28 tháng 02 năm 2026")]
    [InlineData("2026-03-09", "Hà Nội, ngày 09 tháng 3 năm 2026")]
    [InlineData("2026-10-10", "Hà Nội, ngày 10 tháng 10 năm 2026")]
    [InlineData("2026-12-31", "Hà Nội, ngày 31 tháng 12 năm 2026")]
    public void PlaceDateLine_WhenDayIsKnown_PutsZeroOnlyWhereTheDecreeDoes(string day, string line) =>
        Assert.Equal(line, PlaceDateLine.Of("Hà Nội", IssueDate.On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void PlaceDateLine_WhenDayIsNotKnown_LeavesRoomForTheClerk() =>
        Assert.Matches("^Huế, ngày {5} *tháng {5} *năm 2026$", PlaceDateLine.Of("Huế", IssueDate.BlankIn(2026)));

    [Theory]
    [InlineData(1, "KH-UBND", "Số: 01/KH-UBND")]
    [InlineData(9, "QĐ-BCT", "Số: 09/QĐ-BCT")]
    [InlineData(10, "BC-SNV", "Số: 10/BC-SNV")]
    [InlineData(1234, "BNV-CTTN&BĐG", "Số: 1234/BNV-CTTN&BĐG")]
    [InlineData(null, "KH-UBND", "Số:       /KH-UBND")]
    public void NumberLine_WhenWritten_FollowsTheDecree(int? number, string symbol, string line) =>
        Assert.Equal(line, NumberLine.Of(number, symbol));

    [Fact]
    public void SymbolOf_WhenKindIsALetter_HasNoKind()
    {
        Assert.Equal("KH-SGDĐT", DocumentKind.Plan.SymbolOf("SGDĐT"));
        Assert.Equal("UBND-VX", DocumentKind.Letter.SymbolOf("UBND-VX"));
    }

    [Fact]
    public void Letter_WhenCounted_FollowsTheVietnameseAlphabet() =>
        Assert.Equal(
            "a b c d đ e g h i k l m n o p q r s t u ư v x y aa ab",
            string.Join(' ', Enumerable.Range(1, 26).Select(ListMarkers.Letter)));

    [Theory]
    [InlineData("đ", 5)]
    [InlineData("e", 6)]
    [InlineData("f", null)]
    [InlineData("", null)]
    public void LetterNumber_WhenLetterIsOfTheList_IsItsPlace(string letter, int? place) => Assert.Equal(place, ListMarkers.LetterNumber(letter));

    [Fact]
    public void Markers_WhenBlocksFollowEachOther_CountAndStartAgain()
    {
        Block[] blocks =
        [
            new Part(""), new Heading(""), new Point(""), new Point(""), new Clause(""), new Point(""),
            new Part(""), new Heading(""), new Heading("", 2), new Heading("", 2), new Point(""), new Heading(""), new Clause("", 2),
            new Part("", "V"), new Part(""), new Point("", "đ"), new Dash(""), new Point(""), new Article(""), new Clause(""), new Article(""), new Clause(""), new Clause("", 1, "3.7"), new Clause(""),
        ];

        Assert.Equal(
            "I 1 a b 2 a II 1 1.1 1.2 a 2 2.1 V VI đ - e 1 1 2 1 3.7 8",
            string.Join(' ', BlockNumbering.Of(blocks).Select(b => b.Marker.Length == 0 ? "-" : b.Marker)));
    }

    [Theory]
    [InlineData("một", "một./.")]
    [InlineData("một.", "một./.")]
    [InlineData("một;", "một./.")]
    [InlineData("một./.", "một./.")]
    [InlineData(" một ./. ", "một./.")]
    [InlineData("một?", "một?./.")]
    public void WithEndMark_WhenTextEndsAnyWay_EndsOnce(string text, string ended) => Assert.Equal(ended, DocumentText.WithEndMark(text));

    [Fact]
    public void Clean_WhenTextIsFromAnywhere_IsComposedAndWritable()
    {
        Assert.Equal("Hòa bình", DocumentText.Clean("Ho\u0300a bi\u0300nh"));
        Assert.Equal("abcd   e", DocumentText.Clean("a\u0000b\u0007\uFFFEc\uD800d\r\n\te"));
        Assert.Equal("\U0001F33A", DocumentText.Clean("\U0001F33A\uDC00"));
        Assert.Equal("", DocumentText.Clean(null));
    }
}
