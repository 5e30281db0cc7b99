using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans;

/// <summary>What can happen to an assignment. Stored by name; the order is that of a usual life.</summary>
public enum AssignmentEventKind
{
    /// <summary>Đã giao.</summary>
    Issued,

    /// <summary>Đã mở xem: the first look by the unit's focal officer or head.</summary>
    Opened,

    /// <summary>Đã tiếp nhận.</summary>
    Accepted,

    /// <summary>Cập nhật tiến độ.</summary>
    Progress,

    /// <summary>Báo cáo hoàn thành.</summary>
    Completed,

    /// <summary>Xác nhận hoàn thành.</summary>
    Confirmed,

    /// <summary>Trả lại, with a reason: as if never completed.</summary>
    Returned,

    /// <summary>Đề nghị làm rõ, with the question.</summary>
    Queried,

    /// <summary>Rút đề nghị làm rõ.</summary>
    QueryTakenBack,

    /// <summary>Trả lời, with the last day from then on when it moved.</summary>
    Answered,

    /// <summary>Xin gia hạn, with the day wished for.</summary>
    ExtensionAsked,

    /// <summary>Gia hạn, with the last day from then on.</summary>
    ExtensionGranted,

    /// <summary>Không gia hạn, with a reason.</summary>
    ExtensionRefused,

    /// <summary>Đôn đốc.</summary>
    Urged,

    /// <summary>Trao đổi between the lead agency and a coordinating one; changes no date.</summary>
    Commented,

    /// <summary>Phân công: given to a person of the unit; changes no date.</summary>
    Delegated,

    /// <summary>Dừng thực hiện: withdrawn, with a reason.</summary>
    Withdrawn,

    /// <summary>Chuyển giao: the unit has ended and a successor answers from now on; with the legal act and the day from which it holds.</summary>
    PassedOn,
}

/// <summary>Who did something, when, and for which unit.</summary>
public readonly record struct By(UserId User, UnitId? Unit, DateTimeOffset At);

/// <summary>Something that happened to an assignment: who, when, for which unit, with which words and evidence. Never changed afterwards.</summary>
public sealed class AssignmentEvent
{
    public Guid Id { get; init; }

    public AssignmentId AssignmentId { get; init; }

    public AssignmentEventKind Kind { get; init; }

    /// <summary>Recorded time.</summary>
    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    public UnitId? ByUnitId { get; init; }

    public string? Note { get; init; }

    /// <summary>The day that it names: wished for, or the last day from then on; null for most kinds.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The number that a report brings where the task asks for one.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Who of the unit is to do it; null but in a delegation.</summary>
    public UserId? ToUserId { get; init; }

    /// <summary>The unit that answers from then on: of the issue, and when work is passed on; null in other kinds.</summary>
    public UnitId? ToUnitId { get; init; }

    public List<Evidence> Evidence { get; init; } = [];

    internal static AssignmentEvent Of(AssignmentId id, AssignmentEventKind kind, By by, string? note = null, IReadOnlyList<Evidence>? evidence = null, DateOnly? day = null, decimal? figure = null, UserId? to = null, UnitId? unit = null) => new()
    {
        Id = Guid.CreateVersion7(),
        AssignmentId = id,
        Kind = kind,
        At = by.At,
        ByUserId = by.User,
        ByUnitId = by.Unit,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        Day = day,
        Figure = figure,
        ToUserId = to,
        ToUnitId = unit,
        Evidence = [.. evidence ?? []],
    };

    internal sealed class Table : IEntityTypeConfiguration<AssignmentEvent>
    {
        public void Configure(EntityTypeBuilder<AssignmentEvent> builder)
        {
            builder.ToTable("assignment_event");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(e => e.ByUnitId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(e => e.ToUnitId);
            builder.HasMany(e => e.Evidence).WithOne().HasForeignKey(e => e.EventId);
        }
    }
}

/// <summary>Minh chứng: a file, or a document by its number and date, that proves a result.</summary>
public sealed class Evidence
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>SHA-256 of a stored file; null when only a document is named.</summary>
    public string? File { get; init; }

    public string? FileName { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    /// <summary>Whether officers outside the unit and the standing agency may see it. Never on public pages.</summary>
    public bool IsPublic { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Evidence>
    {
        public void Configure(EntityTypeBuilder<Evidence> builder)
        {
            builder.ToTable("evidence");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(e => e.File);
        }
    }
}
