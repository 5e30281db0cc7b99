namespace Sen.Kernel.Places;

/// <summary>Identity of a unit through all its names, kinds and parents; UUIDv7. Two units are the same when the values are equal.</summary>
public readonly record struct UnitId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
