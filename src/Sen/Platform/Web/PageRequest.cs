using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;

namespace Sen.Platform.Web;

/// <summary>What a page hands to the operation that it calls: who acts, and which act this is.</summary>
public static class PageRequest
{
    /// <summary>Name of the hidden field that every posted form carries.</summary>
    public const string ProcessField = "_process";

    /// <summary>Who is signed in. Asking on a page that lets strangers in is a bug; ask <see cref="ActorOrNobody"/> there.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>() ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    public static Actor? ActorOrNobody(this HttpContext context) => context.Features.Get<Actor>();

    public static Actor Actor(this PageModel page) => page.HttpContext.Actor();

    /// <summary>The act that the posted form asks for. A form without its id (made by hand) is an act of its own.</summary>
    public static Process Process(this PageModel page, string? why = null) =>
        new(page.HttpContext.RequestServices.GetRequiredService<Ledger>(), page.ProcessId(), page.Actor(), why);

    /// <summary>The id alone, for a form of somebody who is not signed in; its operation knows by other means who acts.</summary>
    public static ProcessId ProcessId(this PageModel page)
    {
        var form = page.Request.HasFormContentType ? page.Request.Form[ProcessField].ToString() : "";
        return Guid.TryParse(form, out var posted) ? Audit.ProcessId.From(posted) : Audit.ProcessId.New();
    }
}
