using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>One account to make.</summary>
/// <param name="Roles">Held in the person's unit; administrators and auditors in none.</param>
/// <param name="Password">Null in earnest: the person chooses one by a one-time link.</param>
public sealed record NewAccount(PersonalDetails Person, IReadOnlyList<Role> Roles, Password? Password = null);

/// <summary>
/// Makes many accounts in one act, all or none. Roles given by an administrator wait for a second person, but in the very first act that
/// gives any: there is nobody yet who could confirm.
/// </summary>
public sealed class CreateAccounts(SenDb db, PasswordHashing passwords, Secrets secrets, SecurityClock clock, IOptions<AccessSettings> settings)
{
    /// <summary>Most accounts in one act.</summary>
    public const int Most = 2000;

    /// <param name="WithLinks">Whether each account gets a one-time link with which to choose its password.</param>
    public sealed record Input(IReadOnlyList<NewAccount> Accounts, bool WithLinks);

    /// <summary>The accounts made, in the order given. A name that is taken refuses the whole.</summary>
    public Task<Result<UserId[]>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<UserId[]>(db, ProcessKinds.CreatingAccounts, Mark(input), async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            if (await RefusalAsync(input, cancel) is { } refusal)
                return refusal;

            var first = !await db.RoleGrants.AnyAsync(g => g.Role != Role.Administrator && g.Role != Role.Auditor, cancel);
            var settled = first || actor.IsProgram;
            var made = new List<UserId>(input.Accounts.Count);
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var wanted in input.Accounts)
            {
                var account = Account.Make(wanted.Person, actor.UserId, clock.Now);
                if (wanted.Password is { } password)
                    account.SetPassword(HashOnce(password, hashes), mustChange: !actor.IsProgram);
                db.Add(account);
                Grant(account, wanted.Roles, actor, settled);
                if (input.WithLinks)
                    db.Add(ResetLink.For(account.Id, secrets.TokenFor(process.Id, account.Id), actor.UserId, clock.Now, settings.Value.LinkLife));
                made.Add(account.Id);
            }

            return made.ToArray();
        }, cancel);

    private async Task<Problem?> RefusalAsync(Input input, CancellationToken cancel)
    {
        if (input.Accounts.Count > Most)
            return Problems.TooManyAccounts(Most);
        var names = input.Accounts.Select(a => a.Person.UserName).ToList();
        var taken = await db.Accounts.Where(a => names.Contains(a.UserName)).Select(a => a.UserName).ToListAsync(cancel);
        taken.AddRange(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));

        var errors = new FieldErrors();
        foreach (var name in taken)
            errors.Add(nameof(PersonalDetails.UserName), Problems.UserNameTaken(name));
        if (input.Accounts.Any(a => a.Person.Unit is null && a.Roles.Any(RoleGrantRow.GivesData)))
            errors.Add(nameof(PersonalDetails.Unit), Problems.UnitMissing);
        return errors.ToProblem();
    }

    private void Grant(Account account, IEnumerable<Role> roles, Actor actor, bool settled)
    {
        foreach (var role in roles.Distinct())
        {
            var grant = RoleGrantRow.Make(new(account.Id, role, account.UnitId), actor.UserId, clock.Now);
            if (settled)
                grant.Settle(actor.UserId, clock.Now);
            db.Add(grant);
        }
    }

    /// <summary>A demonstration gives many people one password; that is one hash's work.</summary>
    private string HashOnce(Password password, Dictionary<string, string> hashes)
    {
        if (!hashes.TryGetValue(password.Text, out var hash))
            hashes[password.Text] = hash = passwords.Hash(password);
        return hash;
    }

    /// <summary>The input as it is remembered: of a password only a sealed mark.</summary>
    private List<object> Mark(Input input) => input.Accounts.Select(a => new { a.Person, a.Roles, Password = a.Password is null ? null : secrets.Mark(a.Password) })
        .Append<object>(input.WithLinks).ToList();
}
