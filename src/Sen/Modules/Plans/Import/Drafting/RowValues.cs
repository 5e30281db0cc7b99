using System.Text.Json.Serialization;
using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>What one row of a draft says, by what it is. Kept as JSON, so names of members here are stored names.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GoalValues), "goal")]
[JsonDerivedType(typeof(TargetValues), "target")]
[JsonDerivedType(typeof(SectionValues), "section")]
[JsonDerivedType(typeof(TaskValues), "task")]
[JsonDerivedType(typeof(BasisValues), "basis")]
[JsonDerivedType(typeof(TextValues), "text")]
[JsonDerivedType(typeof(ReportingValues), "reporting")]
public abstract record RowValues(string No, string Text);

/// <summary>Mục tiêu; the targets behind it, up to the next goal, are its own.</summary>
public sealed record GoalValues(string No, string Text) : RowValues(No, Text);

/// <summary>One printed chỉ tiêu with a value for each measure and horizon.</summary>
public sealed record TargetValues(string No, string Text, IReadOnlyList<TargetValue> Values) : RowValues(No, Text);

/// <summary>A heading above tasks; the tasks behind it, up to the next section, are its own.</summary>
public sealed record SectionValues(string No, string Text) : RowValues(No, Text);

/// <summary>Nhiệm vụ with who, by when, how often and for which target.</summary>
public sealed record TaskValues(string No, string Text) : RowValues(No, Text)
{
    public IReadOnlyList<AgencyContent> Agencies { get; init; } = [];

    public Due Due { get; init; } = Due.None;

    public Recurrence? Recurrence { get; init; }

    /// <summary>The row of the target it serves.</summary>
    public Guid? Target { get; init; }

    public string? NoAssignmentReason { get; init; }

    public long? AmountVnd { get; init; }

    public string? Output { get; init; }

    public IEnumerable<AgencyContent> In(AgencyRole role) => Agencies.Where(a => a.Role == role);
}

/// <summary>Căn cứ.</summary>
public sealed record BasisValues(BasisRole Role, string Kind, string? Number, string? Dated, string? Issuer, string? Title, string Text) : RowValues("", Text);

/// <summary>Purpose, requirement, sentence on money, closing, recipient.</summary>
public sealed record TextValues(PlanTextKind Of, string Text) : RowValues("", Text);

/// <summary>Chế độ báo cáo.</summary>
public sealed record ReportingValues(string Who, string ToWhom, string? Period, Due Due, string Text) : RowValues("", Text);

/// <summary>A deadline as stored: notation of <see cref="Deadline"/> with its kind, or printed words that are no date.</summary>
public sealed record Due(string Notation, DeadlineKind? Kind, string? Words)
{
    public static Due None { get; } = new("", null, null);

    public static Due Of(Deadline deadline) => new(deadline.ToString(), deadline.Kind, deadline.Wording);

    public Result<Deadline> Read() => Notation.Length == 0
        ? Words is null ? Deadline.None : Deadline.InWordsOnly(Words, Kind)
        : Deadline.Parse(Notation, Kind);
}
