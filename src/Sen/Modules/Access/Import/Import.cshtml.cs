using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Modules.Access.Administration;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Import;

[ResponseCache(NoStore = true)]
internal sealed class ImportModel(
    SenDb db, CreateAccounts create, SealedRows held, LetterWriter letters, SecurityClock security, BusinessClock clock, IOptions<AccessSettings> settings, Texts T)
    : PageModel
{
    public const int MostShown = 500;

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The checked rows, sealed.</summary>
    [BindProperty]
    public string? Held { get; set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public IReadOnlyList<RowProblem> Wrong { get; private set; } = [];

    public string Heading => Rows.Count > 0 ? T["{0:N0} tài khoản sẵn sàng tạo", Rows.Count]
        : Wrong.Count > 0 ? T["Danh sách có {0:N0} chỗ cần sửa", Wrong.Count]
        : T["Nhập tài khoản từ Excel"];

    public string Lead => Rows.Count > 0
        ? T["Tạo tất cả trong một lần, hoặc không tạo tài khoản nào. Sau đó Sen hiện thư đăng nhập lần đầu để in, chỉ một lần."]
        : T["Sen kiểm tra cả tệp và chỉ ra mọi chỗ sai trước khi tạo bất cứ tài khoản nào."];

    public async Task<IActionResult> OnGetSampleAsync(CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var sample = new[] { new[] { "Nguyễn Thị An", "an.kimlien", "UBND phường Kim Liên", "Chuyên viên", "an.kimlien@hanoi.gov.vn", "Cán bộ đầu mối" } };
        var columns = AccountList.Columns.Select((name, i) => new ListColumn<string[]>(name, row => row[i])).ToList();
        await Spreadsheet.WriteAsync(file, T["Tài khoản"], columns, sample, cancel);
        return File(file.ToArray(), Spreadsheet.ContentType, "danh-sach-tai-khoan.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (List is null)
            return this.Show(Problems.FileMissing.At(nameof(List)));
        await using var file = List.OpenReadStream();
        var content = await SpreadsheetReader.ReadAsync(file, AccountList.Required, cancel);
        if (content.IsProblem)
            return this.Show(content.Problem.At(nameof(List)));
        if (content.Value.Rows.Count > CreateAccounts.Most)
            return this.Show(Problems.TooManyAccounts(CreateAccounts.Most).At(nameof(List)));

        var names = await db.Accounts.Select(a => a.UserName).ToListAsync(cancel);
        var list = new AccountList(await UnitLookup.LoadAsync(db, clock.Today, cancel), names.Select(n => n.ToString()).ToHashSet(StringComparer.Ordinal));
        list.Check(content.Value);
        Wrong = list.Problems;
        Rows = Wrong.Count == 0 ? list.Rows : [];
        Held = Rows.Count > 0 ? held.Seal(Rows) : null;
        ModelState.Remove(nameof(Held));
        return Page();
    }

    /// <summary>One act makes them all; its answer is the letters.</summary>
    public async Task<IActionResult> OnPostCreateAsync(CancellationToken cancel)
    {
        if (held.Open(Held) is not { } rows)
            return BadRequest();
        var accounts = rows.Select(r => new NewAccount(PersonalDetails.Parse(r.UserName, r.DisplayName, r.Position, r.Email, r.Unit).Value, r.Roles)).ToList();
        var made = await create.RunAsync(new(accounts, WithLinks: true), this.Process(), cancel);
        if (!made.IsProblem)
            return LetterWriter.Show(this, await letters.WriteAsync(made.Value, this.ProcessId(), security.Now + settings.Value.LinkLife, cancel));
        Rows = rows;
        return this.Show(made.Problem);
    }
}
