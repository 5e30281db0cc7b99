using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Changes;

internal sealed class SplitModel(SenDb db, ChangeUnits change, IEnumerable<ISuccessionEffect> effects, BusinessClock clock, Texts T) : ActPage(db, change, effects, clock, T)
{
    public const int Rows = 6;
    public const int RowsShown = 3;

    [BindProperty(SupportsGet = true, Name = "vao")]
    public string?[] Into { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string?[] NewCodes { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "ten")]
    public string?[] NewNames { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public string?[] Fields { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "loaiMoi")]
    public string? NewKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "conLai")]
    public bool Stays { get; set; }

    /// <summary>Whether a row that is folded away holds something.</summary>
    public bool HasMany => Enumerable.Range(RowsShown, Rows - RowsShown).Any(i => At(Into, i) is not null || At(NewCodes, i) is not null || At(NewNames, i) is not null);

    protected override void Prefill() => NewKind ??= Unit!.Kind.Code();

    protected override Result<UnitAct> Read(UnitRegister register, ActInput input, FieldErrors errors)
    {
        var shares = new List<Share>();
        for (var i = 0; i < Rows; i++)
        {
            if (TargetOf(i, input, errors) is { } target)
                shares.Add(new(target, errors.Take($"linhVuc[{i}]", ActInput.FieldOf(At(Fields, i)))));
        }

        return new SplitUnit(default, null, Unit!.UnitId, shares, Stays);
    }

    private Target? TargetOf(int i, ActInput input, FieldErrors errors)
    {
        if (At(Into, i) is { } there)
            return new(errors.Take($"vao[{i}]", input.UnitOf(there)), null);
        if (At(NewCodes, i) is null && At(NewNames, i) is null)
            return null;
        return new(null, new(
            errors.Take($"ma[{i}]", UnitCode.Parse(At(NewCodes, i))), errors.Take("loaiMoi", ActInput.KindOf(NewKind)),
            errors.Take($"ten[{i}]", ActInput.NameOf(At(NewNames, i))), NameEn: null, Unit!.ParentId));
    }

    internal static string? At(string?[] values, int i) => i < values.Length && !string.IsNullOrWhiteSpace(values[i]) ? values[i] : null;
}
