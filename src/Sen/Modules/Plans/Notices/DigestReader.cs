using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Notices;

/// <summary>Somebody who may get a letter today.</summary>
/// <param name="Known">What they have been told or have looked at is not written again.</param>
internal sealed record DigestReader(UserId Id, string Email, string Name, string Language, MailChoice Choice, NoticeReader Notices, Known Known)
{
    /// <summary>How far back a first letter goes.</summary>
    private static readonly TimeSpan First = TimeSpan.FromDays(7);

    /// <summary>Accounts that can sign in, with an address, a role that is told of anything, a wish for letters, and none yet today.</summary>
    public static async Task<IReadOnlyList<DigestReader>> LoadAsync(SenDb db, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var grants = (await db.GrantsOn(today).Where(g => g.UnitId != null).Select(g => new { g.UserId, g.Role, Unit = g.UnitId!.Value }).ToListAsync(cancel))
            .ToLookup(g => g.UserId, g => new RoleGrant(g.Role, g.Unit));
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null && a.Email != null).OrderBy(a => a.Id)
            .Select(a => new { a.Id, Email = a.Email!, a.DisplayName, a.Language, a.Mail, a.UnitId }).ToListAsync(cancel);
        var oldest = today.AddDays(-NoticeList.Days);
        var sent = await db.Set<Digest>().Where(d => d.SentAt != null && d.Day > oldest).GroupBy(d => d.UserId)
            .Select(g => new { g.Key, Last = g.Max(d => d.SentAt), Day = g.Max(d => d.Day) }).ToDictionaryAsync(g => g.Key, cancel);
        var seen = await db.Set<NoticeSeen>().ToDictionaryAsync(s => s.UserId, s => s.SeenAt, cancel);

        var readers = new List<DigestReader>();
        foreach (var account in accounts.Where(a => sent.GetValueOrDefault(a.Id)?.Day != today))
        {
            ImmutableArray<RoleGrant> held = [.. grants[account.Id].Distinct()];
            var notices = NoticeReader.Of(new Actor(account.Id, account.DisplayName, account.UnitId, held));
            var choice = account.Mail.Within(held.Select(g => g.Role));
            if (notices.IsToldNothing || choice == MailChoice.None)
                continue;
            var known = new[] { NoticeList.Beginning(now).At, sent.GetValueOrDefault(account.Id)?.Last ?? now - First, seen.GetValueOrDefault(account.Id) }.Max();
            readers.Add(new(account.Id, account.Email, account.DisplayName, account.Language, choice, notices, Known.Until(known)));
        }

        return readers;
    }
}
