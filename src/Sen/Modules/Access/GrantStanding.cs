namespace Sen.Modules.Access;

/// <summary>In whose stead a role is held.</summary>
public enum GrantStanding
{
    /// <summary>The person's own.</summary>
    Own,

    /// <summary>Làm thay: for some days, instead of somebody who is away and keeps the role.</summary>
    Cover,

    /// <summary>Phụ trách đơn vị (quyền trưởng): for some days, as the head of a unit that has none.</summary>
    Acting,
}
