using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

/// <summary>A page whose act may found a unit.</summary>
internal abstract class FoundingPage(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : ActPage(db, change, effects, clock, T)
{
    [BindProperty(SupportsGet = true, Name = "maMoi")]
    public string? NewCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "tenMoi")]
    public string? NewName { get; set; }

    [BindProperty(SupportsGet = true, Name = "tenMoiAnh")]
    public string? NewNameEn { get; set; }

    [BindProperty(SupportsGet = true, Name = "loaiMoi")]
    public string? NewKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "capTren")]
    public string? NewParent { get; set; }

    /// <summary>Whether the act may do without a new unit.</summary>
    public abstract bool IsChoice { get; }

    protected override void Prefill() => NewKind ??= Unit?.Kind.Code();

    /// <param name="besides">Superior when none is named.</param>
    protected NewUnit Founded(ActInput input, FieldErrors errors, UnitId? besides) => new(
        errors.Take("maMoi", UnitCode.Parse(NewCode)),
        errors.Take("loaiMoi", ActInput.KindOf(NewKind)),
        errors.Take("tenMoi", ActInput.NameOf(NewName)),
        errors.Take("tenMoiAnh", ActInput.NameEnOf(NewNameEn)),
        string.IsNullOrWhiteSpace(NewParent) ? besides : errors.Take("capTren", input.UnitOf(NewParent)));
}
