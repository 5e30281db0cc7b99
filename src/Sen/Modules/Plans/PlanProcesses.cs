using Sen.Platform.Audit;

namespace Sen.Modules.Plans;

/// <summary>The acts of this module, as the audit names them.</summary>
internal static class PlanProcesses
{
    public static readonly ProcessKind CreatingPlan = new("creating-plan");
    public static readonly ProcessKind MakingUnitPlan = new("making-unit-plan");
    public static readonly ProcessKind RevisingTask = new("revising-task");
    public static readonly ProcessKind AddingTask = new("adding-task");
    public static readonly ProcessKind DroppingTask = new("dropping-task");
    public static readonly ProcessKind DeletingDraft = new("deleting-draft");
    public static readonly ProcessKind IssuingPlan = new("issuing-plan");
    public static readonly ProcessKind StartingAmendment = new("starting-amendment");
    public static readonly ProcessKind EditingAmendment = new("editing-amendment");
    public static readonly ProcessKind DeletingAmendment = new("deleting-amendment");
    public static readonly ProcessKind IssuingAmendment = new("issuing-amendment");
    public static readonly ProcessKind GivingYear = new("giving-year");
    public static readonly ProcessKind OpeningAssignment = new("opening-assignment");
    public static readonly ProcessKind AcceptingAssignments = new("accepting-assignments");
    public static readonly ProcessKind RecordingProgress = new("recording-progress");
    public static readonly ProcessKind CompletingAssignment = new("completing-assignment");
    public static readonly ProcessKind ConfirmingAssignments = new("confirming-assignments");
    public static readonly ProcessKind ReturningAssignment = new("returning-assignment");
    public static readonly ProcessKind BringingInHistory = new("bringing-in-history");
    public static readonly ProcessKind AskingQuestion = new("asking-question");
    public static readonly ProcessKind TakingBackQuestion = new("taking-back-question");
    public static readonly ProcessKind AnsweringQuestion = new("answering-question");
    public static readonly ProcessKind AskingExtension = new("asking-extension");
    public static readonly ProcessKind Commenting = new("commenting-on-work");
    public static readonly ProcessKind DelegatingWork = new("delegating-work");
    public static readonly ProcessKind DecidingSubmission = new("deciding-submission");
    public static readonly ProcessKind ChoosingWayOfWorking = new("choosing-way-of-working");
    public static readonly ProcessKind GivingDirective = new("giving-directive");
    public static readonly ProcessKind AnsweringDirective = new("answering-directive");
    public static readonly ProcessKind ReturningDirective = new("returning-directive");
    public static readonly ProcessKind ClosingDirective = new("closing-directive");
    public static readonly ProcessKind PassingOnWork = new("passing-on-work");
    public static readonly ProcessKind Urging = new("urging-late");
    public static readonly ProcessKind DecidingExtension = new("deciding-extension");
}
