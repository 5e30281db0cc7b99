using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class ChangeParentModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : ActPage(db, change, effects, clock, T)
{
    [BindProperty(SupportsGet = true, Name = "capTren")]
    public string? Parent { get; set; }

    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors) =>
        new ChangeParent(default, null, Unit!.UnitId, errors.Take("capTren", string.IsNullOrWhiteSpace(Parent) ? Problems.ParentMissing : input.UnitOf(Parent)));
}
