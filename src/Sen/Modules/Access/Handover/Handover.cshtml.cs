using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Handover;

[ResponseCache(NoStore = true)]
internal sealed class HandoverModel(HandOver handOver, TakeBackHandover takeBack, HandoverView view, Texts T) : PageModel
{
    [BindProperty(Name = "tu", SupportsGet = true)]
    public UserId? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public UserId? To { get; set; }

    /// <summary>The grants that were on the page.</summary>
    [BindProperty]
    public List<Guid> Shown { get; set; } = [];

    [TempData]
    public string? Done { get; set; }

    public HandoverView View => view;

    public bool IsAdministrator => this.Actor().Has(Role.Administrator);

    public string Heading => view.Shown is { } shown ? T["{0} bàn giao cho {1}", shown.From, shown.To] : T["Bàn giao công việc"];

    /// <summary>Whether both were chosen and yet there is nothing that could move.</summary>
    public bool HasNothing => From is not null && view.Shown is null && (To is not null || view.Receivers.Count == 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsAdministrator && From is null)
            From = this.Actor().UserId;
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var done = await handOver.RunAsync(new(From, To, Shown), this.Process(), cancel);
        if (!done.IsProblem && done.Value.Moved && From == this.Actor().UserId)
        {
            // Who gave everything away may have no way to this page any more.
            return LocalRedirect($"{Links.Mine}?xong={Links.HandedOver}");
        }

        if (!done.IsProblem)
            return Back(done.Value.Moved ? T["Đã bàn giao. Mọi thứ đã chuyển."] : T["Đã lập bàn giao. Mọi thứ chuyển cùng lúc khi người thứ hai xác nhận."]);
        return await LoadAsync(cancel) ? this.Show(done.Problem) : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(HandoverId handover, CancellationToken cancel)
    {
        var done = await takeBack.RunAsync(new(handover), this.Process(), cancel);
        if (!done.IsProblem)
            return Back(T["Đã rút lại bàn giao."]);
        return await LoadAsync(cancel) ? this.Show(done.Problem) : NotFound();
    }

    private LocalRedirectResult Back(string done)
    {
        Done = done;
        return LocalRedirect(Links.Handover);
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await view.LoadAsync(this.Actor(), From, To, cancel))
            return true;
        // Somebody without a role of their own comes to see what waits; a stranger's name is not there.
        return From == this.Actor().UserId && await view.LoadAsync(this.Actor(), null, null, cancel);
    }
}
