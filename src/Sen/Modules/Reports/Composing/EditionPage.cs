using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>What every page of an edition shares: which one, what it says, who may change it.</summary>
public abstract class EditionPage(SenDb db, ReportData data) : PageModel
{
    [FromRoute(Name = "id")]
    public RoundId RoundId { get; init; }

    [FromRoute(Name = "edition")]
    public int Ordinal { get; init; }

    public ReportRound Round { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public ReportSnapshot Snapshot { get; private set; } = null!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public bool Keeps { get; private set; }

    /// <summary>The newest edition of the round; a later one takes the place of this.</summary>
    public int LastOrdinal { get; private set; }

    /// <summary>What this edition replaces; null for the first.</summary>
    public Replaced? Replaced { get; private set; }

    public string Here => ReportLinks.Edition(RoundId, Ordinal);

    /// <summary>False when there is no such edition, or none that the actor oversees.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var editions = await db.Editions.AsNoTracking().OverseenBy(db, this.Actor()).Include(e => e.Sections.OrderBy(s => s.Ordinal)).Include(e => e.Freeze).Include(e => e.Issue)
            .Where(e => e.RoundId == RoundId && (e.Ordinal == Ordinal || e.Ordinal == Ordinal - 1)).OrderByDescending(e => e.Ordinal).ToListAsync(cancel);
        if (editions is not [var edition, ..] || edition.Ordinal != Ordinal)
            return false;
        Edition = edition;
        Round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == RoundId, cancel);
        var agency = await db.Plans.Where(p => p.Id == Round.PlanId).Select(p => p.StandingAgencyId).SingleAsync(cancel);
        Keeps = this.Actor().Has(Role.PlanOfficer, agency);
        LastOrdinal = await db.Editions.Where(e => e.RoundId == RoundId).MaxAsync(e => e.Ordinal, cancel);
        Replaced = edition.Reason is null ? null : new(editions[1].Issue?.Number, editions[1].Issue?.SignedOn, editions[1].Ordinal, edition.Reason);
        Snapshot = await data.ReadAsync(Round, edition, cancel);
        Figures = FigureCatalogue.Of(Snapshot);
        return true;
    }

    /// <summary>Only who keeps the plan writes, and only before the edition is frozen.</summary>
    protected async Task<bool> LoadToWriteAsync(CancellationToken cancel) => await LoadAsync(cancel) && Keeps && !Edition.IsFrozen;
}
