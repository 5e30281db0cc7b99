using Sen.Platform.Authorisation;

namespace Sen.Modules.Portal.Releases;

/// <summary>Who may open the pages about releases; each then sees only the plans that they keep or lead.</summary>
internal static class StaffRoles
{
    public const string Propose = nameof(Role.PlanOfficer);
    public const string Decide = nameof(Role.PlanOfficer) + "," + nameof(Role.Leader);
}
