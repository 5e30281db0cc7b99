using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Administration;

[ResponseCache(NoStore = true)]
internal sealed class AccountModel(
    SenDb db, GrantRoles give, ConfirmGrants confirm, RevokeGrant revoke, CloseAccount close, MakeResetLink makeLink, AccountView view, LetterWriter letters, BusinessClock clock, Texts T)
    : PageModel
{
    [FromRoute(Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.FocalOfficer;

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it counts, as people say it; kept as the day after.</summary>
    [BindProperty]
    public DateOnly? To { get; set; }

    public Account Account => view.Account;

    public string Line => view.Line;

    public string SessionsLine => view.SessionsLine;

    public IReadOnlyList<AccountView.GrantLine> Grants => view.Grants;

    public IReadOnlyList<UnitLookup.Line> Units => view.Units.Units;

    /// <summary>Of the unit the person belongs to, or works in.</summary>
    public string? UnitCode => Units.FirstOrDefault(u => u.Id == (Account.UnitId ?? Grants.Select(g => g.Row.UnitId).FirstOrDefault(u => u is not null)))?.Code;

    public bool IsMe => Id == this.Actor().UserId;

    public IReadOnlyList<SelectListItem> RoleOptions => [.. Enum.GetValues<Role>().Select(r => new SelectListItem(RoleNames.Of(r, T), r.ToString()))];

    public string Name(UserId id) => view.Name(id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await view.LoadAsync(Id, this.Actor(), cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(null, cancel);
        var unit = (await UnitLookup.LoadAsync(db, clock.Today, cancel)).Find(Unit);
        if (unit.IsProblem)
            return await AgainAsync(unit.Problem.At(nameof(Unit)), cancel);
        var given = await give.RunAsync(new([new(Id, Role, unit.Value, From, To?.AddDays(1))]), this.Process(), cancel);
        return await AfterAsync(given.Problem, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(GrantId grant, CancellationToken cancel) =>
        await AfterAsync((await confirm.RunAsync(new([grant]), this.Process(), cancel)).Problem, cancel);

    public async Task<IActionResult> OnPostRevokeAsync(GrantId grant, CancellationToken cancel) =>
        await AfterAsync((await revoke.RunAsync(new(grant), this.Process(), cancel)).Problem, cancel);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) =>
        await AfterAsync((await close.DisableAsync(Id, this.Process(), cancel)).Problem, cancel);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) =>
        await AfterAsync((await close.EnableAsync(Id, this.Process(), cancel)).Problem, cancel);

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancel) =>
        await AfterAsync((await close.EndSessionsAsync(Id, this.Process(), cancel)).Problem, cancel);

    public async Task<IActionResult> OnPostTurnOffTwoFactorAsync(CancellationToken cancel) =>
        await AfterAsync((await close.TurnOffTwoFactorAsync(Id, this.Process(), cancel)).Problem, cancel);

    /// <summary>Shows the letter with the link in the answer to this form, and nowhere again.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        var made = await makeLink.RunAsync(new([Id]), this.Process(), cancel);
        if (made.IsProblem)
            return await AgainAsync(made.Problem, cancel);
        return LetterWriter.Show(this, await letters.WriteAsync([Id], this.ProcessId(), made.Value, cancel));
    }

    private async Task<IActionResult> AfterAsync(Problem? problem, CancellationToken cancel) =>
        problem is null ? LocalRedirect(Links.Account(Id)) : await AgainAsync(problem, cancel);

    private async Task<IActionResult> AgainAsync(Problem? problem, CancellationToken cancel)
    {
        if (!await view.LoadAsync(Id, this.Actor(), cancel))
            return NotFound();
        return problem is null ? Page() : this.Show(problem);
    }
}
