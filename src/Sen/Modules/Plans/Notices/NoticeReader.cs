using Sen.Kernel.Places;
using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans.Notices;

/// <summary>For whom notices are looked up: the units in which they hold each role that is told of anything.</summary>
internal sealed record NoticeReader(UserId Person, UnitId[] Receives, UnitId[] Heads, UnitId[] Keeps, UnitId[] Leads)
{
    /// <summary>Units that they both head and receive the work of: told as who receives it, and besides of what only a head is told.</summary>
    public UnitId[] HeadsToo { get; init; } = [];

    public bool IsToldNothing => Receives.Length + Heads.Length + Keeps.Length + Leads.Length == 0;

    public bool HasOneUnit => Receives.Length + Heads.Length == 1 && Keeps.Length + Leads.Length == 0;

    /// <summary>Who both heads a unit and receives its work is told as who receives it, which is more.</summary>
    public static NoticeReader Of(Actor actor)
    {
        var receives = actor.UnitsAs(Role.FocalOfficer);
        var heads = actor.UnitsAs(Role.UnitHead);
        return new(actor.UserId, [.. receives], [.. heads.Except(receives)], [.. actor.UnitsAs(Role.PlanOfficer)], [.. actor.UnitsAs(Role.Leader)]) { HeadsToo = [.. heads.Intersect(receives)] };
    }
}

/// <summary>Until when somebody knows: what happened later is new, and so is what a later day brings.</summary>
internal readonly record struct Known(DateTimeOffset At, DateOnly Day)
{
    public static Known Until(DateTimeOffset at) => new(at, Platform.Time.Instants.DayInVietnam(at));
}
