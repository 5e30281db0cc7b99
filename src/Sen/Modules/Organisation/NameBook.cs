using Sen.Kernel.Places;
using Sen.Kernel.Text;

namespace Sen.Modules.Organisation;

/// <summary>
/// Names of the units around one issuer as of a day. Pure: made by <see cref="AgencyNames.LoadAsync"/>, asked for any number of printed names. Marks, case,
/// "&amp;" or "và", usual abbreviations and the issuer's own place at the end ("Thành phố", "TP Hà Nội", "tỉnh") make no difference.
/// </summary>
public sealed class NameBook
{
    private const int MostCandidates = 20;

    private readonly UnitRegister register;
    private readonly IReadOnlyList<NameLevel> levels;
    private readonly DateOnly day;

    internal NameBook(UnitRegister register, IReadOnlyList<UnitAlias> aliases, IReadOnlyList<UnitId> levels, DateOnly day)
    {
        this.register = register;
        this.day = day;
        this.levels = [.. levels.Where(l => register.Versions.Contains(l)).Select(l => new NameLevel(register, aliases, l, day))];
    }

    /// <summary>
    /// The unit or set that a printed name means, or what a person may choose from. A name whose unit has ended by the day gives its successor with a note.
    /// </summary>
    /// <param name="printed">As the document has it; any text, at most the first 300 characters are looked at.</param>
    public NameMatch Resolve(string printed)
    {
        var text = printed.Length > 300 ? printed[..300] : printed;
        var key = NameKey.Of(text);
        if (key.Length == 0 || levels.Count == 0)
            return new(NameMatchKind.Unknown, Note: NameNotes.Unknown);
        return OfLevelItself(key) ?? OfSet(key) ?? OfUnit(text, key) ?? OfSeveral(text) ?? OfEachCommune(key) ?? LookAlikes(key);
    }

    /// <summary>"UBND Thành phố", "UBND phường" of the issuer itself.</summary>
    private NameMatch? OfLevelItself(string key) =>
        levels.FirstOrDefault(l => l.IsItself(key)) is { } level ? Of(level.Unit, key) : null;

    private NameMatch? OfSet(string key)
    {
        if (levels.Select(l => SetWords.Read(l.Strip(key))).FirstOrDefault(w => w is not null) is not { } words)
            return null;
        if (words.IsOpen)
            return new(NameMatchKind.Ambiguous, Set: words.Set, Note: NameNotes.Open);
        var issuer = levels[0].Unit;
        var members = register.Tree.ChildrenOn(issuer, day).Count(u => words.Set!.Kinds.Contains(register.Tree.KindOn(u, day)!.Value));
        if (words.IsOfDistricts && members == 0 && HasCommunes(issuer))
            return new(NameMatchKind.Successor, Set: UnitSet.Communes, Note: NameNotes.DistrictsEnded);
        return new(NameMatchKind.Set, Set: words.Set, Note: words.Count is { } count && count != members ? NameNotes.OtherCount(count, members) : null);
    }

    private bool HasCommunes(UnitId issuer) => register.Tree.ChildrenOn(issuer, day).Any(u => register.Tree.KindOn(u, day)!.Value.IsCommunal());

    private NameMatch? OfUnit(string text, string key)
    {
        var found = levels.Select(l => l.Find(key)).Where(f => f.Count > 0).ToList();
        var living = found.FirstOrDefault(f => f.Any(u => register.Tree.ExistsOn(u, day)));
        var units = living?.Where(u => register.Tree.ExistsOn(u, day)).ToList() ?? (found.Count == 0 ? [] : found[0].ToList());
        if (units.Count > 1)
            units = AsSpelt(text, units);
        return units switch
        {
            [] => null,
            [var unit] => Of(unit, key),
            _ => Same(units),
        };
    }

    /// <summary>Where marks tell namesakes apart, the marks decide.</summary>
    private List<UnitId> AsSpelt(string text, List<UnitId> units)
    {
        var spelt = SearchKey.Composed(text).ToLowerInvariant();
        var exact = units.FindAll(u => register.Versions[u].Any(v => spelt.Contains(UnitNames.Place(v.ShortName).ToLowerInvariant(), StringComparison.Ordinal)));
        return exact.Count == 0 ? units : exact;
    }

