using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Reference;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Import;

/// <summary>The administrator's import: a province that ships, or a file.</summary>
internal sealed class ImportModel(ImportProvince importProvince, ImportUnits importUnits, Texts T) : PageModel
{
    private static readonly Lazy<IReadOnlyList<SelectListItem>> Shipped = new(() =>
        [.. ReferenceData.Read<UnitRow>("units.csv").Where(u => u.UnitKind == UnitKind.Province).Select(u => new SelectListItem(u.Name, u.Code))]);

    [BindProperty(Name = "tinh")]
    public string? Province { get; set; }

    [BindProperty(Name = "thu")]
    public bool IsTrial { get; set; }

    [BindProperty(Name = "thuTep")]
    public bool IsFileTrial { get; set; }

    [BindProperty(Name = "tep")]
    public IFormFile? List { get; set; }

    [BindProperty(Name = "them", SupportsGet = true)]
    public int? Added { get; set; }

    public string? Said { get; private set; }

    public static IReadOnlyList<SelectListItem> Provinces => Shipped.Value;

    public IEnumerable<(string Code, string Words)> KindCodes => Enum.GetValues<UnitKind>().Select(k => (k.Code(), KindWords.Of(k, T)));

    public void OnGet() => Said = Added is { } added ? T["Đã thêm {0:N0} đơn vị", added] : null;

    public async Task<IActionResult> OnPostProvinceAsync(CancellationToken cancel)
    {
        var code = UnitCode.Parse(Province);
        return code.IsProblem
            ? this.Show(code.Problem.At("tinh"))
            : Answer(await importProvince.RunAsync(code.Value, this.Process(), cancel, IsTrial), IsTrial);
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel)
    {
        if (List is null)
            return this.Show(Problems.FileNotGiven.At("tep"));
        await using var stream = List.OpenReadStream();
        var file = await UnitFile.ReadAsync(stream, cancel);
        return file.IsProblem
            ? this.Show(Numbered(file.Problem))
            : Answer(await importUnits.RunAsync(file.Value, IsFileTrial, this.Process(), cancel), IsFileTrial);
    }

    private IActionResult Answer(Result<ImportProvince.Output> done, bool isTrial)
    {
        if (done.IsProblem)
            return this.Show(Numbered(done.Problem));
        if (!isTrial)
            return LocalRedirect($"{UnitLinks.Import}?them={done.Value.Units}");
        Said = T["Sẽ thêm {0:N0} đơn vị; chưa ghi gì", done.Value.Units];
        return Page();
    }

    /// <summary>The file's input carries all problems, each with its row; a hundred are enough to see what is wrong.</summary>
    private Problem Numbered(Problem problem)
    {
        var all = problem.All().Take(100).Select(p => p.Field is { } place ? Problems.InRow(place, T[p]).At("tep") : p.At("tep")).ToList();
        return all[0] with { Others = all[1..] };
    }
}
