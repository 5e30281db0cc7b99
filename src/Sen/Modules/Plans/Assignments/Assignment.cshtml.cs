using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Approval;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Directives;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>One piece of work: what happened, what waits, and the form of the present step for whoever must take it.</summary>
[Authorize(Roles = WorkRoles.See)]
[UploadLimit(UploadLimitAttribute.Most)]
[RequestTimeout(UploadLimitAttribute.Milliseconds)]
public sealed class AssignmentModel(
    SenDb db,
    BusinessClock clock,
    WorkingCalendar calendar,
    OpenAssignment open,
    AcceptAssignments accept,
    ReportAssignment report,
    ConfirmAssignments confirm,
    ReturnAssignment giveBack,
    DecideSubmission decide,
    DialogueActs dialogue,
    KeptFiles files,
    Texts T) : PageModel
{
    [FromRoute]
    public AssignmentId Id { get; init; }

    internal const string OnBehalfName = "nhap-thay";

    /// <summary>What the pressed button asks for.</summary>
    [BindProperty]
    public string? Act { get; init; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; init; }

    /// <summary>How many events the person saw; what came later is marked when the act is refused for it.</summary>
    [BindProperty]
    public int? Seen { get; init; }

    /// <summary>The standing agency enters for the unit.</summary>
    [BindProperty(SupportsGet = true, Name = OnBehalfName)]
    public bool OnBehalf { get; init; }

    [BindProperty]
    public ReportForm Report { get; init; } = new();

    [BindProperty]
    public string? Reason { get; init; }

    [BindProperty]
    public DialogueForm Dialogue { get; init; } = new();

    [TempData]
    public string? Done { get; set; }

    public DateOnly Day { get; } = clock.Today;

    internal AssignmentView View { get; private set; } = null!;

    /// <summary>Files that arrived with a form which is shown again.</summary>
    internal IReadOnlyList<(KeptFile File, string Token, bool IsPublic)> Kept { get; private set; } = [];

    internal int DocumentRows { get; private set; } = 1;

    internal DialogueState Talk => new(View, Day, calendar);

    internal Timeline Timeline => new(View, Day, T);

    /// <summary>Whom of the unit it can be given to.</summary>
    internal IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>The coordinating agencies that the lead agency can speak to.</summary>
    internal IReadOnlyList<SelectListItem> Helpers =>
    [
        new(T["Tất cả {0:N0} đơn vị phối hợp", View.Coordinators], ""),
        .. View.Partners.Where(p => p.Role == AgencyRole.Coordinating).Select(p => new SelectListItem(View.Units.GetValueOrDefault(p.Unit, ""), p.On.AssignmentId.ToString())),
    ];

    internal bool Answers => this.Actor().Has(Role.FocalOfficer, View.Row.Unit) || this.Actor().Has(Role.UnitHead, View.Row.Unit);

    internal bool Confirms => this.Actor().Has(Role.PlanOfficer, View.Row.Agency);

    /// <summary>Whether a report of completion goes to the head of the unit first.</summary>
    internal bool ToHead { get; private set; }

    /// <summary>Whether somebody can approve; a report that waits for nobody may be sent by whoever answers for the unit.</summary>
    internal bool HasHead { get; private set; }

    internal string UnitCode { get; private set; } = "";

    internal bool Heads => this.Actor().Has(Role.UnitHead, View.Row.Unit);

    /// <summary>Whether this person can say something of the work as a leader.</summary>
    internal bool Leads => this.Actor().Has(Role.Leader, View.Plan.IssuerId);

    /// <summary>What leaders said of this work, the newest first.</summary>
    internal IReadOnlyList<(Directive Directive, DirectiveStanding Standing)> Directives { get; private set; } = [];

    /// <summary>Whether this person, who keeps the plan, asked to enter for the unit.</summary>
    internal bool Enters => OnBehalf && Confirms && !Answers;

    internal bool Shows(Evidence evidence) => evidence.IsPublic || Answers || Confirms;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (Answers && View.Row.On.OpenedAt is null && IsALook(Request))
        {
            await open.RunAsync(Id, this.Process(), cancel);
            await LoadAsync(cancel);
        }

        return Request.Query.ContainsKey(UploadLimitAttribute.TooMuch) ? this.Show(Problems.UploadTooLarge(UploadLimitAttribute.Most >> 20).At("Report.Files")) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        return Act switch
        {
            "accept" => await FinishAsync(await accept.RunAsync([Id], this.Process(), cancel), T["Đã tiếp nhận."], cancel),
            "progress" or "complete" or "more" when Answers || Enters => await ReportAsync(cancel),
            "confirm" => await FinishAsync(await confirm.RunAsync([new(Id, Version)], this.Process(), cancel), T["Đã xác nhận hoàn thành."], cancel),
            "approve" => await FinishAsync(await decide.RunAsync(new(Id, Version, SubmissionDecision.Approve, Reason ?? ""), this.Process(), cancel), T["Đã duyệt; báo cáo đã gửi đi."], cancel),
            "send-back" => await FinishAsync(await decide.RunAsync(new(Id, Version, SubmissionDecision.Return, Reason ?? ""), this.Process(), cancel), T["Đã trả lại cán bộ đầu mối."], cancel),
            "take-back-report" => await FinishAsync(await decide.RunAsync(new(Id, Version, SubmissionDecision.TakeBack, ""), this.Process(), cancel), T["Đã thu lại báo cáo."], cancel),
            "return" => await FinishAsync(await giveBack.RunAsync(new(Id, Version, Reason ?? ""), this.Process(), cancel), T["Đã trả lại đơn vị."], cancel),
            _ => await SpeakAsync(cancel),
        };
    }

    private async Task<IActionResult> SpeakAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await dialogue.RunAsync(Act, Id, Version, Dialogue, () => this.Process(), cancel) is { } result
            ? await FinishAsync(result, dialogue.Done(Act), cancel)
            : NotFound();
    }

    private async Task<IActionResult> ReportAsync(CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var evidence = await TakeFilesAsync(errors, cancel);
        evidence.AddRange(Report.ReadDocuments(errors, ModelState));
        var figure = Report.ReadFigure(errors);
        DocumentRows = Math.Clamp(Report.Documents.Count + (Act == "more" ? 1 : 0), 1, ReportForm.MostDocuments);
        if (Act == "more")
            return Page();
        if (errors.ToProblem() is { } problem)
            return this.Show(problem);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var completes = Act == "complete";
        var result = await report.RunAsync(new(Id, Version, completes, Report.Note ?? "", evidence, figure, Enters, Report.ReportedOn), this.Process(), cancel);
        return await FinishAsync(result, completes ? ToHead ? T["Đã trình thủ trưởng duyệt."] : T["Đã gửi báo cáo hoàn thành."] : T["Đã lưu tiến độ."], cancel);
    }

    private async Task<List<EvidenceGiven>> TakeFilesAsync(FieldErrors errors, CancellationToken cancel)
    {
        var earlier = Report.Kept.Where(k => k.Keep).Take(ReportForm.MostFiles)
            .Select(k => (File: files.Unseal(k.Token, this.Actor(), Id.Value), k.IsPublic)).Where(k => k.File is not null).ToList();
        var room = ReportForm.MostFiles - earlier.Count;
        if (Report.Files.Count > room)
            errors.Add("Report.Files", Problems.TooManyFiles(ReportForm.MostFiles));
        var arrived = await files.KeepAsync(db, Report.Files.Take(room), errors, "Report.Files", cancel);
        Kept = [.. earlier.Concat(arrived.Select(f => (File: (KeptFile?)f, IsPublic: Report.FilesArePublic))).Select(k => (k.File!, files.Seal(k.File!, this.Actor(), Id.Value), k.IsPublic))];
        return [.. Kept.Select(k => new EvidenceGiven(k.File.Sha256, k.File.Name, null, null, k.IsPublic))];
    }

    private async Task<IActionResult> FinishAsync(Result result, string done, CancellationToken cancel)
    {
        if (result.IsProblem && result.Problem.Code == Problems.AssignmentNotFound.Code)
            return NotFound();
        if (result.IsProblem)
        {
            await LoadAsync(cancel);
            return this.Show(result.Problem);
        }

        Done = done;
        return LocalRedirect(Request.At(WorkLinks.Of(Id)));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid && ModelState["Id"]?.Errors.Count > 0)
            return false;
        if (await AssignmentView.LoadAsync(db, this.Actor(), Id, Day, cancel) is not { } view)
            return false;
        View = view;
        ToHead = Answers && await db.WaitsForHeadAsync(this.Actor(), view.Plan.Id, view.Row.Unit, Day, cancel);
        HasHead = view.Row.On.SubmittedOn is null || await db.HasHeadAsync(view.Row.Unit, Day, cancel);
        UnitCode = await db.Units.Where(u => u.Id == view.Row.Unit).Select(u => u.Code).SingleAsync(cancel);
        Directives = await db.DirectivesAtAsync(view, Day, cancel);
        if (Answers)
            Colleagues = [new(T["Không riêng ai"], ""), .. (await db.PeopleOf(view.Row.Unit, Day).OrderBy(a => a.DisplayName).Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel)).Select(a => new SelectListItem(a.DisplayName, a.Id.ToString()))];
        return true;
    }

    /// <summary>A browser that fetches ahead, or a program that only asks for the headers, has shown nothing to anybody.</summary>
    private static bool IsALook(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !new[] { "Sec-Purpose", "Purpose", "X-Purpose", "X-Moz" }.Any(h => request.Headers[h].ToString().Contains("pre", StringComparison.OrdinalIgnoreCase));
}
