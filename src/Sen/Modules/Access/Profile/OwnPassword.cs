using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.SignIn;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Profile;

/// <summary>Asks a signed-in person for their password again before something that guards the account; counted like tries at the door.</summary>
internal sealed class OwnPassword(SenDb db, PasswordHashing passwords, Doorkeeper doorkeeper)
{
    public async Task<Result> CheckAsync(Actor actor, string? typed, string address, CancellationToken cancel)
    {
        var door = new Door("own-password", actor.UserId.ToString(), address);
        if (await doorkeeper.TakeAsync(door, cancel) is { IsProblem: true } wait)
            return wait;
        var hash = await db.Accounts.Where(a => a.Id == actor.UserId).Select(a => a.PasswordHash).SingleAsync(cancel);
        if (!passwords.Matches(hash, typed))
            return Problems.CurrentPasswordWrong.At("Current");
        await doorkeeper.ForgiveAsync(door, cancel);
        return Result.Done;
    }
}
