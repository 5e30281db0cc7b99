using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Tests.Modules.Plans.Amendments;

/// <summary>Amendments made by the product's own operations.</summary>
internal sealed class AmendGiven(SenHost sen, PlanGiven given, PlanId plan)
{
    public PlanId Plan => plan;

    public async Task<AmendmentId> StartAsync() =>
        (await sen.ActAsync<StartAmendment, Result<AmendmentId>>(given.PlanOfficer, (op, p) => op.RunAsync(new(plan), p, default))).Expect();

    /// <summary>The task as it stands, ready to be changed with <c>with</c>.</summary>
    public Task<TaskGiven> TaskAsync(string code) => sen.QueryAsync(async db =>
    {
        var task = await db.PlanTasks.AsNoTracking().Include(t => t.Agencies).SingleAsync(t => t.PlanId == plan && t.Code == code);
        var w = TaskWording.Of(task);
        return new TaskGiven(task.SectionId, w.Text, w.Agencies, task.PrintedDeadline().Expect(), w.Recurrence, task.TargetId, w.Output, w.NoAssignmentReason, w.Evidence, w.FigureAsked, task.AnswersTaskId);
    });

    public Task<int> SeenAsync(AmendmentId id, string code) => sen.QueryAsync(db => db.Set<AmendmentChange>().Where(c => c.AmendmentId == id && c.Code == code).Select(c => c.Version).SingleOrDefaultAsync());

    public async Task<Result> ReviseAsync(AmendmentId id, string code, Func<TaskGiven, TaskGiven> change, Actor? actor = null, int? seen = null)
    {
        var task = change(await TaskAsync(code));
        var version = seen ?? await SeenAsync(id, code);
        return await sen.ActAsync<EditAmendment, Result>(actor ?? given.PlanOfficer, (op, p) => op.RunAsync(new EditAmendment.Task(id, code, version, task), p, default));
    }

    public Task<Result> AddAsync(AmendmentId id, TaskGiven task) =>
        sen.ActAsync<EditAmendment, Result>(given.PlanOfficer, (op, p) => op.RunAsync(new EditAmendment.NewTask(id, task), p, default));

    public async Task<Result> StopAsync(AmendmentId id, string code, string reason = "Trùng nhiệm vụ của Trung ương")
    {
        var seen = await SeenAsync(id, code);
        return await sen.ActAsync<EditAmendment, Result>(given.PlanOfficer, (op, p) => op.RunAsync(new EditAmendment.Stop(id, code, seen, reason), p, default));
    }

    /// <summary>What the page shows before it is confirmed.</summary>
    public Task<(AmendmentEffect Effect, int Version)> EffectAsync(AmendmentId id) => sen.InScopeAsync(async services =>
    {
        var db = (Sen.Platform.Database.SenDb)services.GetService(typeof(Sen.Platform.Database.SenDb))!;
        var today = ((BusinessClock)services.GetService(typeof(BusinessClock))!).Today;
        var view = (await db.AmendmentViewAsync(id, given.PlanOfficer, today, default))!;
        var work = db.Assignments.AsNoTracking().Include(a => a.Dates.Where(d => d.ValidTo == null));
        return (await EffectReading.ReadAsync(db, view.Before, view.After, view.Amendment, work, today, (WorkingCalendar)services.GetService(typeof(WorkingCalendar))!, default), view.Amendment.Version);
    });

    public Task<Result<IssueAmendment.Output>> IssueAsync(AmendmentId id, (AmendmentEffect Effect, int Version) shown, string number = "4512/QĐ-UBND") =>
        sen.ActAsync<IssueAmendment, Result<IssueAmendment.Output>>(given.PlanOfficer, (op, p) => op.RunAsync(
            new(id, shown.Version, shown.Effect.Shown, DocumentNumber.Parse(number).Expect(), Today, Today, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Nguyễn Thị Thử"), p, default));

    public async Task<IssueAmendment.Output> IssueAsync(AmendmentId id, string number = "4512/QĐ-UBND") => (await IssueAsync(id, await EffectAsync(id), number)).Expect();

    public DateOnly Today => Instants.DayInVietnam(sen.Time.GetUtcNow());

    public Task<List<Assignment>> WorkAsync(string code) => sen.QueryAsync(db => db.Assignments.AsNoTracking().Include(a => a.Events).Include(a => a.Dates)
        .Where(a => db.Set<PlanTask>().Any(t => t.Id == a.TaskId && t.Code == code && t.PlanId == plan)).OrderBy(a => a.Id).ToListAsync());

    public static Deadline By(string day) => Deadline.Parse(day, DeadlineKind.By).Expect();
}
