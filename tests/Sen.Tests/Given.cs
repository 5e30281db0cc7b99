using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Tests;

/// <summary>What is there before a test begins, made by the operations of the product where it has them: <c>await sen.Given.AccountAsync(Role.FocalOfficer)</c>.</summary>
public sealed class Given(SenHost sen)
{
    /// <summary>Everyone's password.</summary>
    public const string Password = "mười hai con cá chép";

    private int made;
    private UnitId? home;

    /// <summary>A unit that holds since ever, of a name and code of its own where none is given.</summary>
    public async Task<UnitId> UnitAsync(string? name = null, UnitKind kind = UnitKind.Department, string? code = null, UnitId? parent = null)
    {
        var number = Interlocked.Increment(ref made);
        var unit = new Unit { Id = UnitId.New(), Code = code ?? $"DV{number}" };
        name ??= $"Đơn vị {number}";
        await RunAsync("making-unit", db =>
        {
            db.Add(unit);
            db.Add(new UnitVersion
            {
                Id = Guid.CreateVersion7(),
                UnitId = unit.Id,
                Kind = kind,
                Name = name,
                ShortName = name,
                SearchKey = SearchKey.Of(name),
                ParentId = parent,
            });
        });
        return unit.Id;
    }

    /// <summary>Somebody who holds a role in a unit; in a unit of the test's own where none is given.</summary>
    public async Task<Person> AccountAsync(Role role, UnitId? unit = null, string? user = null, string? name = null, string password = Password, string email = "")
    {
        unit ??= home ??= await UnitAsync("Sở Nội vụ", code: "SNV");
        return await AccountAsync([role], unit, user, name, password, email);
    }

    /// <summary>Somebody with several roles, or with none.</summary>
    public async Task<Person> AccountAsync(Role[] roles, UnitId? unit, string? user = null, string? name = null, string password = Password, string email = "")
    {
        var number = Interlocked.Increment(ref made);
        user ??= $"canbo{number}";
        var person = PersonalDetails.Parse(user, name ?? $"Nguyễn Thị An {number}", "Chuyên viên", email, unit).Expect();
        var chosen = Sen.Modules.Access.Password.Parse(password, person.UserName).Expect();
        var ids = (await sen.ActAsync<CreateAccounts, Result<UserId[]>>(
            Actor.Program, (create, process) => create.RunAsync(new([new NewAccount(person, roles, chosen)], WithLinks: false), process, default))).Expect();
        var actor = await sen.InScopeAsync(s => s.GetRequiredService<Actors>().ForAsync(s.GetRequiredService<SenDb>(), ids[0], default));
        return new Person(ids[0], user, person.DisplayName, unit, actor!);
    }

    /// <summary>Saves rows in a process of their own, for what no operation makes yet.</summary>
    public Task RunAsync(string kind, Action<SenDb> make) => sen.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<SenDb>();
        var process = new Process(services.GetRequiredService<Ledger>(), ProcessId.New(), Actor.Program);
        (await process.RunAsync(db, new ProcessKind(kind), kind, _ =>
        {
            make(db);
            return Task.FromResult(Result.Done);
        }, default)).Expect();
        return true;
    });
}

/// <summary>Somebody with an account, and the actor they are.</summary>
public sealed record Person(UserId Id, string User, string Name, UnitId? Unit, Actor Actor);
