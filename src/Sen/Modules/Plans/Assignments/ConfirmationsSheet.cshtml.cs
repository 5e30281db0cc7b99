using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>What waits for confirmation, with its filters, as Excel.</summary>
[Authorize(Roles = WorkRoles.Confirm)]
public sealed class ConfirmationsSheetModel(SenDb db, BusinessClock clock, Texts T) : ConfirmationList(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows = await Ordered(Narrowed()).Take(WorkSheet.MostRows).Rows().ToListAsync(cancel);
        return await WorkSheet.OfAsync(Db, rows, Day, T, cancel);
    }
}
