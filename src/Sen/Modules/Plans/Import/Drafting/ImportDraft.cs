using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>
/// A plan that is being read in, pasted or typed. It is kept at each post, lives beside the plan it became, and is worked on by every plan
/// officer of its standing agency.
/// </summary>
public sealed class ImportDraft : IVersioned, IUnaudited
{
    public const int MaxRows = 2000;

    public ImportDraftId Id { get; init; }

    public UnitId StandingAgencyId { get; init; }

    public UnitId IssuerId { get; init; }

    public string Title { get; set; } = "";

    public int Year { get; set; }

    public int PeriodTo { get; set; }

    /// <summary>Whether "trước ngày D" ends on D − 1 in this plan.</summary>
    public bool BeforeMeansDayBefore { get; set; } = true;

    /// <summary>Number, date and signer that the file prints, offered again when the plan is issued.</summary>
    public string? Number { get; init; }

    public DateOnly? PrintedOn { get; init; }

    public string? SigningAuthority { get; init; }

    public string? SignerName { get; init; }

    public string? SourceFile { get; init; }

    public string? SourceFileName { get; init; }

    public IReadOnlyList<SourcePassage> Passages { get; init; } = [];

    /// <summary>Ids of passages that gave no row and that nobody has judged yet.</summary>
    public IReadOnlyList<int> Unread { get; private set; } = [];

    public DateTimeOffset MadeAt { get; init; }

    public UserId MadeBy { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>The plan it became; null while it is a draft.</summary>
    public PlanId? PlanId { get; set; }

    public int Version { get; private set; }

    /// <summary>In the order of <see cref="ImportRow.Ordinal"/> once loaded by <see cref="DraftStore"/>.</summary>
    public List<ImportRow> Rows { get; } = [];

    public DraftHead Head => new(IssuerId, StandingAgencyId, Title, Year, PeriodTo)
    {
        BeforeMeansDayBefore = BeforeMeansDayBefore,
        Source = SourceFile is null ? null : new SourceFile(SourceFile, SourceFileName ?? ""),
    };

    public ImportRow? Row(Guid id) => Rows.Find(r => r.Id == id);

    public void Touch(ImportRow.By by) => (ChangedAt, ChangedBy) = (by.At, by.Name);

    public void Fill(IEnumerable<DraftRow> rows, IReadOnlyList<int> unread)
    {
        Unread = unread;
        foreach (var row in rows.Take(MaxRows))
            Rows.Add(ImportRow.Of(row, Id, (Rows.Count + 1) * RowOrder.Gap));
    }

    /// <summary>Puts a row behind another one, or first.</summary>
    public ImportRow Insert(DraftRow row, ImportRow? after)
    {
        var made = ImportRow.Of(row, Id, RowOrder.Between(Rows, after));
        Rows.Insert(after is null ? 0 : Rows.IndexOf(after) + 1, made);
        return made;
    }

    public void Judge(int passage) => Unread = [.. Unread.Where(id => id != passage)];

    internal sealed class Table : IEntityTypeConfiguration<ImportDraft>
    {
        public void Configure(EntityTypeBuilder<ImportDraft> builder)
        {
            builder.ToTable("import_draft");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Property(d => d.Passages).AsJson();
            builder.Property(d => d.Unread).AsJson();
            builder.Ignore(d => d.Head);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(d => d.StandingAgencyId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(d => d.IssuerId);
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(d => d.SourceFile);
            builder.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.SetNull);
            builder.HasMany(d => d.Rows).WithOne().HasForeignKey(r => r.DraftId);
        }
    }
}

/// <summary>Ordinals with gaps, so that a new row changes no other: somebody else may be looking at those.</summary>
internal static class RowOrder
{
    public const int Gap = 1024;

    public static int Between(List<ImportRow> rows, ImportRow? after)
    {
        var at = after is null ? 0 : rows.IndexOf(after) + 1;
        var (low, high) = (after?.Ordinal ?? 0, at < rows.Count ? rows[at].Ordinal : (after?.Ordinal ?? 0) + (2 * Gap));
        if (high - low >= 2)
            return low + ((high - low) / 2);
        foreach (var row in rows.Skip(at))
            row.Ordinal += Gap;
        return low + (Gap / 2);
    }
}
