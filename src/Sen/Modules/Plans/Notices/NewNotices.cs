using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Notices;

/// <summary>How much is new for whoever is signed in, for the bar of every page.</summary>
internal static class NewNotices
{
    /// <summary>More than this is "99+".</summary>
    public const int Most = 99;

    /// <summary>One look at one row, and one count.</summary>
    public static int Count(SenDb db, BusinessClock clock, Actor actor)
    {
        var reader = NoticeReader.Of(actor);
        if (reader.IsToldNothing)
            return 0;
        var known = KnownTo(SeenAt(db, actor.UserId).FirstOrDefault(), clock.Now);
        return NoticeQueries.New(db, reader, known, clock.Today, Most + 1)?.Count() ?? 0;
    }

    public static async Task<Known> KnownToAsync(SenDb db, UserId person, DateTimeOffset now, CancellationToken cancel) =>
        KnownTo(await SeenAt(db, person).FirstOrDefaultAsync(cancel), now);

    private static IQueryable<DateTimeOffset?> SeenAt(SenDb db, UserId person) =>
        db.Set<NoticeSeen>().Where(s => s.UserId == person).Select(s => (DateTimeOffset?)s.SeenAt);

    private static Known KnownTo(DateTimeOffset? seen, DateTimeOffset now)
    {
        var beginning = NoticeList.Beginning(now);
        return seen is { } at && at > beginning.At ? Known.Until(at) : beginning;
    }
}
