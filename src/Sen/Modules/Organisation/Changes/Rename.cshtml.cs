using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class RenameModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : ActPage(db, change, effects, clock, T)
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "tenAnh")]
    public string? NameEn { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    protected override void Prefill()
    {
        Name ??= UnitNames.Own(Unit!.ShortName);
        NameEn ??= Unit!.NameEn;
        Kind ??= Unit!.Kind.Code();
    }

    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors) => new RenameUnit(
        default, null, Unit!.UnitId,
        errors.Take("loai", ActInput.KindOf(Kind)), errors.Take("ten", ActInput.NameOf(Name)), errors.Take("tenAnh", ActInput.NameEnOf(NameEn)));
}
