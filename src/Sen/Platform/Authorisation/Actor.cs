using System.Collections.Immutable;
using Sen.Kernel.Places;

namespace Sen.Platform.Authorisation;

/// <summary>A role and the unit it is held in.</summary>
public readonly record struct RoleGrant(Role Role, UnitId Unit);

/// <summary>
/// Who acts, with which rights, as of now; built once for a request from the session and passed to every operation. Nothing below a page
/// reads the HTTP context.
/// </summary>
/// <param name="Unit">The unit the person belongs to; null for accounts outside any (the first administrator).</param>
public sealed record Actor(UserId UserId, string Name, UnitId? Unit, ImmutableArray<RoleGrant> Grants)
{
    /// <summary>The program itself: migrations, jobs, commands given at the server's terminal. May do everything, and is named in the audit.</summary>
    public static Actor Program { get; } = new(UserId.From(new Guid("00000000-0000-7000-8000-000000000001")), "Sen", null, []);

    public bool IsProgram => UserId == Program.UserId;

    public bool Has(Role role) => IsProgram || Grants.Any(g => g.Role == role);

    public bool Has(Role role, UnitId unit) => IsProgram || Grants.Any(g => g.Role == role && g.Unit == unit);

    /// <summary>The units in which the actor holds any of the roles; empty for none. Queries are scoped by it.</summary>
    public ImmutableArray<UnitId> UnitsAs(params ReadOnlySpan<Role> roles)
    {
        var units = ImmutableArray.CreateBuilder<UnitId>();
        foreach (var grant in Grants)
        {
            if (roles.Contains(grant.Role) && !units.Contains(grant.Unit))
                units.Add(grant.Unit);
        }

        return units.ToImmutable();
    }
}
