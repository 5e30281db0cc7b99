using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Reports;

/// <summary>Where the report of a unit stands; computed from what was done with it.</summary>
public enum NarrativeState
{
    /// <summary>Chưa gửi.</summary>
    NotSent,

    /// <summary>Đã gửi.</summary>
    Sent,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Đã nhận.</summary>
    Accepted,
}

/// <summary>What one unit writes in one round: a text for each section, saved as often as one likes, sent, returned or accepted.</summary>
public sealed class Narrative : IVersioned
{
    public const int LongestText = 20_000;
    public const int LongestReason = 1_000;

    public NarrativeId Id { get; init; }

    public RoundId RoundId { get; init; }

    public UnitId UnitId { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId ChangedBy { get; private set; }

    public int Version { get; private set; }

    public List<NarrativeText> Texts { get; } = [];

    public List<NarrativeEvent> Events { get; } = [];

    public NarrativeState State => StateOn(Events, DateOnly.MaxValue);

    /// <summary>Whether the unit may write: not sent yet, or sent back.</summary>
    public bool IsOpen => State is NarrativeState.NotSent or NarrativeState.Returned;

    public static Narrative Ask(ReportRound round, UnitId unit)
    {
        var narrative = new Narrative { Id = NarrativeId.New(), RoundId = round.Id, UnitId = unit, ChangedAt = round.OpenedAt, ChangedBy = round.OpenedBy };
        narrative.Texts.AddRange(round.Sections.Select(s => new NarrativeText { NarrativeId = narrative.Id, Ordinal = s.Ordinal }));
        return narrative;
    }

    /// <summary>What the last thing done by the end of a day makes of it.</summary>
    public static NarrativeState StateOn(IEnumerable<NarrativeEvent> events, DateOnly day) =>
        events.Where(e => VietnamTime.DayOf(e.At) <= day).MaxBy(e => e.Ordinal)?.Kind switch
        {
            NarrativeEventKind.Submitted => NarrativeState.Sent,
            NarrativeEventKind.Returned => NarrativeState.Returned,
            NarrativeEventKind.Accepted => NarrativeState.Accepted,
            _ => NarrativeState.NotSent,
        };

    /// <summary>Takes the words of the sections in their order.</summary>
    public Result Write(IReadOnlyList<string> texts, UserId by, DateTimeOffset at)
    {
        if (!IsOpen)
            return Problems.NarrativeIsSent;
        foreach (var text in Texts)
            text.Text = texts.ElementAtOrDefault(text.Ordinal - 1) ?? "";
        Touch(by, at);
        return Result.Done;
    }

    /// <summary>Refused as long as a section is empty: who has nothing to say writes so.</summary>
    public Result Submit(UserId by, DateTimeOffset at)
    {
        if (!IsOpen)
            return Problems.NarrativeIsSent;
        var errors = new FieldErrors();
        foreach (var text in Texts.Where(t => string.IsNullOrWhiteSpace(t.Text)).OrderBy(t => t.Ordinal))
            errors.Add(FieldOf(text.Ordinal), Problems.SectionEmpty);
        if (errors.ToProblem() is { } problem)
            return problem;
        Events.Add(NarrativeEvent.Of(this, NarrativeEventKind.Submitted, by, at));
        Touch(by, at);
        return Result.Done;
    }

    public Result Accept(UserId by, DateTimeOffset at)
    {
        if (State != NarrativeState.Sent)
            return Problems.NarrativeIsNotSent;
        Events.Add(NarrativeEvent.Of(this, NarrativeEventKind.Accepted, by, at));
        Touch(by, at);
        return Result.Done;
    }

    /// <param name="section">The section to mend; null for the whole.</param>
    public Result Return(int? section, string reason, UserId by, DateTimeOffset at)
    {
        if (State is not (NarrativeState.Sent or NarrativeState.Accepted))
            return Problems.NarrativeIsNotSent;
        Events.Add(NarrativeEvent.Of(this, NarrativeEventKind.Returned, by, at, section, reason));
        Touch(by, at);
        return Result.Done;
    }

    /// <summary>How a form names the text of a section.</summary>
    internal static string FieldOf(int ordinal) => FormattableString.Invariant($"Texts[{ordinal - 1}]");

    private void Touch(UserId by, DateTimeOffset at) => (ChangedBy, ChangedAt) = (by, at);

    internal sealed class Table : IEntityTypeConfiguration<Narrative>
    {
        public void Configure(EntityTypeBuilder<Narrative> builder)
        {
            builder.ToTable("narrative");
            builder.Property(n => n.Id).ValueGeneratedNever();
            builder.Ignore(n => n.State);
            builder.Ignore(n => n.IsOpen);
            builder.HasOne<ReportRound>().WithMany().HasForeignKey(n => n.RoundId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(n => n.UnitId);
            builder.HasMany(n => n.Texts).WithOne().HasForeignKey(t => t.NarrativeId);
            builder.HasMany(n => n.Events).WithOne().HasForeignKey(e => e.NarrativeId);
        }
    }
}

/// <summary>The words of one section.</summary>
public sealed class NarrativeText
{
    public NarrativeId NarrativeId { get; init; }

    public int Ordinal { get; init; }

    public string Text { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<NarrativeText>
    {
        public void Configure(EntityTypeBuilder<NarrativeText> builder)
        {
            builder.ToTable("narrative_text");
            builder.HasKey(t => new { t.NarrativeId, t.Ordinal });
        }
    }
}

public enum NarrativeEventKind
{
    Submitted,
    Returned,
    Accepted,
}

/// <summary>Something that was done with a unit's report: by whom, when, and why when it was sent back.</summary>
public sealed class NarrativeEvent
{
    public Guid Id { get; init; }

    public NarrativeId NarrativeId { get; init; }

    /// <summary>From 1, in the order in which things were done.</summary>
    public int Ordinal { get; init; }

    public NarrativeEventKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public UserId ByUserId { get; init; }

    /// <summary>The section to mend; null for the whole.</summary>
    public int? Section { get; init; }

    public string? Note { get; init; }

    internal static NarrativeEvent Of(Narrative narrative, NarrativeEventKind kind, UserId by, DateTimeOffset at, int? section = null, string? note = null) =>
        new() { Id = Guid.CreateVersion7(), NarrativeId = narrative.Id, Ordinal = narrative.Events.Count + 1, Kind = kind, At = at, ByUserId = by, Section = section, Note = note };

    internal sealed class Table : IEntityTypeConfiguration<NarrativeEvent>
    {
        public void Configure(EntityTypeBuilder<NarrativeEvent> builder)
        {
            builder.ToTable("narrative_event");
            builder.Property(e => e.Id).ValueGeneratedNever();
        }
    }
}
