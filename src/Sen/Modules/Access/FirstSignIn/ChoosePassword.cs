using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.FirstSignIn;

/// <summary>A person with a one-time link chooses their password, the first or a new one. The link is spent; older sessions end.</summary>
internal sealed class ChoosePassword(SenDb db, PasswordHashing passwords, Secrets secrets, Actors actors, Ledger ledger, SecurityClock clock)
{
    public sealed record Input(string Token, string? Password, string? Again);

    /// <summary>Whose link it is while it opens; null when it does not.</summary>
    public async Task<Account?> OwnerAsync(string? token, CancellationToken cancel)
    {
        var link = await FindAsync(token, cancel);
        return link is not null && link.Opens(clock.Now)
            ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AccountId && a.DisabledAt == null, cancel)
            : null;
    }

    public async Task<Result> RunAsync(Input input, ProcessId act, CancellationToken cancel)
    {
        // Not asked here whether it still opens: the same form sent twice has spent it itself.
        if (await FindAsync(input.Token, cancel) is not { } found || await actors.ForAsync(db, found.AccountId, cancel) is not { } actor)
            return Problems.LinkDead;
        var name = await db.Accounts.Where(a => a.Id == found.AccountId).Select(a => a.UserName).SingleAsync(cancel);
        var password = Password.Parse(input.Password, input.Again, name);
        if (password.IsProblem)
            return password.Problem;

        var process = new Process(ledger, act, actor);
        return await process.RunAsync(db, ProcessKinds.ChoosingPassword, new { found.Id, Mark = secrets.Mark(password.Value) }, async _ =>
        {
            var link = await db.ResetLinks.SingleAsync(l => l.Id == found.Id, cancel);
            if (!link.Opens(clock.Now))
                return Problems.LinkDead;
            link.Use(clock.Now);
            var account = await db.Accounts.SingleAsync(a => a.Id == link.AccountId, cancel);
            account.SetPassword(passwords.Hash(password.Value), mustChange: false);
            return Result.Done;
        }, cancel);
    }

    private async Task<ResetLink?> FindAsync(string? token, CancellationToken cancel)
    {
        if (token is not { Length: > 0 and <= 100 })
            return null;
        var hash = Secrets.Hash(token);
        return await db.ResetLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancel);
    }
}
