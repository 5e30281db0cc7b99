using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What was understood from one plan document, each row tied to its passages. Nothing of it is a plan until an officer confirms.</summary>
public sealed record PlanReading(string FileName, IReadOnlyList<Passage> Passages, DocumentReading Document)
{
    public IReadOnlyList<LegalBasisReading> LegalBases { get; init; } = [];
    public IReadOnlyList<TextReading> Purposes { get; init; } = [];
    public IReadOnlyList<TextReading> Requirements { get; init; } = [];

    /// <summary>In printed order; a plan without goals has one with an empty number.</summary>
    public IReadOnlyList<GoalReading> Goals { get; init; } = [];

    public IReadOnlyList<TaskReading> Tasks { get; init; } = [];
    public IReadOnlyList<ReportingReading> Reporting { get; init; } = [];
    public FundingReading Funding { get; init; } = new([], [], []);

    /// <summary>Ids of the passages of the sections on goals, tasks, money and assignments that gave no row; a person should look at them.</summary>
    public IReadOnlyList<int> Unread { get; init; } = [];

    public Passage PassageOf(int id) => Passages[id - 1];
}

/// <summary>What every row has: where it came from, how sure it is, what to ask a person.</summary>
public abstract record ReadRow
{
    /// <summary>Ids of <see cref="Passage"/>, in order; never empty for a row that was read from text.</summary>
    public IReadOnlyList<int> Passages { get; init; } = [];

    public Confidence Confidence { get; init; } = Confidence.High;
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];
}

/// <summary>Number, issuer, date, name and signer. Absent parts are null.</summary>
public sealed record DocumentReading : ReadRow
{
    /// <summary>Number and symbol without spaces: <c>58/KH-UBND</c>.</summary>
    public string? Number { get; init; }

    public string? Symbol { get; init; }

    /// <summary>Abbreviation of the type of document (KH, QĐ …).</summary>
    public string? Type { get; init; }

    public string? Issuer { get; init; }
    public string? ParentIssuer { get; init; }
    public string? Place { get; init; }
    public DateOnly? Date { get; init; }
    public string? Title { get; init; }

    /// <summary>The year it plans, or the first of them.</summary>
    public int Year { get; init; }

    public int LastYear { get; init; }
    public IReadOnlyList<string> SignerAuthority { get; init; } = [];
    public string? SignerName { get; init; }
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>Căn cứ, thực hiện, theo đề nghị.</summary>
public enum LegalBasisRole
{
    Basis,
    Implements,
    Proposal,
}

/// <summary>One cited document as printed. <paramref name="Date"/> is <c>2006-11-29</c>, or <c>2006</c> when only the year is printed.</summary>
public sealed record LegalBasisReading(string Kind, string? Number, string? Date, string? Title, string? Issuer, LegalBasisRole Role, string Text) : ReadRow;

/// <summary>One purpose, requirement or sentence on money.</summary>
public sealed record TextReading(string Text) : ReadRow;

public sealed record GoalReading(string No, string Title, IReadOnlyList<TargetReading> Targets) : ReadRow;

/// <summary>One value of a printed target; the rows of one printed target share <paramref name="No"/> and <paramref name="Text"/>.</summary>
public sealed record TargetReading(string No, string Text, TargetValue Value) : ReadRow;

/// <summary>Whether a task stands among the contents or under the agency that answers for it.</summary>
public enum TaskKind
{
    Content,
    Assignment,
}

/// <summary>One task. Agencies have their abbreviations written out; groups ("các sở, ban, ngành") stay one.</summary>
public sealed record TaskReading(string? No, string Section, TaskKind Kind, string Text) : ReadRow
{
    public IReadOnlyList<string> Lead { get; init; } = [];
    public IReadOnlyList<string> Coordinating { get; init; } = [];

    /// <summary>Names that were written out, as printed.</summary>
    public IReadOnlyList<string> AgenciesAsWritten { get; init; } = [];

    public PrintedDeadline? Deadline { get; init; }
    public Recurrence? Recurrence { get; init; }
    public long? AmountVnd { get; init; }
    public string? Output { get; init; }

    /// <summary>The other printing of the same task (body or annex), or null.</summary>
    public string? OtherText { get; init; }
}

/// <summary>A duty to report. <paramref name="Period"/>: H1, year, quarter, month, final, mid-term, plan.</summary>
public sealed record ReportingReading(IReadOnlyList<string> Who, string? To, string Period, string? Deadline, DeadlineKind? Kind, string Text) : ReadRow;

/// <summary>An amount; per year or per unit it is no part of a total.</summary>
public sealed record AmountReading(long Vnd, string Text, string? For, string? Per) : ReadRow;

public sealed record FundingReading(IReadOnlyList<string> Sources, IReadOnlyList<AmountReading> Amounts, IReadOnlyList<TextReading> Texts);
