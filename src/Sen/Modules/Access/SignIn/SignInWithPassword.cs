using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Database;

namespace Sen.Modules.Access.SignIn;

/// <summary>
/// The first step at the door. It answers alike, and works alike, for a wrong password, a name that does not exist, a disabled account and
/// one whose password was never chosen.
/// </summary>
internal sealed class SignInWithPassword(SenDb db, PasswordHashing passwords, Doorkeeper doorkeeper)
{
    public sealed record Input(string? UserName, string? Password, string Address);

    public async Task<Result<Account>> RunAsync(Input input, CancellationToken cancel)
    {
        var typed = UserName.Fold(input.UserName);
        var door = new Door("password", typed, input.Address);
        if (await doorkeeper.TakeAsync(door, cancel) is { IsProblem: true } wait)
            return wait.Problem;

        var name = UserName.Stored(typed);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name, cancel);
        var matches = passwords.Matches(account?.PasswordHash, input.Password);
        if (account is null || account.IsDisabled || !matches)
            return Problems.WrongNameOrPassword;

        await doorkeeper.ForgiveAsync(door, cancel);
        return account;
    }
}
