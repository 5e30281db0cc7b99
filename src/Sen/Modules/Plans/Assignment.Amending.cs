using Sen.Kernel.Results;

namespace Sen.Modules.Plans;

/// <summary>What an amendment of the plan does to work that is not done. What was reported complete is left alone by all of it.</summary>
public sealed partial class Assignment
{
    /// <summary>Điều chỉnh: other words, or another last day, which takes the place of every earlier one, granted ones too.</summary>
    /// <param name="lastDay">Null when the plan sets none any more; the present one when only words change.</param>
    /// <param name="decision">The amending decision by number and date.</param>
    public Result Amend(By by, DateOnly? lastDay, string decision)
    {
        if (Unfinished() is { } problem)
            return problem;
        Happen(AssignmentEventKind.Amended, by, decision, day: lastDay);
        return Result.Done;
    }

    /// <summary>Who led coordinates from now on, or the other way round. Earlier days keep the earlier role.</summary>
    /// <remarks>All dates must be loaded, not only those that hold.</remarks>
    public Result ChangeRole(By by, AgencyRole role, string decision)
    {
        if (Unfinished() is { } problem)
            return problem;
        foreach (var dates in Dates)
            dates.Role ??= Role;
        Role = role;
        Happen(AssignmentEventKind.RoleChanged, by, decision);
        return Result.Done;
    }

    /// <summary>Gives stopped work again; it begins anew.</summary>
    public Result GiveAgain(By by, AgencyRole role, DateOnly? lastDay)
    {
        if (Now.WithdrawnAt is null)
            return Problems.AlreadyGiven;
        if (role != Role)
        {
            foreach (var dates in Dates)
                dates.Role ??= Role;
            Role = role;
        }

        Happen(AssignmentEventKind.Issued, by, day: lastDay, unit: UnitId);
        return Result.Done;
    }
}
