using Sen.Kernel.Identity;

namespace Sen.Platform.Authorisation;

/// <summary>Identity of an account, through changes of name, unit and roles.</summary>
public readonly record struct UserId(Guid Value) : IIdentifier<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static UserId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
