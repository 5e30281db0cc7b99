using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Reports;

/// <summary>
/// Bản báo cáo: the text that the standing agency composes. Its figures are alive until it is frozen; then nothing of it changes any more, and what
/// must be said differently is said by the next edition, which tells why.
/// </summary>
public sealed class Edition : IVersioned
{
    public const int LongestReason = 1_000;

    public EditionId Id { get; init; }

    public RoundId RoundId { get; init; }

    /// <summary>From 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Why it was opened after an earlier one was frozen; null for the first.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public UserId OpenedBy { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId ChangedBy { get; private set; }

    public int Version { get; private set; }

    public List<EditionSection> Sections { get; } = [];

    public EditionFreeze? Freeze { get; private set; }

    public EditionIssue? Issue { get; private set; }

    public bool IsFrozen => Freeze is not null;

    public static Edition Open(RoundId round, int ordinal, IEnumerable<(string Heading, string Text)> sections, string? reason, UserId by, DateTimeOffset at)
    {
        var edition = new Edition { Id = EditionId.New(), RoundId = round, Ordinal = ordinal, Reason = reason, OpenedAt = at, OpenedBy = by, ChangedAt = at, ChangedBy = by };
        edition.Sections.AddRange(sections.Select((s, i) => new EditionSection { EditionId = edition.Id, Ordinal = i + 1, Heading = s.Heading, Text = s.Text }));
        return edition;
    }

    public Result Write(EditionSection section, string heading, string text, UserId by, DateTimeOffset at)
    {
        if (IsFrozen)
            return Problems.EditionIsFrozen;
        (section.Heading, section.Text) = (heading, text);
        (ChangedBy, ChangedAt) = (by, at);
        return Result.Done;
    }

    public Result FreezeAs(DateOnly asOf, string contentSha256, UserId by, DateTimeOffset at)
    {
        if (IsFrozen)
            return Problems.EditionIsFrozen;
        Freeze = new EditionFreeze { EditionId = Id, At = at, ByUserId = by, AsOf = asOf, ContentSha256 = contentSha256 };
        (ChangedBy, ChangedAt) = (by, at);
        return Result.Done;
    }

    public Result NoteIssue(EditionIssue issue)
    {
        if (!IsFrozen)
            return Problems.EditionIsNotFrozen;
        if (Issue is not null)
            return Problems.EditionHasNumber(Issue.Number);
        Issue = issue;
        (ChangedBy, ChangedAt) = (issue.ByUserId, issue.At);
        return Result.Done;
    }

    internal sealed class Table : IEntityTypeConfiguration<Edition>
    {
        public void Configure(EntityTypeBuilder<Edition> builder)
        {
            builder.ToTable("report_edition");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Ignore(e => e.IsFrozen);
            builder.HasOne<ReportRound>().WithMany().HasForeignKey(e => e.RoundId);
            builder.HasMany(e => e.Sections).WithOne().HasForeignKey(s => s.EditionId);
            builder.HasOne(e => e.Freeze).WithOne().HasForeignKey<EditionFreeze>(f => f.EditionId);
            builder.HasOne(e => e.Issue).WithOne().HasForeignKey<EditionIssue>(i => i.EditionId);
        }
    }
}

/// <summary>A part of the report as its editor wrote it; figures stand in it by name: <c>{{tỷ lệ hoàn thành}}</c>.</summary>
public sealed class EditionSection : IVersioned
{
    public const int LongestText = 200_000;

    public EditionId EditionId { get; init; }

    public int Ordinal { get; init; }

    public string Heading { get; set; } = "";

    public string Text { get; set; } = "";

    public int Version { get; private set; }

    internal sealed class Table : IEntityTypeConfiguration<EditionSection>
    {
        public void Configure(EntityTypeBuilder<EditionSection> builder)
        {
            builder.ToTable("report_edition_section");
            builder.HasKey(s => new { s.EditionId, s.Ordinal });
        }
    }
}

/// <summary>Đóng băng: who fixed the edition, when, and the day at whose end its figures stand.</summary>
public sealed class EditionFreeze
{
    public EditionId EditionId { get; init; }

    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    public DateOnly AsOf { get; init; }

    /// <summary>Hash of the snapshot; the audit chain seals it.</summary>
    public string ContentSha256 { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<EditionFreeze>
    {
        public void Configure(EntityTypeBuilder<EditionFreeze> builder)
        {
            builder.ToTable("report_freeze");
            builder.HasKey(f => f.EditionId);
            builder.Property(f => f.ContentSha256).HasColumnName("content_sha256");
        }
    }
}

/// <summary>What was frozen, as JSON. Written once with its <see cref="EditionFreeze"/>, whose hash the audit seals.</summary>
public sealed class EditionSnapshot : IUnaudited
{
    public EditionId EditionId { get; init; }

    public string Content { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<EditionSnapshot>
    {
        public void Configure(EntityTypeBuilder<EditionSnapshot> builder)
        {
            builder.ToTable("report_snapshot");
            builder.HasKey(s => s.EditionId);
            builder.Property(s => s.EditionId).ValueGeneratedNever();
            builder.HasOne<Edition>().WithOne().HasForeignKey<EditionSnapshot>(s => s.EditionId);
        }
    }
}

/// <summary>Number, date, signer and signed file as they came back from the document system.</summary>
public sealed class EditionIssue
{
    public EditionId EditionId { get; init; }

    /// <summary>Canonical form of <see cref="Sen.Kernel.Text.DocumentNumber"/>: <c>120/BC-SNV</c>.</summary>
    public string Number { get; init; } = "";

    public DateOnly SignedOn { get; init; }

    /// <summary>One line each.</summary>
    public string SigningAuthority { get; init; } = "";

    public string SignerName { get; init; } = "";

    public string? SignedFile { get; init; }

    public string? SignedFileName { get; init; }

    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<EditionIssue>
    {
        public void Configure(EntityTypeBuilder<EditionIssue> builder)
        {
            builder.ToTable("report_issue");
            builder.HasKey(i => i.EditionId);
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(i => i.SignedFile);
        }
    }
}
