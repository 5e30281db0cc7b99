using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Modules.Access.SignIn;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Profile;

[ResponseCache(NoStore = true)]
internal sealed class ProfileModel(
    SenDb db, Sessions sessions, ChangePreferences change, ChooseMail choose, StandIns standIns, SecurityClock clock, BusinessClock business, IOptions<AccessSettings> settings, Texts T) : PageModel
{
    [BindProperty]
    public string Language { get; set; } = "vi";

    [BindProperty]
    public Theme Theme { get; set; }

    [BindProperty]
    public MailChoice Mail { get; set; }

    [BindProperty(Name = "xong", SupportsGet = true)]
    public string? Done { get; set; }

    public Account Account { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<string> StandsIn { get; private set; } = [];

    /// <summary>Whether there is anything that another could do for this person.</summary>
    public bool HasData => this.Actor().Grants.Any(g => RoleGrantRow.GivesData(g.Role));

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Languages => [new(T["Tiếng Việt"], "vi"), new(T["Tiếng Anh"], "en")];

    public IReadOnlyList<SelectListItem> Themes =>
        [new(T["Theo máy"], nameof(Theme.Machine)), new(T["Sáng"], nameof(Theme.Light)), new(T["Tối"], nameof(Theme.Dark))];

    /// <summary>Without "none" for those who receive the work of a unit.</summary>
    public IReadOnlyList<SelectListItem> Mails =>
    [
        new(T["Hằng ngày, khi có điều mới"], nameof(MailChoice.Daily)),
        new(T["Chỉ việc bắt buộc: quá hạn, bị trả lại, đôn đốc"], nameof(MailChoice.Duties)),
        .. this.Actor().Has(Role.FocalOfficer) ? (IEnumerable<SelectListItem>)[] : [new(T["Không nhận"], nameof(MailChoice.None))],
    ];

    public string? MailHelp => this.Actor().Has(Role.FocalOfficer) ? T["Cán bộ đầu mối không tắt được thư về việc bắt buộc."] : null;

    public string? JustDone => Done switch
    {
        "lua-chon" => T["Đã lưu lựa chọn."],
        "thu" => T["Đã lưu cách nhận thư."],
        "phien" => T["Đã kết thúc phiên."],
        "mat-khau" => T["Đã đổi mật khẩu. Các phiên khác đã kết thúc."],
        Links.HandedOver => T["Đã bàn giao. Mọi thứ đã chuyển."],
        "hai-lop" => T["Đã tắt xác thực hai lớp."],
        _ => null,
    };

    public sealed record SessionLine(SessionId Id, string Browser, string Address, DateOnly StartedOn, DateTimeOffset LastUsedAt, bool IsThis);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostPreferencesAsync(CancellationToken cancel)
    {
        var done = await change.RunAsync(new(Language, Theme), this.Process(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(Links.Mine + "?xong=lua-chon");
        await LoadAsync(cancel);
        return this.Show(done.Problem);
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancel)
    {
        var done = await choose.RunAsync(new(Mail), this.Process(), cancel);
        if (!done.IsProblem)
            return LocalRedirect(Links.Mine + "?xong=thu");
        await LoadAsync(cancel);
        return this.Show(done.Problem);
    }

    public async Task<IActionResult> OnPostEndAsync(SessionId session, CancellationToken cancel)
    {
        await sessions.EndAsync(this.Actor().UserId, session, cancel);
        return LocalRedirect(Links.Mine + "?xong=phien");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(this.Actor().UserId, HttpContext.SignedIn()!.Session, cancel);
        return LocalRedirect(Links.Mine + "?xong=phien");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var me = HttpContext.SignedIn()!;
        Account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == me.UserId, cancel);
        (Language, Theme, Mail) = (Account.Language, Account.Theme, Account.Mail.Within(this.Actor().Grants.Select(g => g.Role)));
        var grants = this.Actor().Grants;
        var names = await db.NamesOnAsync([.. grants.Select(g => g.Unit).Append(Account.UnitId ?? default).Distinct()], business.Today, cancel);
        UnitName = names.GetValueOrDefault(Account.UnitId ?? default, "");
        Roles = [.. grants.Select(g => names.TryGetValue(g.Unit, out var unit) ? $"{RoleNames.Of(g.Role, T)}, {unit}" : RoleNames.Of(g.Role, T))];
        StandsIn = [.. (await standIns.OfAsync(me.UserId, cancel)).Select(s => s.ToThemself(names.GetValueOrDefault(s.Unit, ""), T))];
        await LoadSessionsAsync(me, cancel);
    }

    private async Task LoadSessionsAsync(SignedIn me, CancellationToken cancel)
    {
        var rows = await db.Sessions.AsNoTracking().Where(s => s.AccountId == me.UserId && s.EndedAt == null && s.SecurityStamp == Account.SecurityStamp)
            .OrderByDescending(s => s.LastUsedAt).Take(50).ToListAsync(cancel);
        Sessions = [.. rows.Where(s => s.IsOpen(clock.Now, settings.Value))
            .Select(s => new SessionLine(s.Id, BrowserName.Of(s.Browser, T), s.Address, Instants.DayInVietnam(s.StartedAt), s.LastUsedAt, s.Id == me.Session))];
    }
}
