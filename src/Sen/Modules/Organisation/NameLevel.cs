using Sen.Kernel.Places;
using Sen.Kernel.Text;

namespace Sen.Modules.Organisation;

/// <summary>One step of the ladder on which an issuer's names are looked up: itself, its superior, …, the province; with the units that were ever directly below.</summary>
internal sealed class NameLevel
{
    private const string Committee = "uy ban nhan dan";
    private const int MostAlike = 3;
    private const double LeastAlike = 0.5;

    private readonly string[] suffixes;
    private readonly Dictionary<string, HashSet<UnitId>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<UnitId>> shortened = new(StringComparer.Ordinal);
    private readonly List<(UnitId Unit, HashSet<string> Words)> present = [];

    public NameLevel(UnitRegister register, IReadOnlyList<UnitAlias> aliases, UnitId unit, DateOnly day)
    {
        Unit = unit;
        var self = register.Versions[unit].ToList();
        suffixes = [.. Suffixes(self.Find(v => v.HoldsOn(day)) ?? self[^1])];
        var below = register.Units.Where(u => register.Versions[u].Any(v => v.ParentId == unit)).ToHashSet();
        foreach (var version in below.SelectMany(u => register.Versions[u]))
            Add(version, register, day);
        foreach (var alias in aliases.Where(a => below.Contains(a.UnitId)))
            Keep(exact, NameKey.Of(alias.Alias), alias.UnitId);
        if (self[^1].Kind == UnitKind.Province)
            AddPlacesBelow(register, below);
    }

    public UnitId Unit { get; }

    /// <summary>Whether a name means this level: the committee alone, or with the place.</summary>
    public bool IsItself(string key)
    {
        var isCommittee = key.StartsWith(Committee, StringComparison.Ordinal);
        var rest = isCommittee ? key[Committee.Length..].TrimStart() : key;
        return (isCommittee && rest.Length == 0 && suffixes.Length > 0) || suffixes.Contains(rest);
    }

    /// <summary>A name without this level's place at its end.</summary>
    public string Strip(string key)
    {
        foreach (var suffix in suffixes)
        {
            if (key.EndsWith(" " + suffix, StringComparison.Ordinal))
                return WithoutLink(key[..^(suffix.Length + 1)]);
        }

        return key;
    }

    /// <summary>The units that a name may mean here; those whose name is written so, else those that offices shorten so.</summary>
    public IReadOnlyCollection<UnitId> Find(string key)
    {
        var forms = new[] { key, Strip(key), WithoutCommittee(Strip(key)) }.Select(NameKey.Joined).Distinct().ToList();
        return forms.Select(f => exact.GetValueOrDefault(f)).FirstOrDefault(f => f is not null)
            ?? forms.Select(f => shortened.GetValueOrDefault(f)).FirstOrDefault(f => f is not null)
            ?? [];
    }

    /// <summary>Whether this state of a unit is what a name says.</summary>
    public bool Names(UnitVersion version, string key) => Forms(version).Contains(NameKey.Joined(WithoutCommittee(Strip(key))));

    /// <summary>Units of the day that share most words with a name.</summary>
    public IEnumerable<UnitId> Like(string key)
    {
        var words = Strip(key).Split(' ').ToHashSet();
        return present.Select(p => (p.Unit, Alike: 2.0 * p.Words.Count(words.Contains) / (p.Words.Count + words.Count)))
            .Where(p => p.Alike >= LeastAlike).OrderByDescending(p => p.Alike).Take(MostAlike).Select(p => p.Unit);
    }

    private void Add(UnitVersion version, UnitRegister register, DateOnly day)
    {
        foreach (var form in Forms(version))
            Keep(exact, form, version.UnitId, isJoined: true);
        var bare = Strip(NameKey.Of(version.Name));
        Keep(exact, register.Tree.Find(version.UnitId)!.Code.Value.ToLowerInvariant(), version.UnitId);
        if (version.Kind.IsTerritory())
            Keep(shortened, NameKey.Of(UnitNames.Place(version.ShortName)), version.UnitId);
        else if (NameKey.Initials(bare) is { } initials)
            Keep(shortened, initials, version.UnitId, isJoined: true);
        if (version.HoldsOn(day))
            present.Add((version.UnitId, [.. WithoutCommittee(bare).Split(' ')]));
    }

    /// <summary>Communes below districts were two steps away and are still named by plans of their day.</summary>
    private void AddPlacesBelow(UnitRegister register, HashSet<UnitId> below)
    {
        foreach (var version in register.Units.Where(u => !below.Contains(u) && u != Unit).SelectMany(u => register.Versions[u]).Where(v => v.Kind.IsTerritory()))
        {
            foreach (var form in Forms(version))
                Keep(exact, form, version.UnitId, isJoined: true);
        }
    }

    private IEnumerable<string> Forms(UnitVersion version) =>
        new[] { version.Name, version.ShortName }.Select(NameKey.Of)
            .SelectMany(key => new[] { key, Strip(key), WithoutCommittee(key), WithoutCommittee(Strip(key)) })
            .Select(NameKey.Joined).Distinct();

    private static void Keep(Dictionary<string, HashSet<UnitId>> keys, string key, UnitId unit, bool isJoined = false)
    {
        var joined = isJoined ? key : NameKey.Joined(key);
        if (joined.Length == 0)
            return;
        if (!keys.TryGetValue(joined, out var units))
            keys.Add(joined, units = []);
        units.Add(unit);
    }

    /// <summary>The longest first, so that "thanh pho ha noi" goes before "ha noi".</summary>
    private static IEnumerable<string> Suffixes(UnitVersion level)
    {
        var whole = WithoutCommittee(NameKey.Of(level.ShortName));
        if (!level.Kind.IsTerritory())
            return [whole, whole.Split(' ')[0]];
        var place = NameKey.Of(UnitNames.Place(level.ShortName));
        var kind = whole.EndsWith(place, StringComparison.Ordinal) ? whole[..^place.Length].TrimEnd() : "";
        var initials = string.Concat(place.Split(' ').Select(w => w[0]));
        return new[] { whole, $"{kind} {initials}", place, kind }.Where(s => s.Trim().Length > 1).OrderByDescending(s => s.Length).Distinct();
    }

    private static string WithoutCommittee(string key) =>
        key.StartsWith(Committee + " ", StringComparison.Ordinal) ? key[(Committee.Length + 1)..] : key;

    private static string WithoutLink(string key)
    {
        foreach (var link in (ReadOnlySpan<string>)[" cua", " thuoc", " truc thuoc", " tren dia ban", " cap"])
        {
            if (key.EndsWith(link, StringComparison.Ordinal))
                return key[..^link.Length];
        }

        return key;
    }
}
