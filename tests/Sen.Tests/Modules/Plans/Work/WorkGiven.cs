using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Work;

/// <summary>Work on its way, made by the product's own operations.</summary>
internal static class WorkGiven
{
    public static SenClient As(this SenHost sen, Actor actor) => new(sen.HandlerAs(actor));

    public static Task<List<Assignment>> WorkOfAsync(this SenHost sen, UnitId unit) =>
        sen.QueryAsync(db => db.Assignments.AsNoTracking().Include(a => a.Dates).Where(a => a.UnitId == unit).OrderBy(a => a.Id).ToListAsync());

    public static async Task AcceptAsync(this SenHost sen, Actor actor, params AssignmentId[] ids) =>
        (await sen.ActAsync<AcceptAssignments, Result>(actor, (op, p) => op.RunAsync(ids, p, default))).Expect();

    public static async Task ReportAsync(this SenHost sen, Actor actor, AssignmentId id, bool completes = true, string note = "Đã làm xong", params EvidenceGiven[] evidence) =>
        (await sen.ActAsync<ReportAssignment, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), completes, note, evidence), p, default))).Expect();

    public static async Task ConfirmAsync(this SenHost sen, Actor actor, AssignmentId id) =>
        (await sen.ActAsync<ConfirmAssignments, Result>(actor, async (op, p) => await op.RunAsync([new(id, await sen.VersionAsync(id))], p, default))).Expect();

    public static async Task ReturnAsync(this SenHost sen, Actor actor, AssignmentId id, string reason) =>
        (await sen.ActAsync<ReturnAssignment, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), reason), p, default))).Expect();

    public static Task<Result> AskAsync(this SenHost sen, Actor actor, AssignmentId id, string question) =>
        sen.ActAsync<AskQuestion, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), question), p, default));

    public static Task<Result> AnswerAsync(this SenHost sen, Actor actor, AssignmentId id, string answer) =>
        sen.ActAsync<AnswerQuestion, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), answer), p, default));

    public static Task<Result> AskExtensionAsync(this SenHost sen, Actor actor, AssignmentId id, DateOnly wished, string reason = "Chưa kịp") =>
        sen.ActAsync<AskExtension, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), reason, wished), p, default));

    /// <summary>Grants until a day, or refuses when there is none.</summary>
    public static Task<Result> DecideAsync(this SenHost sen, Actor actor, AssignmentId id, DateOnly? until, string words = "Đã xem xét") =>
        sen.ActAsync<DecideExtension, Result>(actor, async (op, p) => await op.RunAsync(new(id, await sen.VersionAsync(id), until is not null, until, words), p, default));

    private static Task<int> VersionAsync(this SenHost sen, AssignmentId id) =>
        sen.QueryAsync(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
}
