using System.Text;
using CsvHelper;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Platform.Reference;
using Sen.Tests.House;

namespace Sen.Tests.Platform.Reference;

public sealed class UnitTablesTests
{
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);
    private static readonly UnitRow[] Units = [.. ReferenceData.Read<UnitRow>("units.csv")];
    private static readonly AgencyRow[] Agencies = [.. ReferenceData.Read<AgencyRow>("agencies-hanoi.csv")];

    private static readonly SuccessionRow[] Successions =
        [.. ReferenceData.Read<SuccessionRow>("unit-successions.csv"), .. ReferenceData.Read<SuccessionRow>("agency-successions.csv")];

    [Fact]
    public void Units_WhenCounted_AreThoseOfTheNationAndOfHaNoi()
    {
        Assert.Equal(34, On(TwoTiers).Count(u => u.UnitKind == UnitKind.Province));
        Assert.Equal(3_321, On(TwoTiers).Count(u => u.UnitKind.IsCommunal()));
        Assert.Equal(51, On(TwoTiers).Count(u => u.ParentCode == "01" && u.UnitKind == UnitKind.Ward));
        Assert.Equal(75, On(TwoTiers).Count(u => u.ParentCode == "01" && u.UnitKind == UnitKind.Commune));
        Assert.Equal(30, On(TwoTiers.AddDays(-1)).Count(u => u.UnitKind == UnitKind.District));
        Assert.Equal(526, On(TwoTiers.AddDays(-1)).Count(u => u.UnitKind.IsCommunal()));
    }

    [Fact]
    public void Register_WhenBuilt_IsATreeWithoutContradiction()
    {
        var tree = Tree();
        Assert.False(tree.IsProblem, tree.Problem?.ToString());
        Assert.Equal(126, Territories(tree.Value, TwoTiers));
        Assert.Equal(526 + 30, Territories(tree.Value, TwoTiers.AddDays(-1)));
    }

    [Fact]
    public void Register_WhenAUnitHasEnded_SomebodyCarriesItsWorkOn()
    {
        var tree = Tree().Value;
        var today = new DateOnly(2026, 11, 24);
        var lost = Units.Select(u => (u.Code, u.LastDay)).Concat(Agencies.Select(a => (a.Code, a.LastDay)))
            .Where(u => u.LastDay is not null && tree.SuccessorsOf(Id(u.Code), today).Count == 0);
        Assert.Empty(lost);
        Assert.Contains(tree.SuccessorsOf(Id("SLDTBXH"), today), s => s.Unit == Id("SNV") && s.Field!.Contains("bình đẳng giới", StringComparison.Ordinal));
    }

    [Fact]
    public void Successions_WhenAnOldNameIsRead_HaveAtMostOneDefault()
    {
        Assert.All(Successions.GroupBy(s => s.OldCode), g => Assert.True(g.Count(s => s.IsDefault) <= 1, g.Key));
        Assert.Equal(Successions.Length, Successions.Select(s => (s.OldCode, s.NewCode, s.Field)).Distinct().Count());
    }

    [Fact]
    public void Successions_WhenTheyBegin_TheOldUnitHasEndedAndTheNewOneStands()
    {
        var days = Units.Select(u => (u.Code, u.Days)).Concat(Agencies.Select(a => (a.Code, a.Days))).ToDictionary(u => u.Code, u => u.Days);
        Assert.All(Successions, s =>
            Assert.True(!days[s.OldCode].Contains(s.FirstDay) && days[s.NewCode].Contains(s.FirstDay), $"{s.OldCode} → {s.NewCode}"));
    }

    [Fact]
    public void Rows_WhenRead_AreNormalAndInOrder()
    {
        Assert.All(Units, u => Assert.True(u.Name.IsNormalized() && !u.Days.IsEmpty && u.NameEn.Length > 0 && IsConfidence(u.Confidence), u.Code));
        Assert.All(Agencies, a => Assert.True(a.Name.IsNormalized() && !a.Days.IsEmpty && a.NameEn.Length > 0, a.Code));
        Assert.All(Agencies, a => Assert.True(IsConfidence(a.Confidence) && Enum.IsDefined(a.UnitKind) && a.Level is "city" or "commune", a.Code));
    }

    [Fact]
    public void Aliases_WhenFolded_NameOneAgencyOnly()
    {
        var names = Agencies.SelectMany(a => a.AliasList.Append(a.Name).Select(SearchKey.Of).Distinct().Select(key => (key, a.Code)));
        Assert.Empty(names.GroupBy(n => n.key).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Code))}"));
    }

    [Fact]
    public void FormerCommunes_WhenRead_PointToUnitsAndDistricts()
    {
        var today = On(TwoTiers).Select(u => u.Code).ToHashSet();
        var districts = ReferenceData.Read<FormerDistrictRow>("former-districts.csv").Select(d => d.Id).ToHashSet();
        var communes = ReferenceData.Read<FormerCommuneRow>("former-communes.csv").ToArray();
        Assert.All(communes, c => Assert.True(today.Contains(c.SuccessorCode) && districts.Contains(c.DistrictId), c.FormerName));
        Assert.True(communes.Length > 10_000);
        Assert.Equal(districts, communes.Select(c => c.DistrictId).ToHashSet());
    }

    [Fact]
    public void Units_WhenComparedWithAnotherList_DifferOnlyWhereKnown()
    {
        // Two codes of the package, and Đồng Nai, which became a city with ten wards after the package was made.
        string[] known = ["06970", "23737", "75", "25270", "25357", "25363", "26116", "26170", "26248", "26326", "26368", "26425", "26485"];
        using var csv = CsvReader.FromFile(RepositoryRoot.Shared("data/vn-units-2025.csv"));
        var others = new Dictionary<string, (string Parent, string Name)>();
        while (csv.Read())
            others.Add(csv.GetString("code"), (csv.GetString("parent_code"), csv.GetString("full_name")));
        var different = On(TwoTiers).Where(u =>
            !others.TryGetValue(u.Code, out var other) || other.Parent != u.ParentCode || Spelled(other.Name) != Spelled(u.Name));
        Assert.Equal(known.Order(), different.Select(u => u.Code).Order());
        Assert.Equal(On(TwoTiers).Count(), others.Count);
    }

    /// <summary>The same name whichever vowel of oa, oe, uy carries the tone, in either letter case.</summary>
    private static string Spelled(string name)
    {
        var parts = name.Normalize(NormalizationForm.FormD).ToUpperInvariant();
        var pairs = from vowels in new[] { "OA", "OE", "UY" } from tone in "\u0300\u0301\u0303\u0309\u0323" select (vowels, tone);
        return pairs.Aggregate(parts, (text, pair) =>
            text.Replace($"{pair.vowels[0]}{pair.tone}{pair.vowels[1]}", $"{pair.vowels}{pair.tone}", StringComparison.Ordinal));
    }

    private static int Territories(UnitTree tree, DateOnly day) =>
        tree.DescendantsOn(Id("01"), day).Count(unit => tree.KindOn(unit, day) is { } kind && kind.IsTerritory());

    private static bool IsConfidence(string text) => text is "read" or "known" or "unsure";

    private static IEnumerable<UnitRow> On(DateOnly day) => Units.Where(u => u.Days.Contains(day));

    private static Sen.Kernel.Results.Result<UnitTree> Tree() => UnitTree.Build(
        [
            .. Units.Select(u => History(u.Code, u.Name, u.UnitKind, u.ParentCode, u.Days)),
            .. Agencies.Select(a => History(a.Code, a.Name, a.UnitKind, a.ParentCode, a.Days)),
        ],
        [.. Successions.Select(s => new Succession(Id(s.OldCode), Id(s.NewCode), s.FirstDay, s.Field.Length == 0 ? null : s.Field))]);

    private static UnitHistory History(string code, string name, UnitKind kind, string parent, DayRange days) => new(
        Id(code), UnitCode.Parse(code).Value, days, Timeline<string>.Of(name), Timeline<UnitKind>.Of(kind),
        parent.Length == 0 ? new([]) : Timeline<UnitId>.Of(Id(parent)));

    private static UnitId Id(string code) => new(new Guid(Encoding.ASCII.GetBytes(code.PadRight(16))));
}
