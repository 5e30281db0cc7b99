using Sen.Kernel.Identity;

namespace Sen.Kernel.Places;

/// <summary>Identity of a unit through all its names, kinds and parents; UUIDv7. Two units are the same when the values are equal.</summary>
public readonly record struct UnitId(Guid Value) : IIdentifier<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public static UnitId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
