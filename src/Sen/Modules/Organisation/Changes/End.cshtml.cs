using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class EndModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : ActPage(db, change, effects, clock, T)
{
    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors) => new EndUnit(default, null, Unit!.UnitId);
}
