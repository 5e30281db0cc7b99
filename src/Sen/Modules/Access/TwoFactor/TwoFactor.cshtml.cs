using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.Profile;
using Sen.Modules.Access.SignIn;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Access.TwoFactor;

[ResponseCache(NoStore = true)]
internal sealed class TwoFactorModel(SenDb db, AuthenticatorKeys keys, TwoFactorOperations operations, OwnPassword own, Sessions sessions, Texts T) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The key on offer, sealed; it becomes the account's only with a right code.</summary>
    [BindProperty]
    public string? ProtectedKey { get; set; }

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Heading => Codes.Count > 0 ? T["Cất mười mã dự phòng này"] : IsOn ? T["Xác thực hai lớp đang bật"] : T["Bật xác thực hai lớp"];

    public string KeyText => string.Join(' ', Base32.Write(keys.Unprotect(ProtectedKey!)).Chunk(4).Select(c => new string(c)));

    public string KeyAddress => $"otpauth://totp/Sen:{Uri.EscapeDataString(HttpContext.SignedIn()!.UserName)}?secret={Base32.Write(keys.Unprotect(ProtectedKey!))}&issuer=Sen";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancel)
    {
        if (!keys.IsSealed(ProtectedKey))
            return BadRequest();
        return await AfterPasswordAsync(() => operations.TurnOnAsync(new(ProtectedKey!, Code), this.Process(), cancel), cancel) ?? await ShowCodesAsync(cancel);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel) =>
        await AfterPasswordAsync(() => operations.RenewCodesAsync(this.Process(), cancel), cancel) ?? await ShowCodesAsync(cancel);

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancel) =>
        await AfterPasswordAsync(() => operations.TurnOffAsync(this.Process(), cancel), cancel) ?? LocalRedirect(Links.Mine + "?xong=hai-lop");

    /// <summary>The refusal, or null when it was done.</summary>
    private async Task<IActionResult?> AfterPasswordAsync(Func<Task<Result>> act, CancellationToken cancel)
    {
        var me = HttpContext.SignedIn()!;
        var done = await own.CheckAsync(this.Actor(), Current, Sessions.AddressOf(HttpContext), cancel);
        if (!done.IsProblem)
            done = await act();
        if (!done.IsProblem)
        {
            await sessions.KeepAsync(me.Session, me.UserId, cancel);
            return null;
        }

        await LoadAsync(cancel);
        return this.Show(done.Problem);
    }

    private async Task<IActionResult> ShowCodesAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Codes = operations.CodesOf(this.ProcessId(), this.Actor().UserId);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var me = this.Actor().UserId;
        IsOn = await db.Accounts.AnyAsync(a => a.Id == me && a.TwoFactorSince != null, cancel);
        CodesLeft = await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == me && c.UsedAt == null, cancel);
        if (!keys.IsSealed(ProtectedKey))
            ProtectedKey = keys.Protect(TimeBasedCode.NewKey());
    }
}
