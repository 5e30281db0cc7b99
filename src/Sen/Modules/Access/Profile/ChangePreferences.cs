using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Profile;

internal sealed class ChangePreferences(SenDb db)
{
    public sealed record Input(string Language, Theme Theme);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.ChangingPreferences, input, async actor =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == actor.UserId, cancel);
            account.Prefer(input.Language == "en" ? "en" : "vi", input.Theme);
            return Result.Done;
        }, cancel);
}
