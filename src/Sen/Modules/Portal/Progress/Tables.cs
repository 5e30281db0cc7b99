using System.Net.Mime;
using Sen.Modules.Plans;
using Sen.Modules.Portal.Site;
using Sen.Platform.Documents;

namespace Sen.Modules.Portal.Progress;

/// <summary>
/// The figures of a plan's pages as CSV. The first row is machine names in English that never change; what each means stands in "Cách tính" of the
/// page. Every row carries plan and day, so that a row taken out still says what it is of.
/// </summary>
internal static class Tables
{
    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ket-qua/{issuer}/{slug}/nhiem-vu.csv", (string issuer, string slug, ReleasedPlans plans, HttpContext http) =>
            WriteAsync(http, plans, issuer, slug, "nhiem-vu", _ => true, TaskColumns, r => r.Groups.SelectMany(g => g.Tasks.Select(t => (g, t))))).WithMetadata(new PublicPageAttribute());
        routes.MapGet("/ket-qua/{issuer}/{slug}/don-vi.csv", (string issuer, string slug, ReleasedPlans plans, HttpContext http) =>
            WriteAsync(http, plans, issuer, slug, "don-vi", p => p.ShowsUnits, UnitColumns, r => r.Units)).WithMetadata(new PublicPageAttribute());
    }

    private static ListColumn<(TaskGroup Group, TaskResult Task)>[] TaskColumns(PlanResults r) =>
    [
        new("plan_number", _ => r.Plan.Number),
        new("plan_year", _ => r.Plan.Year),
        new("issuer", _ => r.Plan.Issuer),
        new("as_of", _ => r.AsOf),
        new("section_code", x => x.Group.Code),
        new("section_title", x => x.Group.Title),
        new("task_code", x => x.Task.Code),
        new("task_text", x => x.Task.Text),
        new("lead_agencies", x => string.Join("; ", x.Task.Leads)),
        new("next_last_day", x => x.Task.NextLastDay(r.AsOf)),
        new("units", x => x.Task.Units),
        new("status", x => x.Task.Status is { } status ? Code(status) : ""),
        .. Counts<(TaskGroup, TaskResult Task)>(x => x.Task.Counts),
    ];

    private static ListColumn<UnitResult>[] UnitColumns(PlanResults r) =>
    [
        new("plan_number", _ => r.Plan.Number),
        new("plan_year", _ => r.Plan.Year),
        new("issuer", _ => r.Plan.Issuer),
        new("as_of", _ => r.AsOf),
        new("unit_code", u => u.Code),
        new("unit_name", u => u.Name),
        new("rank", u => u.Rank),
        new("done_rate_percent", u => u.Counts.DoneRate),
        .. Counts<UnitResult>(u => u.Counts),
    ];

    private static ListColumn<T>[] Counts<T>(Func<T, AssignmentCounts> of) =>
    [
        new("assignments", x => of(x).Total),
        new("due", x => of(x).Due),
        new("due_done", x => of(x).DueDone),
        new("due_done_on_time", x => of(x).DueDoneOnTime),
        new("done_on_time", x => of(x).DoneOnTime),
        new("done_late", x => of(x).DoneLate),
        new("overdue", x => of(x).InProgressOverdue),
        new("in_progress", x => of(x).InProgressOnTime),
        new("not_due", x => of(x).NotDue),
    ];

    private static string Code(StatusKind status) => status switch
    {
        StatusKind.NotDue => "not_due",
        StatusKind.InProgressOnTime => "in_progress",
        StatusKind.InProgressOverdue => "overdue",
        StatusKind.DoneOnTime => "done_on_time",
        StatusKind.DoneLate => "done_late",
        _ => "cancelled",
    };

    private static async Task WriteAsync<T>(
        HttpContext http, ReleasedPlans plans, string issuer, string slug, string name, Func<ReleasedPlan, bool> isPublic,
        Func<PlanResults, ListColumn<T>[]> columns, Func<PlanResults, IEnumerable<T>> rows)
    {
        if (await plans.FindAsync(issuer, slug, http.RequestAborted) is not { } found || !isPublic(found.Plan))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = CsvList.ContentType;
        var file = FormattableString.Invariant($"{slug}-{name}-{found.AsOf:yyyy-MM-dd}.csv");
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = file }.ToString();
        await CsvList.WriteAsync(http.Response.Body, columns(found), rows(found), http.RequestAborted);
    }
}
