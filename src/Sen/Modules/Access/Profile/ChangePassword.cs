using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Profile;

/// <summary>A person replaces their own password; their other sessions end.</summary>
internal sealed class ChangePassword(SenDb db, PasswordHashing passwords, Secrets secrets)
{
    public sealed record Input(Password Password);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.ChangingPassword, secrets.Mark(input.Password), async actor =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == actor.UserId, cancel);
            if (passwords.Matches(account.PasswordHash, input.Password.Text))
                return Problems.PasswordSame.At("Password");
            account.SetPassword(passwords.Hash(input.Password), mustChange: false);
            return Result.Done;
        }, cancel);
}
