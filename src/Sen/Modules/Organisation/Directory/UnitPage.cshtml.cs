using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Directory;

/// <summary>One unit: as it stood on a day, and its whole story.</summary>
internal sealed class UnitPageModel(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    private const int MostChildren = 30;

    [FromRoute]
    public string Code { get; init; } = "";

    [BindProperty(Name = "ngay", SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(Name = "xong", SupportsGet = true)]
    public string? Done { get; set; }

    public DateOnly Shown => Day ?? clock.Today;

    public bool JustDone => Done is not null && MayChange;

    public bool MayChange => this.Actor().Has(Role.Administrator);

    /// <summary>Whether anything can still change: an ended unit keeps only its names.</summary>
    public bool MayGoOn => Facts.EndedOn is null;

    public UnitFacts Facts { get; private set; } = null!;

    /// <summary>The state on the day; the nearest one where it did not exist then.</summary>
    public UnitVersion Version { get; private set; } = null!;

    public string Heading { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public UnitRef? Parent { get; private set; }

    public IReadOnlyList<UnitAlias> Aliases { get; private set; } = [];

    public IReadOnlyList<UnitStory.Step> Steps { get; private set; } = [];

    public IReadOnlyList<UnitRef> Children { get; private set; } = [];

    public int ChildrenCount { get; private set; }

    public string ChildrenWords { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await UnitFacts.LoadAsync(db, Code, cancel) is not { } facts)
            return NotFound();
        Facts = facts;
        Version = facts.On(Shown) ?? (facts.EndedOn <= Shown ? facts.Versions[^1] : facts.Versions[0]);
        Heading = Headline(Version.NameIn(T.Language));
        Lead = LeadLine();
        Parent = Version.ParentId is { } parent ? facts.Other(parent, Shown, T.Language) : null;
        Aliases = [.. facts.Aliases.Where(a => a.HoldsOn(Shown))];
        Steps = new UnitStory(facts, T).Steps(clock.Today);
        await ReadChildrenAsync(cancel);
        return Page();
    }

    private string Headline(string name) =>
        Facts.EndedOn is { } end && end <= Shown ? T["{0} không còn từ ngày {1:d}", name, end]
        : Facts.Versions[0].ValidFrom is { } first && first > Shown ? T["{0} chỉ có từ ngày {1:d}", name, first]
        : name;

    private string LeadLine()
    {
        var to = Facts.To.Where(s => s.OnDay <= Shown).Select(s => s.ToUnitId).Distinct().Count();
        var from = Facts.From.Where(s => s.OnDay <= Shown).Select(s => s.FromUnitId).Distinct().Count();
        return to > 0 ? T["Việc đã chuyển cho {0:N0} đơn vị.", to]
            : from > 0 ? T["{0}; nhận việc của {1:N0} đơn vị trước đây.", KindWords.Of(Version.Kind, T), from]
            : KindWords.Of(Version.Kind, T) + ".";
    }

    private async Task ReadChildrenAsync(CancellationToken cancel)
    {
        var id = Facts.Unit.Id;
        var below = db.UnitsOn(Shown).Where(v => v.ParentId == id);
        var counts = await below.GroupBy(v => v.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Kind, g => g.Count, cancel);
        ChildrenCount = counts.Values.Sum();
        ChildrenWords = KindWords.Counts(counts, T);
        var units = db.Units;
        var rows = await below.OrderBy(v => v.SearchKey).Take(MostChildren).Select(v => new { Version = v, Code = units.First(u => u.Id == v.UnitId).Code }).ToListAsync(cancel);
        Children = [.. rows.Select(r => new UnitRef(r.Code, r.Version.NameIn(T.Language)))];
    }
}
