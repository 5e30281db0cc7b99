using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Directory;

/// <summary>All units as of a day: found without marks, by any name; filtered by kind.</summary>
internal sealed class DirectoryModel(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(Name = "loai", SupportsGet = true)]
    public string? KindCode { get; set; }

    [BindProperty(Name = "ngay", SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(Name = "thuoc", SupportsGet = true)]
    public string? BelowCode { get; set; }

    /// <summary>Code of the unit after which, or before which, the page begins.</summary>
    [BindProperty(Name = "sau", SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(Name = "truoc", SupportsGet = true)]
    public string? Before { get; set; }

    public DateOnly Shown => Day ?? clock.Today;

    public bool MayChange => this.Actor().Has(Role.Administrator);

    public string Heading { get; private set; } = "";

    public UnitName? Below { get; private set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string? PreviousHref { get; private set; }

    public string? NextHref { get; private set; }

    public sealed record UnitName(UnitId Id, string Code, string Name);

    public sealed record Line(string Code, string Name, UnitKind Kind, string Parent, DateOnly? Since);

    private sealed record Row(UnitVersion Version, string Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (BelowCode is not null && await BelowAsync(cancel) is not { } found)
            return NotFound();
        var inside = db.UnitsOn(Shown);
        if (Below is { } below)
            inside = inside.Where(v => v.ParentId == below.Id);
        await CountAsync(inside, cancel);
        var matching = Matching(inside);
        Total = await matching.CountAsync(cancel);
        await ShowAsync(await PageAsync(matching, cancel), cancel);
        return Page();
    }

    private async Task<UnitName?> BelowAsync(CancellationToken cancel)
    {
        if (await db.Units.Where(u => u.Code == BelowCode).Select(u => (UnitId?)u.Id).SingleOrDefaultAsync(cancel) is not { } id)
            return null;
        var names = await db.NamesOnAsync([id], Shown, cancel);
        return Below = new(id, BelowCode!, names.GetValueOrDefault(id, BelowCode!));
    }

    private async Task CountAsync(IQueryable<UnitVersion> units, CancellationToken cancel)
    {
        var counts = await units.GroupBy(v => v.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Kind, g => g.Count, cancel);
        var words = KindWords.Counts(counts, T);
        Heading = words.Length > 0 ? words : T["{0:N0} đơn vị", counts.Values.Sum()];
        Kinds = [new(T["Mọi loại"], ""), .. counts.OrderBy(c => c.Key).Select(c => new SelectListItem($"{KindWords.Of(c.Key, T)} ({c.Value.ToString("N0", T.Culture)})", c.Key.Code()))];
    }

    private IQueryable<UnitVersion> Matching(IQueryable<UnitVersion> units)
    {
        if (UnitKinds.FromCode(KindCode) is { } kind)
            units = units.Where(v => v.Kind == kind);
        var key = SearchKey.Of(Query is { Length: > 100 } ? Query[..100] : Query);
        var aliases = db.UnitAliases;
        return key.Length == 0 ? units : units.Where(v => v.SearchKey.Contains(key) || aliases.Any(a => a.UnitId == v.UnitId && a.SearchKey.Contains(key)));
    }

    private async Task<List<Row>> PageAsync(IQueryable<UnitVersion> units, CancellationToken cancel)
    {
        var at = (After ?? Before) is { } mark ? await MarkAsync(mark, cancel) : null;
        var backwards = at is not null && After is null;
        if (at is not null)
        {
#pragma warning disable CA1309 // Compared by the database, in the order in which it sorts. A key ends in the code, so no two are alike.
            units = backwards ? units.Where(v => string.Compare(v.SearchKey, at) < 0) : units.Where(v => string.Compare(v.SearchKey, at) > 0);
#pragma warning restore CA1309
        }

        var ordered = backwards ? units.OrderByDescending(v => v.SearchKey) : units.OrderBy(v => v.SearchKey);
        var codes = db.Units;
        var rows = await ordered.Take(PageSize + 1).Select(v => new Row(v, codes.First(u => u.Id == v.UnitId).Code)).ToListAsync(cancel);
        if (backwards)
            rows.Reverse();
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(backwards ? 0 : PageSize);
        if (rows.Count > 0)
        {
            PreviousHref = (backwards ? more : at is not null) ? Href("truoc", rows[0].Code) : null;
            NextHref = backwards || more ? Href("sau", rows[^1].Code) : null;
        }

        return rows;
    }

    private Task<string?> MarkAsync(string code, CancellationToken cancel)
    {
        var codes = db.Units;
        return db.UnitsOn(Shown).Where(v => codes.Any(u => u.Id == v.UnitId && u.Code == code)).Select(v => v.SearchKey).SingleOrDefaultAsync(cancel);
    }

    private string Href(string name, string code)
    {
        var day = Day is { } d ? UnitLinks.Iso(d) : null;
        var filters = new[] { ("thuoc", BelowCode), ("tim", Query), ("loai", KindCode), ("ngay", day), (name, code) };
        return UnitLinks.Directory + QueryString.Create(filters.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    private async Task ShowAsync(List<Row> rows, CancellationToken cancel)
    {
        var parents = await db.NamesOnAsync([.. rows.Select(r => r.Version.ParentId).OfType<UnitId>().Distinct()], Shown, cancel);
        Lines = [.. rows.Select(r => new Line(
            r.Code, r.Version.NameIn(T.Language), r.Version.Kind, r.Version.ParentId is { } p ? parents.GetValueOrDefault(p, "–") : "–", r.Version.ValidFrom))];
    }
}
