using Sen.Kernel.Identity;

namespace Sen.Modules.Plans;

/// <summary>Identity of a plan, from its first draft through its amendments.</summary>
public readonly record struct PlanId(Guid Value) : IIdentifier<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    public static PlanId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a goal of one plan.</summary>
public readonly record struct GoalId(Guid Value) : IIdentifier<GoalId>
{
    public static GoalId From(Guid value) => new(value);

    public static GoalId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a target row; a printed target with two horizons has two.</summary>
public readonly record struct TargetId(Guid Value) : IIdentifier<TargetId>
{
    public static TargetId From(Guid value) => new(value);

    public static TargetId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a task of one plan.</summary>
public readonly record struct TaskId(Guid Value) : IIdentifier<TaskId>
{
    public static TaskId From(Guid value) => new(value);

    public static TaskId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of one task given to one unit for one occurrence. Its order is that of the database and means nothing else; lists page by it.</summary>
public readonly record struct AssignmentId(Guid Value) : IIdentifier<AssignmentId>, IComparable<AssignmentId>
{
    public static bool operator <(AssignmentId left, AssignmentId right) => left.CompareTo(right) < 0;

    public static bool operator >(AssignmentId left, AssignmentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AssignmentId left, AssignmentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AssignmentId left, AssignmentId right) => left.CompareTo(right) >= 0;

    public int CompareTo(AssignmentId other) => Value.CompareTo(other.Value);

    public static AssignmentId From(Guid value) => new(value);

    public static AssignmentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an amendment of an issued plan, from its draft on.</summary>
public readonly record struct AmendmentId(Guid Value) : IIdentifier<AmendmentId>
{
    public static AmendmentId From(Guid value) => new(value);

    public static AmendmentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
