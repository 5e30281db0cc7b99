using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Files;

namespace Sen.Demonstration;

/// <summary>What units bring to prove their results.</summary>
internal sealed partial class Simulation
{
    private int documents;
    private string? photo;

    /// <summary>A document always, a photo and a figure where the task asks for them.</summary>
    private async Task<(IReadOnlyList<EvidenceGiven> Evidence, decimal? Figure)> ProveAsync(AssignmentId id, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var asked = await db.EvidenceCheckAsync(id, cancel);
        var evidence = new List<EvidenceGiven> { Document() };
        if (asked.Asked.HasFlag(EvidenceRules.Photo))
            evidence.Add(new EvidenceGiven(await PhotoAsync(scope.ServiceProvider, db, cancel), "anh-hoat-dong.png", null, null, IsPublic: true));
        return (evidence, asked.FigureAsked is null ? null : talk.Next(8, 240));
    }

    private async Task<string> PhotoAsync(IServiceProvider scoped, SenDb db, CancellationToken cancel)
    {
        if (photo is not null)
            return photo;
        var kept = (await scoped.GetRequiredService<FileStore>().KeepAsync(db, new MemoryStream(DemoEvidence.Photo.ToArray()), cancel)).OrThrow();
        await db.SaveChangesAsync(cancel);
        return photo = kept.Sha256;
    }

    private EvidenceGiven Document()
    {
        documents++;
        var number = DocumentNumber.Parse($"{100 + (documents % 800)}/BC-UBND").Value;
        return new EvidenceGiven(null, null, number, VietnamTime.DayOf(time.GetUtcNow()), IsPublic: documents % 3 == 0);
    }
}
