using Sen.Kernel.Places;
using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans.Notices;

/// <summary>What modules above plans ask of units, for the morning letters: read once for all readers of a run.</summary>
internal sealed class OwedNews(ILookup<UnitId, Owed> owed)
{
    public static async Task<OwedNews> ReadAsync(IEnumerable<IOwed> sources, IEnumerable<DigestReader> readers, DateOnly today, CancellationToken cancel)
    {
        var units = readers.SelectMany(r => UnitsOf(r.Notices)).Distinct().ToList();
        var found = new List<Owed>();
        foreach (var source in sources)
            found.AddRange(await source.OfUnitsAsync(units, today, cancel));
        return new OwedNews(found.ToLookup(o => o.Unit));
    }

    /// <summary>Asked for or sent back since the reader knew, or named by one of the days that speak of last days, as they do of work.</summary>
    public IReadOnlyList<Owed> For(DigestReader reader, DateOnly today) =>
    [
        .. UnitsOf(reader.Notices).SelectMany(u => owed[u])
            .Where(o => o.AskedAt > reader.Known.At || NoticeRules.Newest(o.LastDay, reader.Known.Day, today, Role.FocalOfficer) is not null)
            .OrderBy(o => o.LastDay),
    ];

    private static IEnumerable<UnitId> UnitsOf(NoticeReader reader) => reader.Receives.Concat(reader.Heads);
}
