using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.TwoFactor;

/// <summary>A person turns their own second step on and off, and replaces the codes on paper.</summary>
internal sealed class TwoFactorOperations(SenDb db, AuthenticatorKeys keys, Secrets secrets, SecurityClock clock)
{
    /// <param name="ProtectedKey">The key that the page showed, as it was sealed there.</param>
    /// <param name="Code">What the authenticator shows for it now.</param>
    public sealed record TurnOnInput(string ProtectedKey, string? Code);

    public Task<Result> TurnOnAsync(TurnOnInput input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.TurningOnTwoFactor, input.ProtectedKey, async actor =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == actor.UserId, cancel);
            if (account.AsksForCode)
                return Problems.TwoFactorAlreadyOn;
            if (TimeBasedCode.Match(keys.Unprotect(input.ProtectedKey), input.Code, clock.Now) is null)
                return Problems.WrongCode.At("Code");
            account.TurnOnTwoFactor(input.ProtectedKey, clock.Now);
            await ReplaceCodesAsync(process.Id, actor.UserId, cancel);
            return Result.Done;
        }, cancel);

    public Task<Result> RenewCodesAsync(Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.RenewingRecoveryCodes, "", async actor =>
        {
            if (!await db.Accounts.AnyAsync(a => a.Id == actor.UserId && a.TwoFactorSince != null, cancel))
                return Problems.TwoFactorOff;
            await ReplaceCodesAsync(process.Id, actor.UserId, cancel);
            return Result.Done;
        }, cancel);

    public Task<Result> TurnOffAsync(Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.TurningOffTwoFactor, "", async actor =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == actor.UserId, cancel);
            if (!account.AsksForCode)
                return Problems.TwoFactorOff;
            account.TurnOffTwoFactor();
            db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == actor.UserId).ToListAsync(cancel));
            return Result.Done;
        }, cancel);

    /// <summary>The codes that an act made, for the answer to that act alone.</summary>
    public IReadOnlyList<string> CodesOf(ProcessId act, UserId account) =>
        [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(n => RecoveryCode.TextFrom(secrets.DeriveBytes($"recovery:{act}:{account}:{n}")))];

    private async Task ReplaceCodesAsync(ProcessId act, UserId account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ToListAsync(cancel));
        db.AddRange(CodesOf(act, account).Select(text => RecoveryCode.For(account, text)));
    }
}
