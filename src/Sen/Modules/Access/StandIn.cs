using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access;

/// <summary>A role that is to be held in somebody's stead.</summary>
/// <param name="InsteadOf">Who is away; null for the acting head of a unit that has none.</param>
/// <param name="First">First day on which it counts.</param>
/// <param name="Last">Last day on which it counts.</param>
internal sealed record StandIn(UserId User, Role Role, UnitId Unit, UserId? InsteadOf, DateOnly First, DateOnly Last)
{
    /// <summary>Most days of one cover, first and last among them.</summary>
    public const int MostDays = 184;

    /// <summary>First day on which it no longer counts.</summary>
    public DateOnly End => Last.AddDays(1);
}

/// <summary>A role that somebody held in another's stead.</summary>
/// <param name="InsteadOf">Name of who was away; null for an acting head.</param>
/// <param name="LastDay">Last day that was agreed on.</param>
public sealed record HeldInStead(Role Role, UnitId Unit, string? InsteadOf, DateOnly LastDay)
{
    /// <summary>The sentence to the person who stands in: for whom and how long.</summary>
    /// <param name="unit">Name of <see cref="Unit"/>.</param>
    public string ToThemself(string unit, Texts T) => InsteadOf is { } away
        ? T["Anh/chị đang làm thay {0} ({1}, {2}) đến hết ngày {3:d}.", away, RoleNames.Of(Role, T), unit, LastDay]
        : T["Anh/chị đang là quyền thủ trưởng {0} đến hết ngày {1:d}.", unit, LastDay];

    /// <summary>Beside the name of the person who acted: "Trần Thị Bình (thay Nguyễn Văn An)".</summary>
    public string Beside(string name, Texts T) => InsteadOf is { } away ? T["{0} (thay {1})", name, away] : T["{0} (quyền thủ trưởng)", name];
}

/// <summary>For which colleagues somebody stands in today; by the clock by which rights count.</summary>
public sealed class StandIns(SenDb db, SecurityClock clock)
{
    public async Task<IReadOnlyList<HeldInStead>> OfAsync(UserId user, CancellationToken cancel)
    {
        var today = Instants.DayInVietnam(clock.Now);
        var rows = await db.GrantsOn(today).Where(g => g.UserId == user && g.Standing != GrantStanding.Own).OrderBy(g => g.ValidTo)
            .Select(g => new { g.Role, Unit = g.UnitId!.Value, Last = g.ValidTo!.Value, Away = db.Set<Account>().Where(a => a.Id == g.InsteadOfUserId).Select(a => a.DisplayName).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new HeldInStead(r.Role, r.Unit, r.Away, r.Last.AddDays(-1)))];
    }
}
