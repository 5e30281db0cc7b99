using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Plans.Show;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>What the boards of one plan share, as pages and as Excel: which plan, which day, what the reader sees of it.</summary>
public abstract class BoardPage(SenDb db, BusinessClock clock) : PageModel
{
    [FromRoute]
    public string Issuer { get; init; } = "";

    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public PlanAddress Address { get; private set; } = null!;

    public AsOf Shown { get; private set; }

    internal PlanBoard Board { get; private set; } = null!;

    private protected SenDb Db => db;

    /// <summary>Whoever sees the whole plan, because they keep it or the one above, sees all of its work here.</summary>
    private protected IQueryable<Assignment> Visible => Address.SeesAll ? db.Assignments : db.Assignments.VisibleTo(db, this.Actor());

    /// <summary>Reads the plan as of the day; false when there is none that the reader may see.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, Issuer, Slug, cancel) is not { } address)
            return false;
        Address = address;
        Shown = AsOf.Choose(this, Asked, clock.Today, address.IssuedOn);
        Board = await PlanBoard.ReadAsync(db, address.Id, Visible, Shown.Day, cancel);
        return true;
    }

    /// <summary>A list of this board as Excel; a day that was refused leads back to the page, which says why.</summary>
    private protected async Task<IActionResult> SheetAsync<T>(string name, string title, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows, string page, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return LocalRedirect(Request.At(page) + Request.QueryString);
        using var sheet = new MemoryStream();
        await Spreadsheet.WriteAsync(sheet, title, columns, rows, cancel);
        return File(sheet.ToArray(), Spreadsheet.ContentType, FormattableString.Invariant($"{name}-{Slug}-{Shown.Day:yyyy-MM-dd}.xlsx"));
    }
}
