using Sen.Kernel.Places;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>Something besides the work of plans that a unit owes.</summary>
/// <param name="Say">What it is, in the language of the reader.</param>
/// <param name="LastDay">Last day on which it is in time.</param>
/// <param name="AskedAt">When it was asked for, or sent back.</param>
/// <param name="IsReturned">Whether it was sent back to be mended.</param>
/// <param name="Href">Where it is done.</param>
public sealed record Owed(UnitId Unit, Func<Texts, string> Say, DateOnly LastDay, DateTimeOffset AskedAt, bool IsReturned, string Href);

/// <summary>What a module above plans asks of units, so that one desk and one letter hold everything.</summary>
public interface IOwed
{
    /// <summary>What these units owe at the end of a day; in no order.</summary>
    Task<IReadOnlyList<Owed>> OfUnitsAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel);
}
