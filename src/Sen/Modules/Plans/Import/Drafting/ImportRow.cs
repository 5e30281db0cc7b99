using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Modules.Plans.Import.Reading;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>What a person has decided about a row.</summary>
public enum RowState
{
    Waiting,
    Confirmed,
    Dropped,
}

/// <summary>One row of a draft with what a person made of it. No act yet: the making of the plan is one.</summary>
public sealed class ImportRow : IVersioned, IUnaudited
{
    public Guid Id { get; init; }

    public ImportDraftId DraftId { get; init; }

    /// <summary>Place in the plan; leaves gaps for rows that come between.</summary>
    public int Ordinal { get; set; }

    public RowValues Content { get; private set; } = null!;

    /// <summary>Ids of <see cref="SourcePassage"/>; empty for a typed row.</summary>
    public IReadOnlyList<int> Passages { get; init; } = [];

    public IReadOnlyList<RowDoubt> Doubts { get; private set; } = [];

    public Confidence Confidence { get; init; }

    public RowState State { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsWaiting => State == RowState.Waiting;

    public static ImportRow Of(DraftRow row, ImportDraftId draft, int ordinal) => new()
    {
        Id = row.Id,
        DraftId = draft,
        Ordinal = ordinal,
        Content = row.Values,
        Passages = row.Passages,
        Doubts = row.Doubts,
        Confidence = row.Confidence,
    };

    public DraftRow ToDraftRow() => new(Id, Content) { Passages = Passages, Doubts = Doubts, Confidence = Confidence };

    public void Revise(RowValues content) => Content = content;

    /// <summary>A person has looked: what was in doubt no longer is.</summary>
    public void Confirm(By by)
    {
        Doubts = [];
        Decide(RowState.Confirmed, by);
    }

    public void Drop(By by) => Decide(RowState.Dropped, by);

    public void Reopen()
    {
        State = RowState.Waiting;
        (DecidedBy, DecidedByName, DecidedAt) = (null, null, null);
    }

    public void Settle(Func<RowDoubt, bool> settled) => Doubts = [.. Doubts.Where(d => !settled(d))];

    private void Decide(RowState state, By by)
    {
        State = state;
        (DecidedBy, DecidedByName, DecidedAt) = (by.User, by.Name, by.At);
    }

    /// <summary>Who decides, and when.</summary>
    public sealed record By(UserId User, string Name, DateTimeOffset At);

    internal sealed class Table : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("import_row");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Content).AsJson();
            builder.Property(r => r.Passages).AsJson();
            builder.Property(r => r.Doubts).AsJson();
            builder.Ignore(r => r.IsWaiting);
        }
    }
}
