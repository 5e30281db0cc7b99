using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Administration;

/// <summary>Makes one-time links for people who cannot sign in; the links made for them before open nothing any more.</summary>
internal sealed class MakeResetLink(SenDb db, Secrets secrets, SecurityClock clock, IOptions<AccessSettings> settings)
{
    public sealed record Input(IReadOnlyList<UserId> Accounts);

    /// <summary>Until when they open. The tokens are <see cref="TokenOf"/>, for the answer to this act alone.</summary>
    public Task<Result<DateTimeOffset>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<DateTimeOffset>(db, ProcessKinds.MakingLink, input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            var asked = input.Accounts.ToList();
            var accounts = await db.Accounts.AsNoTracking().Where(a => asked.Contains(a.Id)).ToListAsync(cancel);
            if (accounts.Count == 0 || accounts.Count != asked.Count)
                return Problems.AccountNotFound;
            if (accounts.Any(a => a.IsDisabled))
                return Problems.AccountDisabled;

            foreach (var older in await db.ResetLinks.Where(l => asked.Contains(l.AccountId) && l.UsedAt == null).ToListAsync(cancel))
                older.GiveWay(clock.Now);
            foreach (var account in accounts)
                db.Add(ResetLink.For(account.Id, secrets.TokenFor(process.Id, account.Id), actor.UserId, clock.Now, settings.Value.LinkLife));
            return clock.Now + settings.Value.LinkLife;
        }, cancel);

    public string TokenOf(ProcessId act, UserId account) => secrets.TokenFor(act, account);
}
