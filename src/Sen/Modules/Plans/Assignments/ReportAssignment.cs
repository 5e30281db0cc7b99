using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
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
    public sealed record Input(AssignmentId Id, int Version, bool Completes, string Note, IReadOnlyList<EvidenceGiven> Evidence, decimal? Figure = null);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel)
    {
        var kind = input.Completes ? PlanProcesses.CompletingAssignment : PlanProcesses.RecordingProgress;
        return process.RunAsync(db, kind, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (Refuse(input) is { } problem)
                return problem;

            var by = new By(actor.UserId, found.Value.UnitId, clock.Now);
            var evidence = input.Evidence.Select((e, i) => e.ToEvidence(i + 1)).ToList();
            if (!input.Completes)
                return found.Value.RecordProgress(by, input.Note, evidence, input.Figure);
            var check = await db.EvidenceCheckAsync(input.Id, cancel);
            return found.Value.Complete(by, input.Note, evidence, input.Figure, check.With(await db.BroughtAsync(evidence, input.Figure, cancel)));
        }, cancel);
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
