using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Administration;

/// <summary>One first-sign-in letter: to whom, at which address, with which name and link, until when.</summary>
internal sealed record Letter(string Name, string Position, string Unit, string UserName, Uri Site, Uri Link, DateTimeOffset Until);

/// <summary>Letters with one-time links, drawn only in the answer to the act that made the links.</summary>
internal sealed class LetterWriter(SenDb db, Secrets secrets, SenSettings settings, BusinessClock clock)
{
    public async Task<IReadOnlyList<Letter>> WriteAsync(IReadOnlyList<UserId> accounts, ProcessId act, DateTimeOffset until, CancellationToken cancel)
    {
        var asked = accounts.ToList();
        var rows = await db.Accounts.AsNoTracking().Where(a => asked.Contains(a.Id))
            .Select(a => new { a.Id, a.DisplayName, a.Position, a.UserName, a.UnitId }).ToDictionaryAsync(a => a.Id, cancel);
        var units = await db.NamesOnAsync([.. rows.Values.Select(r => r.UnitId ?? default).Distinct()], clock.Today, cancel);
        return [.. asked.Where(rows.ContainsKey).Select(id => rows[id]).Select(r => new Letter(
            r.DisplayName,
            r.Position,
            units.GetValueOrDefault(r.UnitId ?? default, ""),
            r.UserName.ToString(),
            settings.Site,
            new Uri(settings.Site, Links.FirstSignIn(secrets.TokenFor(act, r.Id))),
            until))];
    }

    public static ViewResult Show(PageModel page, IReadOnlyList<Letter> letters)
    {
        page.Response.Headers.CacheControl = "no-store";
        return new ViewResult
        {
            ViewName = "/Modules/Access/Administration/Letters.cshtml",
            ViewData = new ViewDataDictionary<IReadOnlyList<Letter>>(page.ViewData, letters),
        };
    }
}
