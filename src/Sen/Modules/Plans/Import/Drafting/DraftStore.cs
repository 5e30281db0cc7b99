using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Loads and keeps drafts for those who may see them: the plan officers of the standing agency.</summary>
public sealed class DraftStore(SenDb db)
{
    public IQueryable<ImportDraft> VisibleTo(Actor actor)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        return db.ImportDrafts.Where(d => keeps.Contains(d.StandingAgencyId));
    }

    public Task<ImportDraft?> FindAsync(ImportDraftId id, Actor actor, CancellationToken cancel) =>
        VisibleTo(actor).Include(d => d.Rows.OrderBy(r => r.Ordinal).ThenBy(r => r.Id)).SingleOrDefaultAsync(d => d.Id == id, cancel);

    public Task AddAsync(ImportDraft draft, CancellationToken cancel)
    {
        db.Add(draft);
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps what was changed; refused when somebody else changed the same row since it was loaded.</summary>
    public async Task<Result> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ImportProblems.ChangedMeanwhile;
        }
    }
}
