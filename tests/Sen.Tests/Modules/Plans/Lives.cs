using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Tests.Modules.Plans;

/// <summary>Random lives of assignments: what happens to each, how many hours after the last thing. Acts that the work refuses leave no trace.</summary>
internal static class Lives
{
    private static readonly Gen<(int What, int Hours)[]> One = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 400]).Array[0, 12];

    public static (int What, int Hours)[][] Random(int assignments) => One.Array[assignments].Single();

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
                Live(assignment, life, user, from ?? assignment.Now.ValidFrom);
            return Result.Done;
        }, default);
    }

    private static void Live(Assignment assignment, (int What, int Hours)[] life, UserId user, DateTimeOffset at)
    {
        foreach (var (what, hours) in life)
        {
            at = at.AddHours(hours);
            var by = new By(user, assignment.UnitId, at);
            _ = what switch
            {
                0 => assignment.Open(by),
                1 => assignment.Accept(by),
                2 => assignment.Complete(by, "Xong", []),
                3 => assignment.Confirm(by),
                4 => assignment.RecordProgress(by, "Đang làm", []),
                _ => assignment.Return(by, "Sửa"),
            };
        }
    }
}
