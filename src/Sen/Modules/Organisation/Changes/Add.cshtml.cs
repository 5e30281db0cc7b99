using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class AddModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : FoundingPage(db, change, effects, clock, T)
{
    public override bool IsChoice => false;

    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors)
    {
        var unit = Founded(input, errors, besides: null);
        // Only the state, provinces and ministries stand under nobody.
        if (unit is { Parent: null, Kind: not (UnitKind.Nation or UnitKind.Province or UnitKind.Ministry) } && string.IsNullOrWhiteSpace(NewParent))
            errors.Add("capTren", Problems.ParentMissing);
        return new AddUnit(default, null, unit);
    }
}
