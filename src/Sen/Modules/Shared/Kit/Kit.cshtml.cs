using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Sen.Kernel.Results;
using Sen.Platform.Web;

namespace Sen.Modules.Shared.Kit;

/// <summary>Every part that pages are built from, with sample words; for those who build them and for the tests that look at them.</summary>
[AllowAnonymous]
public sealed class KitModel(IOptions<Frames> frames) : PageModel
{
    [BindProperty]
    public DateOnly? Deadline { get; set; } = new(2026, 11, 30);

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Sex { get; set; } = "nu";

    [BindProperty]
    public string[] Groups { get; set; } = ["xa"];

    [BindProperty]
    public bool Agreed { get; set; }

    public static IReadOnlyList<SelectListItem> Sexes { get; } = [new("Nữ", "nu"), new("Nam", "nam"), new("Không ghi nhận", "kgn")];

    public static IReadOnlyList<SelectListItem> UnitGroups { get; } = [new("UBND các xã, phường", "xa"), new("Sở, ban, ngành", "so")];

    public static IReadOnlyList<(string Name, string Value, string Use)> Colours { get; } =
    [
        ("ink", "#18231f", "chữ chính"),
        ("ink2", "#48544e", "chữ phụ"),
        ("ink3", "#626d67", "mã, đơn vị đo"),
        ("line2", "#8b958f", "viền ô nhập"),
        ("pond", "#17587a", "liên kết, nút"),
        ("leaf", "#28693f", "hoàn thành, đúng nhịp"),
        ("lotus", "#a8305f", "chưa nhận, mục đang mở"),
        ("ochre", "#855400", "sắp đến hạn"),
        ("brick", "#a62a1d", "quá hạn, lỗi"),
        ("nu", "#5b4a97", "nữ"),
        ("nam", "#b9780f", "nam"),
        ("kgn", "#7f8983", "không ghi nhận"),
    ];

    public IActionResult OnGet() => frames.Value.ShowKit ? Page() : NotFound();

    /// <summary>Refuses whatever is sent without a reason, so that the look of a refusal can be seen.</summary>
    public IActionResult OnPost()
    {
        if (!frames.Value.ShowKit)
            return NotFound();
        var errors = new FieldErrors();
        if (Deadline is null || Deadline > new DateOnly(2026, 12, 14))
            errors.Add(nameof(Deadline), new Problem("kit.deadline", "Chọn ngày từ 25/11/2026 đến 14/12/2026"));
        if (string.IsNullOrWhiteSpace(Reason))
            errors.Add(nameof(Reason), new Problem("kit.reason", "Nhập lý do xin gia hạn"));
        return errors.ToProblem() is { } problem ? this.Show(problem) : RedirectToPage();
    }
}
