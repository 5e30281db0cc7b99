using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The list of work with its filters, as Excel.</summary>
[Authorize(Roles = WorkRoles.See)]
public sealed class ListSheetModel(SenDb db, BusinessClock clock, Texts T) : WorkList(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ChooseDayAsync(cancel);
        // The page says why a day was refused; a file of another day than the one asked for would not.
        if (ModelState[AsOf.Name]?.Errors.Count > 0)
            return LocalRedirect(Request.At(WorkLinks.List) + Request.QueryString);
        var rows = await Narrowed().ByUrgency().Take(WorkSheet.MostRows).Rows().ToListAsync(cancel);
        return await WorkSheet.OfAsync(Db, rows, Day, T, cancel);
    }
}
