using System.Text;
using CsCheck;
using Sen.Kernel.Text;

namespace Sen.Tests.Kernel.Text;

public sealed class VietnameseOrderTests
{
    [Fact]
    public void Compare_WhenNamesOfCommunes_IsTheOrderOfTheDictionary()
    {
        string[] ordered =
        [
            "Phường 2", "Phường 10", "Phường Ba Đình", "Phường Bạch Mai", "Phường Cầu Giấy", "Phường Cửa Nam", "Phường Dương Nội", "Phường Đại Mỗ",
            "Phường Đống Đa", "Phường Giảng Võ", "Phường Ô Chợ Dừa", "Phường Văn Miếu", "Xã An Khánh", "Xã Ba Vì",
        ];
        Assert.Equal(ordered, ordered.Reverse().Order(VietnameseOrder.Instance));
    }

    [Fact]
    public void Compare_WhenOnlyTonesDiffer_FollowsTheSixTones() =>
        Assert.Equal(["ma", "mà", "mả", "mã", "má", "mạ"], new[] { "mạ", "mã", "má", "ma", "mả", "mà" }.Order(VietnameseOrder.Instance));

    [Theory]
    [InlineData("la", "lang")]
    [InlineData("lạ", "lan")]
    [InlineData("an", "ăn")]
    [InlineData("ăn", "ân")]
    [InlineData("Hạ Long", "Hà Nội")]
    [InlineData("hà", "Hà")]
    [InlineData("a b", "ab")]
    public void Compare_WhenInOrder_IsNegative(string first, string second) =>
        Assert.True(VietnameseOrder.Instance.Compare(first, second) < 0);

    [Fact]
    public void KeyOf_WhenDecomposed_IsTheSame() =>
        Assert.Equal(VietnameseOrder.KeyOf("Phường Ngọc Hà"), VietnameseOrder.KeyOf("Phường Ngọc Hà".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Compare_WhenAnyThree_IsTransitive() => Gen.Select(SearchKeyTests.AnyText, SearchKeyTests.AnyText, SearchKeyTests.AnyText).Sample((a, b, c) =>
    {
        var order = VietnameseOrder.Instance;
        var sorted = new[] { a, b, c }.Order(order).ToArray();
        return order.Compare(sorted[0], sorted[2]) <= 0 && order.Compare(a, b) == -order.Compare(b, a);
    });

    [Fact]
    public void Compare_WhenNull_StandsFirst() => Assert.True(VietnameseOrder.Instance.Compare(null, "") < 0);
}
