using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Files;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Decisions as files: the draft for the clerk, and what was signed.</summary>
internal static class AmendmentFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new AuthorizeAttribute { Roles = PlanRoles.Readers };
        routes.MapGet("/ke-hoach/dieu-chinh/{id:guid}/quyet-dinh.docx", DraftAsync).RequireAuthorization(new AuthorizeAttribute { Roles = PlanRoles.Keepers });
        routes.MapGet("/ke-hoach/{issuer}/{slug}/dieu-chinh/{number:int}/quyet-dinh.docx", WordAsync).RequireAuthorization(readers);
        routes.MapGet("/ke-hoach/{issuer}/{slug}/dieu-chinh/{number:int}/ban-ky.pdf", SignedAsync).RequireAuthorization(readers);
    }

    private static async Task<IResult> DraftAsync(Guid id, HttpContext http, SenDb db, BusinessClock clock, CancellationToken cancel)
    {
        var found = await db.Set<Amendment>().AsNoTracking().Where(a => a.Id == AmendmentId.From(id) && a.Issue == null)
            .Select(a => new { a.Id, Agency = db.Set<Plan>().Where(p => p.Id == a.PlanId).Select(p => p.StandingAgencyId).Single() }).SingleOrDefaultAsync(cancel);
        return found is not null && http.Actor().Has(Role.PlanOfficer, found.Agency) ? Send(await AmendmentWord.DocumentAsync(db, found.Id, clock.Today, cancel), "quyet-dinh-dieu-chinh") : Results.NotFound();
    }

    private static async Task<IResult> WordAsync(string issuer, string slug, int number, HttpContext http, SenDb db, BusinessClock clock, CancellationToken cancel) =>
        await IssuedAsync(db, issuer, slug, number, http, cancel) is { } issued
            ? Send(await AmendmentWord.DocumentAsync(db, issued.AmendmentId, clock.Today, cancel), $"{slug}-dieu-chinh-{number}")
            : Results.NotFound();

    private static async Task<IResult> SignedAsync(string issuer, string slug, int number, HttpContext http, SenDb db, FileStore files, CancellationToken cancel) =>
        await IssuedAsync(db, issuer, slug, number, http, cancel) is { SignedFile: { } file }
            ? Results.File(files.Open(file), FileType.Pdf, $"{slug}-dieu-chinh-{number}.pdf")
            : Results.NotFound();

    private static async Task<AmendmentIssue?> IssuedAsync(SenDb db, string issuer, string slug, int number, HttpContext http, CancellationToken cancel) =>
        await PlanAddress.FindAsync(db, http.Actor(), issuer, slug, cancel) is { } address
            ? await db.Set<AmendmentIssue>().AsNoTracking().SingleOrDefaultAsync(i => db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == address.Id && a.Ordinal == number), cancel)
            : null;

    private static IResult Send(OfficialDocument document, string name) => Results.File(Decree30Writer.ToBytes(document), Decree30Writer.ContentType, $"{name}.docx");
}
