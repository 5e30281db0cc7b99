using Sen.Kernel.Places;

namespace Sen.Modules.Organisation;

/// <summary>What a change of units means to another module: shown to the administrator before the change is confirmed.</summary>
public interface ISuccessionEffect
{
    /// <summary>Sentences in the reader's language: how many of the module's records belong to the units, and what becomes of them.</summary>
    /// <param name="units">Every unit that the change touches, new ones among them.</param>
    /// <param name="day">The day from which the change holds.</param>
    Task<IReadOnlyList<string>> TellAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel);
}
