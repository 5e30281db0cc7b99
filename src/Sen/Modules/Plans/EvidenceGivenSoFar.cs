using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Files;

namespace Sen.Modules.Plans;

/// <summary>Reads what is asked of an assignment's completion and what its reports have brought.</summary>
internal static class EvidenceGivenSoFar
{
    private const string Pictures = "image/";

    /// <summary>Only whoever leads is asked: a coordinating agency contributes a part and proves nothing alone.</summary>
    public static async Task<EvidenceCheck> EvidenceCheckAsync(this SenDb db, AssignmentId id, CancellationToken cancel)
    {
        var task = await db.Assignments.Where(a => a.Id == id).Join(db.PlanTasks, a => a.TaskId, t => t.Id, (a, t) => new { a.Role, t.Evidence, t.FigureAsked }).SingleAsync(cancel);
        var asked = task.Role == AgencyRole.Lead ? task.Evidence | (task.FigureAsked is null ? EvidenceRules.None : EvidenceRules.Figure) : EvidenceRules.None;
        if (asked == EvidenceRules.None)
            return default;
        var brought = await (
            from e in db.Set<AssignmentEvent>()
            where e.AssignmentId == id
            from x in db.Set<Evidence>().Where(x => x.EventId == e.Id).DefaultIfEmpty()
            from f in db.Set<StoredFile>().Where(f => f.Sha256 == x!.File).DefaultIfEmpty()
            select new { HasFigure = e.Figure != null, HasDocument = x!.DocumentNumber != null, Type = f!.ContentType }).ToListAsync(cancel);
        return new(asked, brought.Aggregate(EvidenceRules.None, (all, b) => all | Of(b.HasDocument, b.Type, b.HasFigure)), task.FigureAsked);
    }

    /// <summary>What a report brings; the files are known by their content.</summary>
    public static async Task<EvidenceRules> BroughtAsync(this SenDb db, IReadOnlyCollection<Evidence> evidence, decimal? figure, CancellationToken cancel)
    {
        var files = evidence.Select(e => e.File).OfType<string>().ToList();
        var types = await db.Set<StoredFile>().Where(f => files.Contains(f.Sha256)).Select(f => f.ContentType).ToListAsync(cancel);
        return types.Aggregate(Of(evidence.Any(e => e.DocumentNumber is not null), null, figure is not null), (all, type) => all | Of(false, type, false));
    }

    private static EvidenceRules Of(bool document, string? type, bool figure) =>
        (document ? EvidenceRules.Document : EvidenceRules.None)
        | (type is null ? EvidenceRules.None : type.StartsWith(Pictures, StringComparison.Ordinal) ? EvidenceRules.Photo : EvidenceRules.List)
        | (figure ? EvidenceRules.Figure : EvidenceRules.None);
}
