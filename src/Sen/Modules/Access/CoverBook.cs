using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>
/// In whose stead people acted, at any instant, so that a story can say so. A person who held one of the roles as their own did not act for
/// anybody.
/// </summary>
public sealed class CoverBook
{
    private readonly ILookup<(UserId, UnitId), RoleGrantRow> grants;
    private readonly IReadOnlyDictionary<UserId, string> names;

    internal CoverBook(IEnumerable<RoleGrantRow> grants, IReadOnlyDictionary<UserId, string> names)
    {
        this.grants = grants.Where(g => g.UnitId is not null).ToLookup(g => (g.UserId, g.UnitId!.Value));
        this.names = names;
    }

    /// <summary>Nobody stood in for anybody.</summary>
    public static CoverBook Empty { get; } = new([], new Dictionary<UserId, string>());

    /// <summary>What the person held in another's stead in a unit at an instant; null when nothing, or when they held one of the roles themself.</summary>
    /// <param name="roles">Those that the act needs.</param>
    public HeldInStead? At(UserId user, UnitId unit, DateTimeOffset instant, params ReadOnlySpan<Role> roles)
    {
        HeldInStead? found = null;
        foreach (var grant in grants[(user, unit)])
        {
            if (!roles.Contains(grant.Role) || !grant.CountedAt(instant))
                continue;
            if (grant.Standing == GrantStanding.Own)
                return null;
            found = new(grant.Role, unit, grant.InsteadOfUserId is { } away ? names.GetValueOrDefault(away, "") : null, grant.ValidTo!.Value.AddDays(-1));
        }

        return found;
    }
}

public static class CoverBooks
{
    /// <summary>Reads what these people held in these units, ever.</summary>
    public static async Task<CoverBook> CoverBookAsync(this SenDb db, IReadOnlyCollection<UserId> people, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        var where = units.Select(u => (UnitId?)u).ToList();
        var standing = db.RoleGrants.AsNoTracking().Where(g => people.Contains(g.UserId) && where.Contains(g.UnitId) && g.ConfirmedAt != null);
        // Most stories are told of people who never stood in for anybody: one short question for those.
        if (!await standing.AnyAsync(g => g.Standing != GrantStanding.Own, cancel))
            return CoverBook.Empty;
        var rows = await standing.ToListAsync(cancel);
        var away = rows.Select(g => g.InsteadOfUserId).OfType<UserId>().Distinct().ToList();
        return new CoverBook(rows, await db.Accounts.Where(a => away.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel));
    }
}
