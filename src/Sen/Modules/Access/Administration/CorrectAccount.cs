using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Administration;

/// <summary>Corrects name, position, email or unit of an account. Roles stay where they were given; the user name stays for good.</summary>
internal sealed class CorrectAccount(SenDb db)
{
    public sealed record Input(UserId Id, int Version, PersonalDetails Person);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.CorrectingAccount, input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == input.Id, cancel);
            if (account is null)
                return Problems.AccountNotFound;
            if (account.Version != input.Version)
                return Problems.AccountChanged;
            account.Correct(input.Person);
            return Result.Done;
        }, cancel);
}
