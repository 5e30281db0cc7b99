using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Identity;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Portal;

/// <summary>Identity of a release of one plan.</summary>
public readonly record struct ReleaseId(Guid Value) : IIdentifier<ReleaseId>
{
    public static ReleaseId From(Guid value) => new(value);

    public static ReleaseId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Công khai: what citizens may read of a plan. It names tasks (their text, lead, last days, status and counts, as of yesterday, confirmed work
/// only) and says whether each unit's result is shown. Nothing is public before a leader, another person, approved it.
/// </summary>
public sealed class Release : IVersioned
{
    public const int LongestReason = 500;

    public ReleaseId Id { get; init; }

    public PlanId PlanId { get; init; }

    /// <summary>Whether the table of units is public; the counts of each task are in any case.</summary>
    public bool ShowsUnits { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public UserId ProposedBy { get; init; }

    public int Version { get; private set; }

    public List<ReleaseTask> Tasks { get; } = [];

    public ReleaseApproval? Approval { get; private set; }

    public ReleaseWithdrawal? Withdrawal { get; private set; }

    public bool IsWaiting => Approval is null && Withdrawal is null;

    public static Release Propose(PlanId plan, IEnumerable<TaskId> tasks, bool showsUnits, UserId by, DateTimeOffset at)
    {
        var release = new Release { Id = ReleaseId.New(), PlanId = plan, ShowsUnits = showsUnits, ProposedAt = at, ProposedBy = by };
        release.Tasks.AddRange(tasks.Distinct().Select(t => new ReleaseTask { ReleaseId = release.Id, TaskId = t }));
        return release;
    }

    public Result Approve(UserId by, DateTimeOffset at)
    {
        if (Withdrawal is not null)
            return Problems.AlreadyWithdrawn;
        if (Approval is not null)
            return Problems.AlreadyApproved;
        if (by == ProposedBy)
            return Problems.SamePerson;
        Approval = new ReleaseApproval { ReleaseId = Id, At = at, ByUserId = by };
        Version++;
        return Result.Done;
    }

    /// <summary>Takes it back at once, whether it was approved or still waits.</summary>
    public Result Withdraw(UserId by, DateTimeOffset at, string reason)
    {
        if (Withdrawal is not null)
            return Problems.AlreadyWithdrawn;
        Withdrawal = new ReleaseWithdrawal { ReleaseId = Id, At = at, ByUserId = by, Reason = reason };
        Version++;
        return Result.Done;
    }

    internal sealed class Table : IEntityTypeConfiguration<Release>
    {
        public void Configure(EntityTypeBuilder<Release> builder)
        {
            builder.ToTable("plan_release");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Ignore(r => r.IsWaiting);
            builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
            builder.HasMany(r => r.Tasks).WithOne().HasForeignKey(t => t.ReleaseId);
            builder.HasOne(r => r.Approval).WithOne().HasForeignKey<ReleaseApproval>(a => a.ReleaseId);
            builder.HasOne(r => r.Withdrawal).WithOne().HasForeignKey<ReleaseWithdrawal>(w => w.ReleaseId);
        }
    }
}

/// <summary>A task that a release names.</summary>
public sealed class ReleaseTask
{
    public ReleaseId ReleaseId { get; init; }

    public TaskId TaskId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReleaseTask>
    {
        public void Configure(EntityTypeBuilder<ReleaseTask> builder)
        {
            builder.ToTable("plan_release_task");
            builder.HasKey(t => new { t.ReleaseId, t.TaskId });
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(t => t.TaskId);
        }
    }
}

/// <summary>Which leader let it out, and when.</summary>
public sealed class ReleaseApproval
{
    public ReleaseId ReleaseId { get; init; }

    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReleaseApproval>
    {
        public void Configure(EntityTypeBuilder<ReleaseApproval> builder)
        {
            builder.ToTable("plan_release_approval");
            builder.HasKey(a => a.ReleaseId);
        }
    }
}

/// <summary>Who took it back, when and why.</summary>
public sealed class ReleaseWithdrawal
{
    public ReleaseId ReleaseId { get; init; }

    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    public string Reason { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<ReleaseWithdrawal>
    {
        public void Configure(EntityTypeBuilder<ReleaseWithdrawal> builder)
        {
            builder.ToTable("plan_release_withdrawal");
            builder.HasKey(w => w.ReleaseId);
        }
    }
}
