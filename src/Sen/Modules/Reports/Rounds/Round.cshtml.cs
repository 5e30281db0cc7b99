using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Narratives;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Reports.Rounds;

/// <summary>Who answered in a round, who is late, and the editions that were made of it.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class RoundModel(SenDb db, BusinessClock clock, AcceptNarratives accept, Texts T) : RoundPage(db, clock)
{
    private readonly SenDb db = db;

    /// <summary>Identity and version of what is ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public bool MayAccept => !On.IsPast && this.Actor().Has(Role.PlanOfficer, Plan.StandingAgencyId);

    public string SheetHref => WorkLinks.With(ReportLinks.RoundSheet(Id), (RoundFilter.StateName, State), (AsOf.Name, On.Query));

    public string Heading => All.Count(u => u.IsOverdue) is > 0 and var late
        ? T["Báo cáo {0}: {1:N0}/{2:N0} đơn vị đã gửi, {3:N0} quá hạn", PeriodWords.Of(Round.Period, T), All.Count(RoundFilter.IsAnswered), All.Count, late]
        : T["Báo cáo {0}: {1:N0}/{2:N0} đơn vị đã gửi", PeriodWords.Of(Round.Period, T), All.Count(RoundFilter.IsAnswered), All.Count];

    public IReadOnlyList<SelectListItem> States =>
    [
        new(T["Tất cả"], ""), new(T["Quá hạn"], RoundFilter.Overdue), new(T["Chưa gửi"], RoundFilter.Awaited), new(T["Đã gửi"], RoundFilter.Sent), new(T["Trả lại"], RoundFilter.Returned),
        new(T["Đã nhận"], RoundFilter.Accepted), new(T["Đã gửi hoặc đã nhận"], RoundFilter.Answered), new(T["Gửi muộn"], RoundFilter.AnsweredLate),
    ];

    public static string ValueOf(RoundUnit unit) => FormattableString.Invariant($"{unit.Id} {unit.Version}");

    public string WordsOf(Edition edition) => edition switch
    {
        { Issue: { } issue } when Before(issue.At) => T["Đã ban hành"],
        { Freeze: { } freeze } when Before(freeze.At) => T["Đã đóng băng"],
        _ => T["Đang soạn"],
    };

    public Look LookOf(Edition edition) => edition switch
    {
        { Issue: { } issue } when Before(issue.At) => Look.Done,
        { Freeze: { } freeze } when Before(freeze.At) => Look.AwaitingConfirmation,
        _ => Look.InProgress,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await accept.RunAsync([.. Chosen.Select(Read).OfType<SeenNarrative>()], this.Process(), cancel);
        if (!result.IsProblem)
            return LocalRedirect(Request.At(ReportLinks.Round(Id)) + Request.QueryString);
        return await LoadAsync(cancel) ? this.Show(result.Problem) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await LoadRoundAsync(cancel))
            return false;
        var editions = await db.Editions.AsNoTracking().Include(e => e.Freeze).Include(e => e.Issue).Where(e => e.RoundId == Id).OrderByDescending(e => e.Ordinal).ToListAsync(cancel);
        Editions = editions.FindAll(e => Before(e.OpenedAt));
        return true;
    }

    private bool Before(DateTimeOffset at) => VietnamTime.DayOf(at) <= On.Day;

    private static SeenNarrative? Read(string chosen) =>
        chosen.Split(' ') is [var id, var version] && Guid.TryParse(id, out var guid) && int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var number) ? new(NarrativeId.From(guid), number) : null;
}
