using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Import;

/// <summary>Begins a draft: of a Word file, of rows pasted from Excel, or empty. A file that cannot be read is not kept.</summary>
public sealed class StartDraft(SenDb db, FileStore files, DraftStore drafts, BusinessClock clock)
{
    /// <summary>For whom the plan is: who keeps it, and in whose name it will be issued.</summary>
    public sealed record Place(UnitId StandingAgency, UnitId Issuer);

    public async Task<Result<ImportDraftId>> ReadAsync(Stream file, string fileName, Place place, Actor actor, CancellationToken cancel)
    {
        var reading = PlanReader.Read(file, fileName);
        if (reading.IsProblem)
            return reading.Problem;
        file.Position = 0;
        var kept = await files.KeepAsync(db, file, cancel);
        if (kept.IsProblem)
            return kept.Problem;
        var names = await Organisation.AgencyNames.LoadAsync(db, place.Issuer, clock.Today, cancel);
        var rows = DraftRows.From(reading.Value, names);
        var draft = Make(DraftHead.Of(reading.Value.Document, place.Issuer, place.StandingAgency, clock.Today.Year), reading.Value, kept.Value.Sha256, actor);
        draft.Fill(rows, DraftRows.Unread(reading.Value, rows));
        return await KeepAsync(draft, actor, cancel);
    }

    public async Task<Result<ImportDraftId>> PasteAsync(IReadOnlyList<PastedTask> tasks, Place place, Actor actor, CancellationToken cancel)
    {
        var names = await Organisation.AgencyNames.LoadAsync(db, place.Issuer, clock.Today, cancel);
        var draft = Make(new DraftHead(place.Issuer, place.StandingAgency, "", clock.Today.Year, clock.Today.Year), null, null, actor);
        draft.Fill(PastedRows.Of(tasks, names, clock.Today.Year), []);
        return await KeepAsync(draft, actor, cancel);
    }

    /// <summary>The plan of a year for the next one, with what was left undone as of today.</summary>
    public async Task<Result<ImportDraftId>> ForwardAsync(PlanId id, Actor actor, CancellationToken cancel)
    {
        var known = await db.Plans.AsNoTracking().Where(p => p.Id == id && p.Issue != null).Select(p => (UnitId?)p.StandingAgencyId).SingleOrDefaultAsync(cancel);
        if (known is not { } agency || !actor.Has(Role.PlanOfficer, agency))
            return Problems.PlanNotFound;
        var plan = await Show.PlanOnDay.WholeAsync(db, id, cancel);
        var states = await Show.OccurrenceState.ReadAsync(db, id, db.Assignments.Where(a => a.PlanId == id), clock.Today, cancel);
        var forward = new ForwardRows(plan, states.GroupBy(s => s.Task).ToDictionary(g => g.Key, g => (g.Sum(s => s.Done), g.Sum(s => s.Total))));
        var draft = Make(forward.Head, null, null, actor);
        draft.BeforeMeansDayBefore = plan.BeforeMeansDayBefore;
        draft.Fill(forward.Rows(), []);
        return await KeepAsync(draft, actor, cancel);
    }

    public Task<Result<ImportDraftId>> EmptyAsync(Place place, Actor actor, CancellationToken cancel) =>
        KeepAsync(Make(new DraftHead(place.Issuer, place.StandingAgency, "", clock.Today.Year, clock.Today.Year), null, null, actor), actor, cancel);

    /// <summary>The committees in whose name an agency's plan can be issued: itself where it is one, and those above it.</summary>
    public async Task<IReadOnlyList<UnitVersion>> IssuersAsync(UnitId agency, CancellationToken cancel)
    {
        var found = new List<UnitVersion>();
        for (UnitId? at = agency; at is { } unit && found.Count < 6;)
        {
            if (await db.UnitsOn(clock.Today).SingleOrDefaultAsync(v => v.UnitId == unit, cancel) is not { } version)
                break;
            if (version.Kind.IsTerritory() && version.Kind != Kernel.Places.UnitKind.Nation)
                found.Add(version);
            at = version.ParentId;
        }

        return found;
    }

    private async Task<Result<ImportDraftId>> KeepAsync(ImportDraft draft, Actor actor, CancellationToken cancel)
    {
        draft.Touch(new(actor.UserId, actor.Name, clock.Now));
        await drafts.AddAsync(draft, cancel);
        return draft.Id;
    }

    private ImportDraft Make(DraftHead head, PlanReading? reading, string? sha256, Actor actor) => new()
    {
        Id = ImportDraftId.New(),
        StandingAgencyId = head.StandingAgency,
        IssuerId = head.Issuer,
        Title = head.Title,
        Year = head.Year,
        PeriodTo = head.PeriodTo,
        Number = Clip.OrNull(reading?.Document.Number, 60),
        PrintedOn = reading?.Document.Date,
        SigningAuthority = reading is null ? null : Clip.At(string.Join('\n', reading.Document.SignerAuthority), 300),
        SignerName = Clip.OrNull(reading?.Document.SignerName, 100),
        SourceFile = sha256,
        SourceFileName = Clip.OrNull(reading?.FileName, 255),
        Passages = reading is null ? [] : SourcePassage.Of(reading.Passages),
        MadeAt = clock.Now,
        MadeBy = actor.UserId,
    };
}
