using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Administration;

/// <summary>What an administrator does to an account as a whole: disables, enables, ends its sessions, takes its second step off.</summary>
internal sealed class CloseAccount(SenDb db, SecurityClock clock)
{
    public Task<Result> DisableAsync(UserId id, Process process, CancellationToken cancel) =>
        RunAsync(ProcessKinds.DisablingAccount, id, process, (account, actor) =>
        {
            if (account.Id == actor.UserId)
                return Problems.NotYourself;
            if (!account.IsDisabled)
                account.Disable(actor.UserId, clock.Now);
            return Result.Done;
        }, cancel);

    public Task<Result> EnableAsync(UserId id, Process process, CancellationToken cancel) =>
        RunAsync(ProcessKinds.EnablingAccount, id, process, (account, _) =>
        {
            account.Enable();
            return Result.Done;
        }, cancel);

    public Task<Result> EndSessionsAsync(UserId id, Process process, CancellationToken cancel) =>
        RunAsync(ProcessKinds.EndingSessions, id, process, (account, _) =>
        {
            account.EndSessions();
            return Result.Done;
        }, cancel);

    /// <summary>For a person who lost the phone and the codes on paper. Their password alone then opens; the audit says who did it.</summary>
    public Task<Result> TurnOffTwoFactorAsync(UserId id, Process process, CancellationToken cancel) =>
        RunAsync(ProcessKinds.TurningOffTwoFactor, id, process, (account, actor) =>
        {
            if (account.Id == actor.UserId)
                return Problems.NotYourself;
            if (!account.AsksForCode)
                return Problems.TwoFactorOff;
            account.TurnOffTwoFactor();
            return Result.Done;
        }, cancel);

    private Task<Result> RunAsync(ProcessKind kind, UserId id, Process process, Func<Account, Actor, Result> act, CancellationToken cancel) =>
        process.RunAsync(db, kind, id, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancel);
            return account is null ? Problems.AccountNotFound : act(account, actor);
        }, cancel);
}
