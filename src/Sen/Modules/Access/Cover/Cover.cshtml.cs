using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Cover;

[ResponseCache(NoStore = true)]
internal sealed class CoverModel(SenDb db, ProposeCover propose, EndCover end, CoverBoard board, BusinessClock clock, Texts T) : PageModel
{
    /// <summary>Code or name of the unit; the person's own when nothing is asked.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public string? Asked { get; set; }

    /// <summary>The post, as <see cref="CoverBoard.Posts"/> writes it.</summary>
    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public new UserId? User { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [TempData]
    public string? Done { get; set; }

    public CoverBoard Board => board;

    public bool Chooses => CoverBoard.SeesMany(this.Actor());

    public UnitLookup? Units { get; private set; }

    /// <summary>The units to choose from, of somebody who works in several.</summary>
    public IReadOnlyList<SelectListItem> OwnUnits { get; private set; } = [];

    public string Heading => board.Lines[CoverPart.InForce].Count() switch
    {
        0 => T["Không có ai đang làm thay"],
        var count => T["{0:N0} người đang làm thay", count],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var loaded = await LoadAsync(cancel);
        return loaded.IsProblem ? this.Show(loaded.Problem) : loaded.Value ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var loaded = await LoadAsync(cancel);
        if (loaded.IsProblem)
            return this.Show(loaded.Problem);
        if (!loaded.Value)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var proposed = await propose.RunAsync(new(board.PostOf(Post), User, First, Last), this.Process(), cancel);
        return proposed.IsProblem ? this.Show(proposed.Problem) : Back(T["Đã lập. Có hiệu lực khi người thứ hai xác nhận."]);
    }

    public async Task<IActionResult> OnPostEndAsync(GrantId grant, CancellationToken cancel)
    {
        var ended = await end.RunAsync(new(grant), this.Process(), cancel);
        if (!ended.IsProblem)
            return Back(T["Đã cho dừng."]);
        return (await LoadAsync(cancel)) is { IsProblem: false, Value: true } ? this.Show(ended.Problem) : NotFound();
    }

    private LocalRedirectResult Back(string done)
    {
        Done = done;
        return LocalRedirect(string.IsNullOrWhiteSpace(Asked) ? Links.Cover : Links.CoverIn(Asked));
    }

    /// <summary>False when the unit is none of this person's business.</summary>
    private async Task<Result<bool>> LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        if (Chooses)
            Units = await UnitLookup.LoadAsync(db, clock.Today, cancel);
        else
            await LoadOwnAsync(actor, cancel);
        var unit = await FindAsync(actor, cancel);
        if (!unit.IsProblem)
            return await board.LoadAsync(actor, unit.Value, cancel);
        await board.LoadAsync(actor, null, cancel);
        return unit.Problem.At("don-vi");
    }

    private async Task<Result<UnitId?>> FindAsync(Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Asked))
            return actor.UnitsAs(Role.UnitHead) is [var headed, ..] ? headed : actor.Unit ?? actor.Grants.Where(g => RoleGrantRow.GivesData(g.Role)).Select(g => (UnitId?)g.Unit).FirstOrDefault();
        if (Units is not null)
            return Units.Find(Asked);
        return await db.Set<Unit>().Where(u => u.Code == Asked).Select(u => (UnitId?)u.Id).SingleOrDefaultAsync(cancel) is { } known ? (UnitId?)known : (UnitId?)default(UnitId);
    }

    private async Task LoadOwnAsync(Actor actor, CancellationToken cancel)
    {
        var ids = actor.Grants.Select(g => g.Unit).ToList();
        OwnUnits = await db.UnitsOn(clock.Today).Where(v => ids.Contains(v.UnitId)).Join(db.Set<Unit>(), v => v.UnitId, u => u.Id, (v, u) => new SelectListItem(v.ShortName, u.Code)).ToListAsync(cancel);
    }
}
