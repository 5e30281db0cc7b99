using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access.Administration;
using Sen.Modules.Access.Handover;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Confirmation;

internal sealed class WaitingModel(SenDb db, ConfirmGrants confirm, ConfirmHandover confirmHandover, BusinessClock clock, SecurityClock security, Texts T) : PageModel
{
    // The oldest first; the next ones come up when these are settled.
    private const int MostShown = 500;

    [BindProperty]
    public List<GrantId> Chosen { get; set; } = [];

    /// <summary>What the page listed when "all" was pressed: not what was added meanwhile.</summary>
    [BindProperty]
    public List<GrantId> Shown { get; set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<HandoverLine> Handovers { get; private set; } = [];

    public string Heading => Lines.Count == 0 && Handovers.Count > 0 ? T["{0:N0} bàn giao chờ xác nhận", Handovers.Count]
        : Lines.Count == 0 ? T["Không còn quyền nào chờ"] : T["{0:N0} quyền chờ xác nhận", Lines.Count];

    public sealed record Line(GrantId Id, string Person, string Role, string Unit, string By, DateTimeOffset At);

    /// <param name="Roles">All that passes, in words.</param>
    public sealed record HandoverLine(HandoverId Id, int Version, string Title, IReadOnlyList<string> Roles, string By, DateTimeOffset At);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ConfirmAsync(Chosen, cancel);

    public Task<IActionResult> OnPostAllAsync(CancellationToken cancel) => ConfirmAsync(Shown, cancel);

    public async Task<IActionResult> OnPostHandoverAsync(HandoverId handover, int version, CancellationToken cancel)
    {
        var done = await confirmHandover.RunAsync(new(handover, version), this.Process(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(Links.Waiting);
        await LoadAsync(cancel);
        return this.Show(done.Problem);
    }

    private async Task<IActionResult> ConfirmAsync(List<GrantId> grants, CancellationToken cancel)
    {
        var done = await confirm.RunAsync(new(grants), this.Process(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(Links.Waiting);
        await LoadAsync(cancel);
        return this.Show(done.Problem);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var waiting = await db.WaitingFor(this.Actor(), Instants.DayInVietnam(security.Now)).AsNoTracking().OrderBy(g => g.GrantedAt).ThenBy(g => g.Id).Take(MostShown).ToListAsync(cancel);
        var ids = waiting.SelectMany(g => new[] { g.UserId, g.GrantedBy, g.InsteadOfUserId }).OfType<UserId>().Distinct().ToList();
        var people = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var units = await db.NamesOnAsync([.. waiting.Select(g => g.UnitId ?? default).Distinct()], clock.Today, cancel);
        Lines = [.. waiting.Select(g => new Line(
            g.Id, people[g.UserId], GrantWords.Part(g, people, T) + GrantWords.Days(g, T), units.GetValueOrDefault(g.UnitId ?? default, "–"), people.GetValueOrDefault(g.GrantedBy, "Sen"), g.GrantedAt))];
        await LoadHandoversAsync(cancel);
    }

    private async Task LoadHandoversAsync(CancellationToken cancel)
    {
        var rows = await db.HandoversFor(this.Actor(), Instants.DayInVietnam(security.Now), cancel);
        var ids = rows.SelectMany(h => h.Grants).Select(GrantId.From).ToList();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancel);
        var asked = rows.SelectMany(h => new[] { h.FromUserId, h.ToUserId, h.ProposedBy }).Concat(grants.Values.Select(g => g.InsteadOfUserId).OfType<UserId>()).Distinct().ToList();
        var people = await db.Accounts.Where(a => asked.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var units = await db.NamesOnAsync([.. grants.Values.Select(g => g.UnitId ?? default).Distinct()], clock.Today, cancel);
        Handovers = [.. rows.Select(h => new HandoverLine(
            h.Id, h.Version, T["{0} bàn giao cho {1}", people[h.FromUserId], people[h.ToUserId]],
            [.. h.Grants.Select(id => GrantWords.Whole(grants[GrantId.From(id)], people, units, T))], people.GetValueOrDefault(h.ProposedBy, "Sen"), h.ProposedAt))];
    }
}
