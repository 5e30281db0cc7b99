using System.Globalization;
using System.Xml;
using Sen.Modules.Portal.Progress;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Site;

/// <summary>Tells search engines where the public pages are, in both languages; and nothing else.</summary>
internal static class ForRobots
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapForRobots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (SenSettings settings) => Results.Text($"User-agent: *\nDisallow: /dang-nhap\nSitemap: {new Uri(settings.Site, "sitemap.xml")}\n")).WithMetadata(new PublicPageAttribute());
        routes.MapGet("/sitemap.xml", (HttpContext http, ReleasedPlans plans, PublicAddress address, BusinessClock clock) => WriteAsync(http, plans, address, clock)).WithMetadata(new PublicPageAttribute());
    }

    private static async Task WriteAsync(HttpContext http, ReleasedPlans plans, PublicAddress address, BusinessClock clock)
    {
        var paths = new List<string> { Links.Home, Links.Plans };
        foreach (var plan in await plans.ListAsync(http.RequestAborted))
        {
            var found = await plans.FindAsync(Links.IssuerSlug(plan.Issuer), plan.Slug, http.RequestAborted);
            paths.Add(plan.Path);
            if (plan.ShowsUnits)
                paths.Add(Links.Units(plan.Path));
            paths.AddRange(found!.Tasks.Select(t => Links.Task(plan.Path, t.Code)));
        }

        http.Response.ContentType = "application/xml; charset=utf-8";
        await using var xml = XmlWriter.Create(http.Response.Body, new XmlWriterSettings { Async = true });
        await xml.WriteStartElementAsync(null, "urlset", Space);
        foreach (var path in paths)
            await WriteAsync(xml, address, path, clock.Today);
        await xml.WriteEndElementAsync();
    }

    // Every page says "as of yesterday", so each is new every day.
    private static async Task WriteAsync(XmlWriter xml, PublicAddress address, string path, DateOnly day)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            await xml.WriteStartElementAsync(null, "url", Space);
            await xml.WriteElementStringAsync(null, "loc", Space, address.Full(path, language));
            await xml.WriteElementStringAsync(null, "lastmod", Space, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var other in new[] { "vi", "en" })
            {
                await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
                await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
                await xml.WriteAttributeStringAsync(null, "hreflang", null, other);
                await xml.WriteAttributeStringAsync(null, "href", null, address.Full(path, other));
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        }
    }
}
