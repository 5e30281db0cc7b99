using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Tests.Modules.Plans;

/// <summary>Assignments in the database that live random lives.</summary>
internal static class Lives
{
    public static (int What, int Hours)[][] Random(int assignments) => RandomLife.Gen.Array[assignments].Single();

    /// <summary>Every assignment lives one of the lives, from where it stands on; some of it across midnights of its last day.</summary>
    /// <returns>All of them with their events and dates.</returns>
    public static async Task<List<Assignment>> AllAsync(SenHost sen, Actor by, (int What, int Hours)[][] lives, DateTimeOffset? from = null)
    {
        (await sen.InScopeAsync(services => RunAsync(services, by.UserId, lives, from))).Expect();
        return await sen.QueryAsync(db => db.Assignments.AsNoTracking().Include(a => a.Events).Include(a => a.Dates).ToListAsync());
    }

    private static Task<Result> RunAsync(IServiceProvider services, UserId user, (int What, int Hours)[][] lives, DateTimeOffset? from)
    {
        var db = (SenDb)services.GetService(typeof(SenDb))!;
        var process = new Process((Ledger)services.GetService(typeof(Ledger))!, ProcessId.New(), Actor.Program);
        return process.RunAsync(db, new ProcessKind("living"), "test", async _ =>
        {
            var all = await db.Assignments.Include(a => a.Dates).OrderBy(a => a.Id).ToListAsync();
            foreach (var (assignment, life) in all.Zip(lives))
                assignment.Live(life, new By(user, assignment.UnitId, from ?? assignment.Now.ValidFrom));
            return Result.Done;
        }, default);
    }
}
