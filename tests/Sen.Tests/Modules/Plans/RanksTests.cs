using CsCheck;
using Sen.Modules.Plans;

namespace Sen.Tests.Modules.Plans;

public sealed class RanksTests
{
    private static readonly Gen<(int Part, int Whole)> Share = Gen.Int[0, 40].SelectMany(whole => Gen.Int[0, whole].Select(part => (part, whole)));

    [Fact]
    public void EqualShares_StandOnOneRank_AndNothingDueOnNone() =>
        Assert.Equal(
            [("c", 1), ("a", 2), ("b", 2), ("d", 4), ("e", null)],
            Ranks.Of([("a", 17, 19), ("b", 34, 38), ("c", 1, 1), ("d", 0, 5), ("e", 0, 0)], i => (i.Item2, i.Item3), i => i.Item1).Select(r => (r.Item.Item1, r.Rank)));

    /// <summary>A rank is one more than the number of those that are better.</summary>
    [Fact]
    public void Rank_IsOneMoreThanTheBetterOnes() => Share.Array[0, 30].Sample(shares =>
    {
        var ranked = Ranks.Of(shares.Select((s, i) => (Name: $"{i}", Share: s)), i => i.Share, i => i.Name);
        return ranked.Count == shares.Length && ranked.All(r => r.Item.Share.Whole == 0
            ? r.Rank is null
            : r.Rank == 1 + shares.Count(s => s.Whole > 0 && s.Part * r.Item.Share.Whole > r.Item.Share.Part * s.Whole));
    });
}
