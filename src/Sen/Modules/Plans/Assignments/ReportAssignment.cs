using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Plans.Approval;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The unit tells how far its work has come, or that it is done, with words and evidence.</summary>
public sealed class ReportAssignment(SenDb db, BusinessClock clock)
{
    public const int LongestNote = 10_000;

    /// <summary>Files and documents of one report.</summary>
    public const int MostEvidence = 30;

    /// <param name="Completes">True for "báo cáo hoàn thành", false for progress.</param>
    /// <param name="Version">The version the officer saw; another act in between is refused with what to do.</param>
    /// <param name="OnBehalf">The standing agency enters it for a unit that sent its result on paper; the events name the agency.</param>
    /// <param name="ReportedOn">The day of the unit's paper, where it is entered for the unit; null for today.</param>
    public sealed record Input(AssignmentId Id, int Version, bool Completes, string Note, IReadOnlyList<EvidenceGiven> Evidence, decimal? Figure = null, bool OnBehalf = false, DateOnly? ReportedOn = null);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel)
    {
        var kind = input.Completes ? PlanProcesses.CompletingAssignment : PlanProcesses.RecordingProgress;
        return process.RunAsync(db, kind, input, async actor =>
        {
            var found = await FindAsync(input, actor, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (Refuse(input) is { } problem)
                return problem;
            if (input is { OnBehalf: true, ReportedOn: { } on } && await OutsideAsync(found.Value.Assignment, on, cancel) is { } outside)
                return outside.At(nameof(input.ReportedOn));

            var (assignment, unit) = found.Value;
            var by = new By(actor.UserId, unit, clock.Now);
            // A result on paper says that the unit took the work on; nobody has pressed the button for it.
            if (input.OnBehalf && assignment.Now.AcceptedAt is null && assignment.Accept(by) is { IsProblem: true } refused)
                return refused;
            var evidence = input.Evidence.Select((e, i) => e.ToEvidence(i + 1)).ToList();
            if (!input.Completes)
                return assignment.RecordProgress(by, input.Note, evidence, input.Figure);
            var check = await db.EvidenceCheckAsync(input.Id, cancel);
            check = check.With(await db.BroughtAsync(evidence, input.Figure, cancel));
            return !input.OnBehalf && await db.WaitsForHeadAsync(actor, assignment.PlanId, unit, clock.Today, cancel)
                ? assignment.Submit(by, input.Note, evidence, input.Figure, check)
                : assignment.Complete(by, input.Note, evidence, input.Figure, check, input.OnBehalf ? input.ReportedOn ?? assignment.Now.SubmittedOn ?? clock.Today : null);
        }, cancel);
    }

    /// <summary>The assignment, and the unit that is named as the one who enters.</summary>
    private async Task<Result<(Assignment Assignment, UnitId By)>> FindAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.OnBehalf)
        {
            var kept = await db.KeptAsync(actor, input.Id, input.Version, cancel);
            return kept.IsProblem ? kept.Problem : (kept.Value.Assignment, kept.Value.Agency);
        }

        var own = await db.OwnAsync(actor, input.Id, input.Version, cancel);
        return own.IsProblem ? own.Problem : (own.Value, own.Value.UnitId);
    }

    /// <summary>A paper cannot be older than what asked for it, nor of a day to come.</summary>
    private async Task<Problem?> OutsideAsync(Assignment assignment, DateOnly on, CancellationToken cancel)
    {
        var asked = await db.Set<AssignmentEvent>().Where(e => e.AssignmentId == assignment.Id && (e.Kind == AssignmentEventKind.Issued || e.Kind == AssignmentEventKind.Returned)).MaxAsync(e => e.At, cancel);
        var signed = await db.Set<PlanIssue>().Where(i => i.PlanId == assignment.PlanId).Select(i => i.SignedOn).SingleAsync(cancel);
        // A unit may answer the paper before it is entered here; what was asked for anew, or sent back, is answered after that.
        var first = await db.Set<AssignmentEvent>().AnyAsync(e => e.AssignmentId == assignment.Id && e.Kind == AssignmentEventKind.Returned, cancel) || await db.Set<AssignmentEvent>().CountAsync(e => e.AssignmentId == assignment.Id && e.Kind == AssignmentEventKind.Issued, cancel) > 1
            ? Instants.DayInVietnam(asked)
            : signed;
        return on < first || on > clock.Today ? Problems.ReportedOutside(first, clock.Today) : null;
    }

    private static Problem? Refuse(Input input)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.Note))
            errors.Add(nameof(input.Note), Problems.NoteMissing);
        else if (input.Note.Length > LongestNote)
            errors.Add(nameof(input.Note), Problems.NoteTooLong(LongestNote));
        if (input.Evidence.Count > MostEvidence)
            errors.Add(nameof(input.Evidence), Problems.TooMuchEvidence(MostEvidence));
        foreach (var evidence in input.Evidence.Where(e => !e.IsComplete))
            errors.Add(nameof(input.Evidence), Problems.EvidenceIncomplete);
        if (input.Figure < 0)
            errors.Add(nameof(input.Figure), Problems.FigureNegative);
        return errors.ToProblem();
    }
}

/// <summary>One piece of evidence as the officer gives it: a stored file, or a document's number and date, or both.</summary>
public sealed record EvidenceGiven(string? File, string? FileName, DocumentNumber? DocumentNumber, DateOnly? DocumentDate, bool IsPublic)
{
    public bool IsComplete => (DocumentNumber is null) == (DocumentDate is null) && (File is not null || DocumentNumber is not null);

    internal Evidence ToEvidence(int ordinal) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = ordinal,
        File = File,
        FileName = FileName,
        DocumentNumber = DocumentNumber?.ToString(),
        DocumentDate = DocumentDate,
        IsPublic = IsPublic,
    };
}
