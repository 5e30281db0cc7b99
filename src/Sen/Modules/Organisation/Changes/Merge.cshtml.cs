using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class MergeModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : FoundingPage(db, change, effects, clock, T)
{
    [BindProperty(SupportsGet = true, Name = "cung")]
    public string? Others { get; set; }

    [BindProperty(SupportsGet = true, Name = "vao")]
    public string? Into { get; set; }

    public override bool IsChoice => true;

    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors)
    {
        var others = errors.Take("cung", input.UnitsOf(Others)) ?? [];
        if (string.IsNullOrWhiteSpace(Into) && string.IsNullOrWhiteSpace(NewCode) && string.IsNullOrWhiteSpace(NewName))
            errors.Add("vao", Problems.TargetMissing);
        var into = errors.Any && string.IsNullOrWhiteSpace(Into) && string.IsNullOrWhiteSpace(NewCode) ? new Target(default(UnitId), null)
            : string.IsNullOrWhiteSpace(Into) ? new Target(null, Founded(input, errors, Unit!.ParentId))
            : new Target(errors.Take("vao", input.UnitOf(Into)), null);
        return new MergeUnits(default, null, [Unit!.UnitId, .. others], into);
    }
}
