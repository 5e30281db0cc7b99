using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>
/// Names of officers, for pages of the unit, of whoever gave the work, and of leaders. Never for lists that other units or citizens see.
/// </summary>
internal static class People
{
    /// <summary>Someone without an account any more is left out.</summary>
    public static Task<Dictionary<UserId, string>> NamesAsync(this SenDb db, IEnumerable<UserId> people, CancellationToken cancel)
    {
        var ids = people.Distinct().ToList();
        return db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }
}
