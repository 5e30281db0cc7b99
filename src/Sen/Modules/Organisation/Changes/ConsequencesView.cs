using Sen.Kernel.Places;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

/// <summary>What an act would do, in words, for the page that asks for confirmation.</summary>
internal sealed class ConsequencesView
{
    private const int MostMoved = 10;

    public ConsequencesView(RegisterChange change, IReadOnlyList<string> effects, string formHref, Texts T)
    {
        (Day, Seen, Effects, FormHref) = (change.Day, ChangeUnits.SeenOf(change), effects, formHref);
        var moved = change.Touched.Where(t => t.Value == UnitChangeKind.ParentChanged).Select(t => t.Key).ToList();
        var alone = moved.Count == change.Touched.Count;
        Lines = [.. change.Touched.Where(t => alone || t.Value != UnitChangeKind.ParentChanged)
            .OrderBy(t => change.Before.Rows.ContainsKey(t.Key) ? change.Closed.Any(v => v.UnitId == t.Key) ? 0 : 2 : 1)
            .Select(t => LineOf(change, t.Key, T))];
        MovedCount = alone ? 0 : moved.Count;
        Moved = alone ? [] : [.. moved.Take(MostMoved).Select(u => change.Before.Versions[u].Last().NameIn(T.Language))];
    }

    public DateOnly Day { get; }

    /// <summary>Goes along with the confirmation.</summary>
    public string Seen { get; }

    public string FormHref { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Units below that follow an heir.</summary>
    public int MovedCount { get; }

    public IReadOnlyList<string> Moved { get; }

    /// <summary>What other modules say.</summary>
    public IReadOnlyList<string> Effects { get; }

    /// <param name="Before">Until the day before; null for a unit that is founded.</param>
    /// <param name="After">From the day; null for a unit that ends.</param>
    internal sealed record Line(string? Before, string? After, IReadOnlyList<string> Passes);

    private static Line LineOf(RegisterChange change, UnitId unit, Texts T)
    {
        var before = change.Before.Versions[unit].LastOrDefault();
        var after = change.NewVersions.FirstOrDefault(v => v.UnitId == unit);
        var ends = after is null && change.Closed.Any(v => v.UnitId == unit);
        var passes = change.Successions.Where(s => s.FromUnitId == unit).Select(s => Heir(change, s, T));
        return new(
            before is null ? null : State(change, before, T),
            ends ? null : after is null ? T["giữ nguyên; nhận hoặc chuyển bớt việc"] : State(change, after, T),
            [.. passes]);
    }

    private static string Heir(RegisterChange change, UnitSuccession link, Texts T)
    {
        var heir = NameOf(change, link.ToUnitId, T);
        return link.Field is { } field ? T["Việc “{1}” chuyển cho {0}", heir, field] : T["Việc chuyển cho {0}", heir];
    }

    private static string State(RegisterChange change, UnitVersion version, Texts T)
    {
        var kind = KindWords.Of(version.Kind, T);
        return version.ParentId is { } parent
            ? T["{0} ({1}), thuộc {2}", version.NameIn(T.Language), kind, NameOf(change, parent, T)]
            : T["{0} ({1})", version.NameIn(T.Language), kind];
    }

    private static string NameOf(RegisterChange change, UnitId unit, Texts T) =>
        (change.NewVersions.FirstOrDefault(v => v.UnitId == unit) ?? change.Before.Versions[unit].Last()).NameIn(T.Language);
}
