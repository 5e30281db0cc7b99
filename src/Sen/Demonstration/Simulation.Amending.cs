using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <summary>In September the city amends its plan: one task gets more time, one is added, one is stopped.</summary>
internal sealed partial class Simulation
{
    private const string MovedTask = "3.4.3";
    private const string StoppedTask = "3.3.5";
    private static readonly DateOnly Amended = new(2026, 9, 15);

    private async Task AmendAsync(CancellationToken cancel)
    {
        var id = await AnswerAsync<StartAmendment, AmendmentId>((op, p) => op.RunAsync(new(city), p, cancel));
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SenDb>();
            var plan = await db.Plans.AsNoTracking().Include(p => p.Sections).Include(p => p.Tasks).ThenInclude(t => t.Agencies).SingleAsync(p => p.Id == city, cancel);
            var names = await AgencyLookup.AroundAsync(db, plan.IssuerId, Amended, cancel);
            await ActAsync<EditAmendment>(planOfficer, (op, p) => op.RunAsync(new EditAmendment.Head(id, 1, plan.Title, "Xét đề nghị của Sở Nội vụ tại Tờ trình số 1987/TTr-SNV ngày 10/09/2026"), p, cancel));
            await ActAsync<EditAmendment>(planOfficer, (op, p) => op.RunAsync(new EditAmendment.Task(id, MovedTask, 0, Later(plan.Tasks.Single(t => t.Code == MovedTask))), p, cancel));
            await ActAsync<EditAmendment>(planOfficer, (op, p) => op.RunAsync(new EditAmendment.Stop(id, StoppedTask, 0, "Trung ương Hội Liên hiệp Phụ nữ Việt Nam triển khai trong đề án riêng từ năm 2027"), p, cancel));
            await ActAsync<EditAmendment>(planOfficer, (op, p) => op.RunAsync(new EditAmendment.NewTask(id, Added(plan, names)), p, cancel));
        }

        await IssueAmendmentAsync(id, cancel);
        await ForeseeAddedAsync(cancel);
    }

    private async Task IssueAmendmentAsync(AmendmentId id, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var view = await db.AmendmentViewAsync(id, planOfficer, Amended, cancel) ?? throw new InvalidOperationException("No draft amendment.");
        var work = db.Assignments.AsNoTracking().Include(a => a.Dates.Where(d => d.ValidTo == null));
        var effect = await EffectReading.ReadAsync(db, view.Before, view.After, view.Amendment, work, Amended, scope.ServiceProvider.GetRequiredService<WorkingCalendar>(), cancel);
        var input = new IssueAmendment.Input(
            id, view.Amendment.Version, effect.Shown, DocumentNumber.Parse("4512/QĐ-UBND").OrThrow(), Amended, Amended, view.Plan.Issue!.SigningAuthority, view.Plan.Issue.SignerName);
        await AnswerAsync<IssueAmendment, IssueAmendment.Output>((op, p) => op.RunAsync(input, p, cancel));
    }

    /// <summary>Who is given the new task takes it up like any other.</summary>
    private async Task ForeseeAddedAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var rows = await db.Assignments.AsNoTracking().Where(a => a.PlanId == city && db.Set<PlanTask>().Any(t => t.Id == a.TaskId && t.AddedAt != null))
            .Join(db.Set<TaskOccurrence>(), a => a.OccurrenceId, o => o.Id, (a, o) => new { a.Id, a.UnitId, o.LastDay }).OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var row in rows.Where(r => officers.ContainsKey(r.UnitId)))
        {
            var first = Working(time.GetUtcNow(), 2, null, talk);
            Plan(first, new Deed(What.Accept, row.UnitId, [row.Id]));
            Plan(Working(first, 30, first, talk), new Deed(What.Progress, row.UnitId, [row.Id]));
        }
    }

    private static TaskGiven Later(PlanTask task) =>
        Given(task.SectionId, task.Text.Replace("31/10/2026", "20/11/2026", StringComparison.Ordinal), TaskWording.Of(task).Agencies, Deadline.Parse("2026-11-20", DeadlineKind.Before).OrThrow()) with
        { Output = task.Output, Evidence = task.Evidence, FigureAsked = task.FigureAsked, Recurrence = task.Recurrence };

    private static TaskGiven Added(Plan plan, AgencyLookup names) => Given(
        plan.Sections.Single(s => s.Code == "3.3").Id,
        "Tập huấn phòng ngừa, ứng phó với bạo lực trên cơ sở giới trên không gian mạng cho công an cấp xã. Công an Thành phố chủ trì, phối hợp với Sở Nội vụ; hoàn thành trước ngày 20/12/2026",
        [names.Find("Công an Thành phố", AgencyRole.Lead)!, names.Find("Sở Nội vụ", AgencyRole.Coordinating)!],
        Deadline.Parse("2026-12-20", DeadlineKind.Before).OrThrow());

    private static TaskGiven Given(Guid section, string text, IReadOnlyList<AgencyContent> agencies, Deadline deadline) => new(section, text, agencies, deadline, null, null, null, null);

    private async Task<TAnswer> AnswerAsync<TOperation, TAnswer>(Func<TOperation, Platform.Audit.Process, Task<Result<TAnswer>>> act)
        where TOperation : notnull
    {
        Result<TAnswer>? answer = null;
        await ActAsync<TOperation>(planOfficer, async (op, p) =>
        {
            answer = await act(op, p);
            return answer.Value.IsProblem ? answer.Value.Problem : Result.Done;
        });
        return answer!.Value.Value;
    }
}
