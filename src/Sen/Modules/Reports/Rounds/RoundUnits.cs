using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Database;

namespace Sen.Modules.Reports.Rounds;

/// <summary>A unit in a round, as it stood at the end of a day.</summary>
/// <param name="SentOn">The day on which it was sent last; null when it never was.</param>
/// <param name="DaysLate">Days past the last day: of the sending, or of the day when it is still awaited. 0 for in time.</param>
public sealed record RoundUnit(NarrativeId Id, UnitId Unit, string Code, string Name, int Version, NarrativeState State, DateOnly? SentOn, int DaysLate)
{
    /// <summary>Awaited and past the last day.</summary>
    public bool IsOverdue => DaysLate > 0 && State is (NarrativeState.NotSent or NarrativeState.Returned);
}

internal static class RoundUnits
{
    /// <summary>Late ones first, then those that are awaited, then by name. Empty for a day before the round was opened.</summary>
    public static async Task<IReadOnlyList<RoundUnit>> LoadAsync(SenDb db, ReportRound round, DateOnly day, CancellationToken cancel)
    {
        if (VietnamTime.DayOf(round.OpenedAt) > day)
            return [];
        var narratives = await db.Set<Narrative>().AsNoTracking().Where(n => n.RoundId == round.Id)
            .Join(db.Units, n => n.UnitId, u => u.Id, (n, u) => new { n.Id, n.UnitId, u.Code, n.Version }).ToListAsync(cancel);
        var events = (await db.Set<NarrativeEvent>().AsNoTracking().Where(e => db.Set<Narrative>().Any(n => n.Id == e.NarrativeId && n.RoundId == round.Id)).ToListAsync(cancel)).ToLookup(e => e.NarrativeId);
        var names = await db.NamesOnAsync([.. narratives.Select(n => n.UnitId)], day, cancel);
        return [.. narratives
            .Select(n => Of(n.Id, n.UnitId, n.Code, names[n.UnitId], n.Version, [.. events[n.Id]], round.DueOn, day))
            .OrderByDescending(u => u.IsOverdue).ThenBy(u => u.State switch { NarrativeState.Returned => 0, NarrativeState.Sent => 1, NarrativeState.NotSent => 2, _ => 3 })
            .ThenBy(u => u.Name, VietnameseOrder.Instance)];
    }

    internal static RoundUnit Of(NarrativeId id, UnitId unit, string code, string name, int version, IReadOnlyList<NarrativeEvent> events, DateOnly due, DateOnly day)
    {
        var state = Narrative.StateOn(events, day);
        var sent = events.Where(e => e.Kind == NarrativeEventKind.Submitted && VietnamTime.DayOf(e.At) <= day).MaxBy(e => e.Ordinal);
        DateOnly? sentOn = sent is null ? null : VietnamTime.DayOf(sent.At);
        var counted = state is NarrativeState.Sent or NarrativeState.Accepted ? sentOn!.Value : day;
        return new(id, unit, code, name, version, state, sentOn, Math.Max(0, counted.DayNumber - due.DayNumber));
    }
}

/// <summary>Which units of a round are shown; lives in the address.</summary>
internal static class RoundFilter
{
    public const string StateName = "tinh-trang";
    public const string Overdue = "qua-han";
    public const string Awaited = "chua-gui";
    public const string Sent = "da-gui";
    public const string Returned = "tra-lai";
    public const string Accepted = "da-nhan";

    /// <summary>Sent or accepted.</summary>
    public const string Answered = "co-bao-cao";
    public const string AnsweredLate = "gui-muon";

    public static bool IsAnswered(RoundUnit unit) => unit.State is NarrativeState.Sent or NarrativeState.Accepted;

    public static bool IsAnsweredLate(RoundUnit unit) => IsAnswered(unit) && unit.DaysLate > 0;

    public static bool Shows(string? state, RoundUnit unit) => state switch
    {
        Overdue => unit.IsOverdue,
        Awaited => unit.State == NarrativeState.NotSent,
        Sent => unit.State == NarrativeState.Sent,
        Returned => unit.State == NarrativeState.Returned,
        Accepted => unit.State == NarrativeState.Accepted,
        Answered => IsAnswered(unit),
        AnsweredLate => IsAnsweredLate(unit),
        _ => true,
    };
}
