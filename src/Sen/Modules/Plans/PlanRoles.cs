using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans;

/// <summary>Who may enter which pages of plans; what they see there is scoped besides.</summary>
public static class PlanRoles
{
    /// <summary>Keep plans: drafts, issue.</summary>
    public const string Keepers = nameof(Role.PlanOfficer);

    /// <summary>See the whole of a plan, every unit by name.</summary>
    public const string Overseers = nameof(Role.PlanOfficer) + "," + nameof(Role.Leader);

    /// <summary>See a plan at all.</summary>
    public const string Readers = Overseers + "," + nameof(Role.FocalOfficer) + "," + nameof(Role.UnitHead);
}
