using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Files;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>What of a plan is taken away as a file; always an attachment.</summary>
internal static class PlanFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new AuthorizeAttribute { Roles = PlanRoles.Readers };
        routes.MapGet("/ke-hoach/{issuer}/{slug}/ban-ky.pdf", SignedAsync).RequireAuthorization(readers);
        routes.MapGet("/ke-hoach/{issuer}/{slug}/ke-hoach.docx", WordAsync).RequireAuthorization(readers);
        routes.MapGet("/ke-hoach/ban-nhap/{id:guid}/ke-hoach.docx", DraftWordAsync).RequireAuthorization(new AuthorizeAttribute { Roles = PlanRoles.Keepers });
        routes.MapGet("/ke-hoach/{issuer}/{slug}/nhiem-vu/{code}/danh-sach.xlsx", TaskSheetAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = PlanRoles.Overseers });
    }

    private static async Task<IResult> SignedAsync(string issuer, string slug, HttpContext http, SenDb db, FileStore files, CancellationToken cancel)
    {
        if (await PlanAddress.FindAsync(db, http.Actor(), issuer, slug, cancel) is not { } address)
            return Results.NotFound();
        var signed = await db.Set<PlanIssue>().AsNoTracking().Where(i => i.PlanId == address.Id).Select(i => new { i.SignedFile, i.Slug }).SingleAsync(cancel);
        return signed.SignedFile is { } file ? Results.File(files.Open(file), FileType.Pdf, $"{signed.Slug}.pdf") : Results.NotFound();
    }

    private static async Task<IResult> WordAsync(string issuer, string slug, [FromQuery(Name = AsOf.Name)] DateOnly? asked, HttpContext http, SenDb db, BusinessClock clock, CancellationToken cancel) =>
        await PlanAddress.FindAsync(db, http.Actor(), issuer, slug, cancel) is { } address
            ? await SendAsync(db, address.Id, slug, asked < clock.Today ? asked.Value : clock.Today, cancel)
            : Results.NotFound();

    private static async Task<IResult> DraftWordAsync(Guid id, HttpContext http, SenDb db, BusinessClock clock, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(PlanId.From(id), http.Actor(), cancel);
        return draft.IsProblem ? Results.NotFound() : await SendAsync(db, draft.Value.Id, "ban-nhap", clock.Today, cancel);
    }

    private static async Task<IResult> SendAsync(SenDb db, PlanId plan, string name, DateOnly day, CancellationToken cancel) =>
        Results.File(Decree30Writer.ToBytes(await PlanWord.DocumentAsync(db, plan, day, cancel)), Decree30Writer.ContentType, $"{name}.docx");

    private static async Task<IResult> TaskSheetAsync(
        string issuer, string slug, string code, int? ky, [FromQuery(Name = AsOf.Name)] DateOnly? asked, HttpContext http, SenDb db, BusinessClock clock, Texts T, CancellationToken cancel)
    {
        if (await PlanAddress.FindAsync(db, http.Actor(), issuer, slug, cancel) is not { } address)
            return Results.NotFound();
        var found = await TaskOnDay.FindAsync(db, http.Actor(), address, code, ky, asked < clock.Today ? asked.Value : clock.Today, cancel);
        if (found is null)
            return Results.NotFound();
        using var sheet = new MemoryStream();
        await Spreadsheet.WriteAsync(sheet, T["Nhiệm vụ {0}", code], TaskOnDay.Columns(T), found.Units, cancel);
        return Results.File(sheet.ToArray(), Spreadsheet.ContentType, $"{slug}-{code}.xlsx");
    }
}
