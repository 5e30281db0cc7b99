using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Handover;

/// <summary>Which grants pass from one person to another on a day.</summary>
/// <param name="Lost">All that the first holds now or will, of roles that open data; stand-ins for colleagues among them.</param>
/// <param name="Gained">Those of them that the second does not hold already.</param>
internal sealed record Moving(IReadOnlyList<RoleGrantRow> Lost, IReadOnlyList<RoleGrantRow> Gained)
{
    public static Moving Of(IEnumerable<RoleGrantRow> from, IReadOnlyCollection<RoleGrantRow> to, UserId receiver, DateOnly today)
    {
        List<RoleGrantRow> lost = [.. from.Where(g => g.ConfirmedAt is not null && g.LastsAfter(today) && RoleGrantRow.GivesData(g.Role)).OrderBy(g => g.GrantedAt).ThenBy(g => g.Id.Value)];
        return new(lost, [.. lost.Where(g => g.InsteadOfUserId != receiver && !to.Any(held => Covers(held, g, today)))]);
    }

    /// <summary>Tracked, so that an act can change them.</summary>
    public static async Task<Moving> ReadAsync(SenDb db, UserId from, UserId to, DateOnly today, CancellationToken cancel)
    {
        var rows = await db.RoleGrants.Where(g => (g.UserId == from || g.UserId == to) && g.RevokedAt == null).ToListAsync(cancel);
        return Of(rows.Where(g => g.UserId == from), [.. rows.Where(g => g.UserId == to)], to, today);
    }

    public Handing Handing(UserId from, UserId to, UserId by) => new(from, to, [.. Lost.Select(g => new RoleGrant(g.Role, g.UnitId!.Value)).Distinct()], by);

    public IReadOnlyList<Guid> Grants => [.. Lost.Select(g => g.Id.Value).Order()];

    /// <summary>Why it cannot move to this person; null when it can.</summary>
    public async Task<Problem?> RefusalOfReceiverAsync(SenDb db, UserId from, UserId to, CancellationToken cancel)
    {
        var people = await db.Accounts.AsNoTracking().Where(a => a.Id == from || a.Id == to).ToDictionaryAsync(a => a.Id, cancel);
        if (people.GetValueOrDefault(to) is not { } receiver)
            return Problems.AccountNotFound;
        if (receiver.IsDisabled)
            return Problems.HandoverDisabled(receiver.DisplayName);
        var homes = Lost.Select(g => g.UnitId).Append(people.GetValueOrDefault(from)?.UnitId).OfType<Kernel.Places.UnitId>();
        return receiver.UnitId is { } home && homes.Contains(home) ? null : Problems.HandoverOutsider(receiver.DisplayName);
    }

    /// <summary>Whether a grant of the receiver's own gives, on all remaining days, what the other one does.</summary>
    private static bool Covers(RoleGrantRow held, RoleGrantRow wanted, DateOnly today)
    {
        var first = wanted.ValidFrom > today ? wanted.ValidFrom : today;
        return held.Standing == GrantStanding.Own && held.ConfirmedAt is not null && held.RevokedAt is null && held.Role == wanted.Role && held.UnitId == wanted.UnitId
            && (held.ValidFrom is null || held.ValidFrom <= first) && (held.ValidTo is null || held.ValidTo >= wanted.ValidTo);
    }
}
