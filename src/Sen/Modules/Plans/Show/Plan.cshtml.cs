using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Coverage;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>An issued plan: what it wants, who does what by when, and how far each has come as of a day.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class PlanModel(SenDb db, BusinessClock clock, WorkingCalendar calendar, Texts T) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "chu-tri")]
    public string? Lead { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "truoc")]
    public DateOnly? DueBefore { get; set; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhom")]
    public string? Group { get; set; }

    public PlanAddress Address { get; private set; } = null!;

    public PlanOnDay Shown { get; private set; } = null!;

    public PlanTree Tree { get; private set; } = null!;

    public OwnPlans Units { get; private set; } = null!;

    /// <summary>Whether the reader keeps the plan for its standing agency.</summary>
    public bool Keeps => this.Actor().Has(Role.PlanOfficer, Plan.StandingAgencyId);

    public bool BySection => Group == "muc";

    /// <summary>The end of this day is what the page shows.</summary>
    public AsOf On { get; private set; }

    public DateOnly Day => On.Day;

    public Plan Plan => Shown.Plan;

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, issuer, slug, cancel) is not { } address)
            return NotFound();
        Address = address;
        On = AsOf.Choose(this, Asked, clock.Today, address.IssuedOn);
        Shown = await PlanOnDay.ReadAsync(db, address.Id, actor, address.SeesAll, Day, calendar, cancel);
        var filter = new TreeFilter(Text, Lead, States.FirstOrDefault(s => s.Code == State).Kind, DueBefore);
        Tree = PlanTree.Of(Plan, Shown.Rows, BySection ? Grouping.Sections : Grouping.Goals, filter);
        Units = await OwnPlans.ReadAsync(db, Plan, actor, On.Day, cancel);
        return Page();
    }

    public TreeView View => new() { Tree = Tree, IsIssued = true, PeriodTo = Plan.PeriodTo, Href = HrefOf };

    /// <summary>Tasks that nobody has begun although little time is left.</summary>
    public IReadOnlyList<TaskRow> NotTakenUp => [.. Shown.Rows.Where(r => r.State.Kind == TaskStateKind.NotTakenUp)];

    public IReadOnlyList<SelectListItem> LeadOptions =>
    [
        new(T["Tất cả"], ""),
        .. Plan.Tasks.SelectMany(t => t.Leads)
            .Where(a => a.UnitId is not null || a.UnitSet is not null)
            .Select(a => (Key: a.UnitId?.ToString() ?? a.UnitSet!, Name: PlanTree.NameOf(a, Shown.Names)))
            .DistinctBy(a => a.Key)
            .OrderBy(a => a.Name, VietnameseOrder.Instance)
            .Select(a => new SelectListItem(a.Name, a.Key)),
    ];

    public IReadOnlyList<SelectListItem> StateOptions => [new(T["Mọi tình trạng"], ""), .. States.Select(s => new SelectListItem(Words(s.Kind!.Value), s.Code))];

    /// <summary>"Hoàn thành 29 · đang thực hiện 8 · quá hạn 4", of the tasks that are shown.</summary>
    public string CountLine
    {
        get
        {
            var counts = Tree.Tasks.CountBy(t => t.State.Kind).ToDictionary();
            var said = States.Where(s => counts.ContainsKey(s.Kind!.Value)).Select(s => $"{Words(s.Kind!.Value)} {counts[s.Kind.Value]}").ToList();
            return said.Count == 0 ? T["Không có nhiệm vụ nào khớp"] : string.Join(" · ", said.Select((words, i) => i == 0 ? words : char.ToLower(words[0], T.Culture) + words[1..]));
        }
    }

    /// <summary>The same page with another value in its address.</summary>
    public string With(string key, string? value)
    {
        var query = new QueryBuilder(Request.Query.Where(q => q.Key != key).SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? "")).Where(q => q.Value.Length > 0));
        if (value is not null)
            query.Add(key, value);
        return Address.Href + query;
    }

    public string Summary => PlanInOneLine.Of(Plan, Shown.GivenTo, T);

    private string? HrefOf(TaskRow task) =>
        Address.SeesAll ? On.In(PlanLinks.Task(Address.Href, task.Code))
        : Shown.Mine.TryGetValue(task.Task.Id, out var mine) ? PlanLinks.Assignment(mine)
        : null;

    private static readonly (string Code, TaskStateKind? Kind)[] States =
    [
        ("xong", TaskStateKind.Done), ("dang-lam", TaskStateKind.InProgress), ("qua-han", TaskStateKind.Overdue),
        ("chua-den-han", TaskStateKind.NotDue), ("chua-ai-lam", TaskStateKind.NotTakenUp), ("khong-giao", TaskStateKind.NotGiven), ("dung", TaskStateKind.Withdrawn),
    ];

    private string Words(TaskStateKind kind) => kind switch
    {
        TaskStateKind.Done => T["Hoàn thành"],
        TaskStateKind.InProgress => T["Đang thực hiện"],
        TaskStateKind.Overdue => T["Quá hạn"],
        TaskStateKind.NotDue => T["Chưa đến hạn"],
        TaskStateKind.NotTakenUp => T["Chưa ai triển khai"],
        TaskStateKind.Withdrawn => T["Dừng thực hiện"],
        _ => T["Không giao"],
    };
}
