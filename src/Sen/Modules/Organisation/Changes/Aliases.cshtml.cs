using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class AliasesModel(SenDb db, ChangeAliases change, BusinessClock clock, Texts T) : PageModel
{
    private const int Longest = 200;

    [FromRoute]
    public string Code { get; init; } = "";

    [BindProperty(Name = "ten")]
    public string? Alias { get; set; }

    [BindProperty(Name = "tu")]
    public DateOnly? From { get; set; }

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<UnitAlias> Current { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } unit)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Show(Problems.DayMissing.At("tu"));
        var name = SearchKey.Composed(Alias ?? "").Trim();
        if (name.Length == 0)
            return this.Show(Problems.AliasMissing.At("ten"));
        if (name.Length > Longest)
            return this.Show(Problems.NameTooLong(Longest).At("ten"));
        return Answer(await change.AddAsync(new(unit, name, From), this.Process(), cancel));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid alias, CancellationToken cancel) =>
        await LoadAsync(cancel) is { } unit ? Answer(await change.EndAsync(new(unit, alias, clock.Today), this.Process(), cancel)) : NotFound();

    private IActionResult Answer(Result done) => done.IsProblem ? this.Show(done.Problem) : LocalRedirect(UnitLinks.Aliases(Code));

    private async Task<UnitId?> LoadAsync(CancellationToken cancel)
    {
        if (await db.Units.Where(u => u.Code == Code).Select(u => (UnitId?)u.Id).SingleOrDefaultAsync(cancel) is not { } unit)
            return null;
        var names = await db.NamesOnAsync([unit], clock.Today, cancel);
        UnitName = names.GetValueOrDefault(unit, T["Đơn vị"]);
        var aliases = await db.UnitAliases.AsNoTracking().Where(a => a.UnitId == unit).OrderBy(a => a.Alias).ToListAsync(cancel);
        Current = [.. aliases.Where(a => a.ValidTo is null || a.ValidTo > clock.Today)];
        return unit;
    }
}