    /// <summary>Namesakes of the past with one heir between them are no question.</summary>
    private NameMatch Same(List<UnitId> units)
    {
        var heirs = units.Select(u => register.Tree.HeirOf(u, day)).Distinct().ToList();
        return heirs is [{ } heir] && !units.Contains(heir)
            ? Of(units[0], "")
            : new(NameMatchKind.Ambiguous, Choices: Candidates(units.SelectMany(u => Heirs(u))), Note: NameNotes.SameName);
    }

    private IEnumerable<Successor> Heirs(UnitId unit) =>
        register.Tree.ExistsOn(unit, day) ? [new Successor(unit, null)] : register.Tree.SuccessorsOf(unit, day) is { Count: > 0 } heirs ? heirs : [new Successor(unit, null)];

    private NameMatch Of(UnitId unit, string key)
    {
        var versions = register.Versions[unit].ToList();
        if (versions.Find(v => v.HoldsOn(day)) is { } now)
            return new(NameMatchKind.Unit, unit, Note: IsFormerName(key, versions, now) ? NameNotes.FormerName(now.ShortName) : null);
        if (versions[0].ValidFrom is { } first && first > day)
            return new(NameMatchKind.Unknown, Choices: Candidates([new(unit, null)]), Note: NameNotes.NotYet(versions[0].ShortName, first));
        return Ended(unit, versions[^1]);
    }

    private NameMatch Ended(UnitId unit, UnitVersion last)
    {
        var (name, since) = (last.ShortName, last.ValidTo!.Value);
        var heirs = register.Tree.SuccessorsOf(unit, day);
        if (heirs.Count == 0)
            heirs = [.. register.Tree.ChildrenOn(unit, since.AddDays(-1)).SelectMany(child => register.Tree.SuccessorsOf(child, day)).Distinct()];
        var heir = register.Tree.HeirOf(unit, day);
        var isDivided = heirs.Select(h => h.Unit).Distinct().Count() > 1;
        return (heir, isDivided, heirs.Count) switch
        {
            ({ } one, false, _) => new(NameMatchKind.Successor, one, Choices: Candidates(heirs), Note: NameNotes.Ended(name, since)),
            ({ } one, true, _) => new(NameMatchKind.Successor, one, Choices: Candidates(heirs), Note: NameNotes.Divided(name, since)),
            (_, _, > 0) => new(NameMatchKind.Ambiguous, Choices: Candidates(heirs), Note: NameNotes.Divided(name, since)),
            _ => new(NameMatchKind.Unknown, Note: NameNotes.NoSuccessor(name, since)),
        };
    }

    private bool IsFormerName(string key, List<UnitVersion> versions, UnitVersion now) =>
        versions.Count > 1
        && !levels.Any(l => l.Names(now, key))
        && versions.Exists(v => v != now && levels.Any(l => l.Names(v, key)));

    /// <summary>"các phường Kim Liên, Láng", "Các sở: Nội vụ, Tài chính".</summary>
    private NameMatch? OfSeveral(string text)
    {
        if (NameList.Split(text) is not { Count: > 1 } parts)
            return null;
        var matches = parts.Select(p => OfUnit(p, NameKey.Of(p))).ToList();
        return matches.TrueForAll(m => m is { Kind: NameMatchKind.Unit })
            ? new(NameMatchKind.Ambiguous, Choices: Candidates(matches.Select(m => new Successor(m!.Unit!.Value, null))), Note: NameNotes.Several)
            : null;
    }

    private NameMatch? OfEachCommune(string key) =>
        HasCommunes(levels[0].Unit) && NameList.EndsInCommunes(levels[0].Strip(key))
            ? new(NameMatchKind.Ambiguous, Set: UnitSet.Communes, Note: NameNotes.EachCommune)
            : null;

    private NameMatch LookAlikes(string key) =>
        new(NameMatchKind.Unknown, Choices: Candidates(levels.SelectMany(l => l.Like(key)).Select(u => new Successor(u, null))), Note: NameNotes.Unknown);

    private List<NameCandidate> Candidates(IEnumerable<Successor> units) =>
        [.. units.Distinct().Take(MostCandidates).Select(s => new NameCandidate(s.Unit, NameOf(s.Unit), s.Field))];

    private string NameOf(UnitId unit) =>
        register.Tree.NameOn(unit, day) ?? register.Versions[unit].Last(v => v.ValidFrom is null || v.ValidFrom <= day || v == register.Versions[unit].First()).ShortName;
}
