using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>Makes the first account of an installation, an administrator outside any unit. Refused as soon as there is an account.</summary>
public sealed class FirstAdministrator(SenDb db, PasswordHashing passwords, Secrets secrets, SecurityClock clock)
{
    public sealed record Input(PersonalDetails Person, Password Password);

    public Task<Result<UserId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<UserId>(db, ProcessKinds.CreatingFirstAdministrator, new { input.Person, Mark = secrets.Mark(input.Password) }, async actor =>
        {
            if (!db.IsSqlite)
                await db.Database.ExecuteSqlAsync($"lock table account in share row exclusive mode", cancel);
            if (await db.Accounts.AnyAsync(cancel))
                return Problems.AlreadySetUp;

            var account = Account.Make(input.Person, actor.UserId, clock.Now);
            account.SetPassword(passwords.Hash(input.Password), mustChange: false);
            var grant = RoleGrantRow.Make(new(account.Id, Role.Administrator, null), actor.UserId, clock.Now);
            grant.Settle(actor.UserId, clock.Now);
            db.AddRange(account, grant);
            return account.Id;
        }, cancel);
}
