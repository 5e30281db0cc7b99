using Sen.Kernel.Time;

namespace Sen.Kernel.Places;

/// <summary>A unit through time.</summary>
/// <param name="Existence">The days on which it exists, half-open; names, kinds and parents outside it are never seen.</param>
/// <param name="Parents">Direct superior by days; a gap means that it has none then.</param>
public sealed record UnitHistory(
    UnitId Id, UnitCode Code, DayRange Existence, Timeline<string> Names, Timeline<UnitKind> Kinds, Timeline<UnitId> Parents);

/// <summary>On a day the work of one unit passes to another, all of it or one field. Many-to-many: a merger and a division are several rows.</summary>
/// <param name="On">First day on which the successor answers.</param>
/// <param name="Field">Field of work that passes; null for all.</param>
/// <param name="IsDefault">Whether the old name means this successor when nothing says more.</param>
public sealed record Succession(UnitId Old, UnitId New, DateOnly On, string? Field = null, bool IsDefault = false);

/// <summary>A unit that carries on another's work, and which part of it: null for all that the path carried.</summary>
public readonly record struct Successor(UnitId Unit, string? Field);
