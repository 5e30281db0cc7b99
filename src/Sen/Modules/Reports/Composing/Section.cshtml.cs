using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>One part of the report: the editor writes, takes in words of units and figures by name.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class SectionModel(SenDb db, ReportData data, BusinessClock clock, ComposeSection compose, Texts T) : EditionPage(db, data)
{
    private const string InsertAct = "insert";
    private const string FigureKey = "so:";
    private const string UnitKey = "don-vi:";
    private const string EveryUnit = "moi-don-vi";

    private readonly SenDb db = db;

    public sealed record UnitWords(NarrativeId Id, string Unit, string Text);

    [FromRoute]
    public int Section { get; init; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Insert { get; set; }

    [BindProperty]
    public string? Act { get; init; }

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public string? Stored { get; private set; }

    public IReadOnlyList<UnitWords> Words { get; private set; } = [];

    public string Title => T["Phần {0}: {1}", Section, Current.Heading];

    public IReadOnlyList<SelectListItem> Insertable =>
    [
        new(T["Không chèn"], ""),
        .. Words.Count > 1 ? [new SelectListItem(T["Lời của mọi đơn vị, mỗi đơn vị một gạch đầu dòng"], EveryUnit)] : Array.Empty<SelectListItem>(),
        .. Figures.Select(f => new SelectListItem($"{FigureNames.Of(f.Token, T)}: {f.Text}", FigureKey + f.Token)),
        .. FigureCatalogue.Tables.Select(t => new SelectListItem(T["Bảng: {0}", t], FigureKey + t)),
        .. Words.Select(w => new SelectListItem(w.Unit, UnitKey + w.Id)),
    ];

    private EditionSection Current => Edition.Sections.Single(s => s.Ordinal == Section);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAllAsync(cancel))
            return NotFound();
        (Heading, Text, Version) = (Current.Heading, Current.Text, Current.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Act == InsertAct)
            return await InsertAsync(cancel);
        var result = await compose.RunAsync(new(RoundId, Ordinal, Section, Version, Heading, Text), this.Process(), cancel);
        if (!result.IsProblem)
            return LocalRedirect(Request.At(Here) + FormattableString.Invariant($"#phan-{Section}"));
        if (!await LoadAllAsync(cancel))
            return NotFound();
        if (Current.Version != Version)
        {
            Stored = Current.Text;
            Version = Current.Version;
            ModelState.Remove(nameof(Version));
        }

        return this.Show(result.Problem);
    }

    /// <summary>Lays what was chosen behind what is typed; nothing is saved yet, so what is typed stays as it is.</summary>
    private async Task<IActionResult> InsertAsync(CancellationToken cancel)
    {
        if (!await LoadAllAsync(cancel))
            return NotFound();
        Text = string.Join('\n', new[] { (Text ?? "").TrimEnd(), Chosen() }.Where(t => t.Length > 0));
        Insert = null;
        ModelState.Remove(nameof(Text));
        ModelState.Remove(nameof(Insert));
        return Page();
    }

    private string Chosen() => Insert switch
    {
        EveryUnit => string.Join('\n', Words.Select(w => $"- {w.Unit}: {OneLine(w.Text)}")),
        not null when Insert.StartsWith(FigureKey, StringComparison.Ordinal) && FigureCatalogue.Knows(Insert[FigureKey.Length..]) => "{{" + Insert[FigureKey.Length..] + "}}",
        not null when Insert.StartsWith(UnitKey, StringComparison.Ordinal) && Words.FirstOrDefault(w => UnitKey + w.Id == Insert) is { } words => $"{words.Unit}: {words.Text}",
        _ => "",
    };

    private static string OneLine(string text) => string.Join("; ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.TrimStart('-', ' ')));

    private async Task<bool> LoadAllAsync(CancellationToken cancel)
    {
        if (!await LoadToWriteAsync(cancel) || Edition.Sections.TrueForAll(s => s.Ordinal != Section))
            return false;
        var texts = await db.Narratives.AsNoTracking().Include(n => n.Events).Include(n => n.Texts.Where(t => t.Ordinal == Section)).Where(n => n.RoundId == RoundId).ToListAsync(cancel);
        var accepted = texts.FindAll(n => n.State == NarrativeState.Accepted);
        var names = await db.NamesOnAsync([.. accepted.Select(n => n.UnitId)], clock.Today, cancel);
        Words = [.. accepted.Select(n => new UnitWords(n.Id, names[n.UnitId], n.Texts.FirstOrDefault()?.Text ?? "")).OrderBy(w => w.Unit, VietnameseOrder.Instance)];
        return true;
    }
}
