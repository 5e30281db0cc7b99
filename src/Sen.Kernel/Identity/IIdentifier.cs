namespace Sen.Kernel.Identity;

/// <summary>
/// An identity without meaning: a UUIDv7 in a type of its own, so that a plan's cannot be given where a unit's is asked.
/// Equal when the values are equal; the order of values is the order of making. Stored as a uuid, written in addresses in the usual 36 characters.
/// </summary>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The UUID itself; never empty in an identity that was made by <see cref="New"/>.</summary>
    Guid Value { get; }

    /// <summary>Gives a stored UUID its type back.</summary>
    static abstract TSelf From(Guid value);

    /// <summary>A new identity, later in order than those made before it on this machine.</summary>
    static abstract TSelf New();
}
