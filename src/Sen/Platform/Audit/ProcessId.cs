using Sen.Kernel.Identity;

namespace Sen.Platform.Audit;

/// <summary>Identity of one act. The form that asks for the act carries it, so that a second tap or a retry is the same act.</summary>
public readonly record struct ProcessId(Guid Value) : IIdentifier<ProcessId>
{
    public static ProcessId From(Guid value) => new(value);

    public static ProcessId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
