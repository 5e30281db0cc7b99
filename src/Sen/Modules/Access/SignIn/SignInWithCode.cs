using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.TwoFactor;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.SignIn;

/// <summary>The second step at the door: a code of the authenticator, or one of the codes on paper. Each opens once.</summary>
internal sealed class SignInWithCode(SenDb db, AuthenticatorKeys keys, Actors actors, Doorkeeper doorkeeper, Ledger ledger, SecurityClock clock)
{
    public sealed record Input(SecondStep.Pending Pending, string? Code, string Address);

    public async Task<Result<Account>> RunAsync(Input input, CancellationToken cancel)
    {
        var pending = input.Pending;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == pending.Account, cancel);
        if (account is null || account.IsDisabled || account.SecurityStamp != pending.Stamp)
            return Problems.SecondStepExpired;

        var door = new Door("code", account.Id.ToString(), input.Address);
        if (await doorkeeper.TakeAsync(door, cancel) is { IsProblem: true } wait)
            return wait.Problem;
        if (!await keys.SpendAsync(db, account, input.Code, cancel) && !await SpendRecoveryCodeAsync(account, input.Code, cancel))
            return Problems.WrongCode;

        await doorkeeper.ForgiveAsync(door, cancel);
        return account;
    }

    /// <summary>That a code on paper was used is worth an entry in the audit: it may not have been its owner.</summary>
    private async Task<bool> SpendRecoveryCodeAsync(Account account, string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed) || await actors.ForAsync(db, account.Id, cancel) is not { } actor)
            return false;
        var hash = RecoveryCode.HashOf(account.Id, typed);
        var process = new Process(ledger, ProcessId.New(), actor);
        var spent = await process.RunAsync<bool>(db, ProcessKinds.UsingRecoveryCode, hash, async _ =>
        {
            var code = await db.Set<RecoveryCode>().SingleOrDefaultAsync(c => c.AccountId == account.Id && c.CodeHash == hash && c.UsedAt == null, cancel);
            code?.Use(clock.Now);
            return code is not null;
        }, cancel);
        return !spent.IsProblem && spent.Value;
    }
}
