using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>What the pages that write a task of an amendment share, over what those of a draft plan share.</summary>
public abstract class AmendTaskPage(SenDb db, BusinessClock clock, Texts T) : TaskPage(db, clock, T)
{
    public AmendmentView View { get; private set; } = null!;

    /// <summary>The task in the plan; null when the amendment adds it.</summary>
    public PlanTask? InForce { get; private set; }

    /// <summary>The same as the amendment would have it; null for a new one that is not written yet.</summary>
    public PlanTask? Amended { get; private set; }

    public AmendmentChange? Change { get; private set; }

    /// <summary>Who edited it last, after the form was opened; null when nobody did.</summary>
    public string? Other { get; private set; }

    /// <summary>What they wrote where it differs from what is in the form: mine, theirs.</summary>
    public IReadOnlyList<FieldDifference> Theirs { get; private set; } = [];

    /// <summary>A task that is there stays in its section and with its target.</summary>
    public override IReadOnlyList<SelectListItem> Sections => [.. base.Sections.Where(s => Amended is null || s.Value == Amended.SectionId.ToString())];

    public override IReadOnlyList<SelectListItem> Targets =>
        InForce is null ? base.Targets : [.. base.Targets.Where(t => t.Value == (InForce.TargetId?.ToString() ?? "")).DefaultIfEmpty(new SelectListItem("–", InForce.TargetId?.ToString() ?? ""))];

    protected async Task<bool> LoadAsync(AmendmentId id, string? code, CancellationToken cancel)
    {
        if (await Db.AmendmentViewAsync(id, this.Actor(), Clock.Today, cancel) is not { } view)
            return false;
        View = view;
        await UseAsync(view.Before, cancel);
        if (code is null)
            return true;
        InForce = view.Before.TasksInForce.SingleOrDefault(t => t.Code == code);
        Change = view.OfTask(code);
        Amended = view.After.Tasks.SingleOrDefault(t => t.Code == code);
        return InForce is not null || Change?.Kind == AmendmentKind.TaskAdded;
    }

    protected TaskForm FormOf(PlanTask task) => TaskForm.Of(task, Change?.Version ?? 0, View.Names);

    /// <summary>The form's words as a task. A deadline that was not touched stays as it is, also where its words are no date.</summary>
    protected Result<TaskGiven> Read()
    {
        if (Amended is null || FormOf(Amended) is var shown && (shown.Deadline ?? "") != (Given.Deadline ?? "") || shown.DeadlineKind != Given.DeadlineKind || Amended.PrintedDeadline().IsProblem)
            return Given.Read(Agencies);
        Given.Deadline = null;
        var read = Given.Read(Agencies);
        Given.Deadline = shown.Deadline;
        return read.IsProblem ? read : read.Value with { Deadline = Amended.PrintedDeadline().Value };
    }

    /// <summary>After a refusal because somebody else was there: what they wrote stands beside, and the next post takes its place.</summary>
    protected async Task ShowTheirsAsync(TaskGiven mine, CancellationToken cancel)
    {
        if (Change is null)
            return;
        Other = (await Db.NamesAsync([Change.EditedBy], cancel)).GetValueOrDefault(Change.EditedBy, "");
        var own = new PlanTask { Id = TaskId.New(), PlanId = Plan.Id };
        EditAmendment.WordingOf(mine).WriteTo(own);
        var theirs = Amended is { IsWithdrawn: false } ? PlanDifference.Fields(Amended, View.Names, Words) : AmendmentWords.Stopped(Change, Words);
        var said = PlanDifference.Fields(own, View.Names, Words).ToDictionary(f => f.Name, f => f.Value);
        Theirs = [.. theirs.Select(f => new FieldDifference(f.Name, said.GetValueOrDefault(f.Name, ""), f.Value)).Where(f => f.Before != f.After)];
        ModelState.Remove("Given.Version");
        Given.Version = Change.Version;
    }
}
