using Sen.Kernel.Identity;

namespace Sen.Modules.Reports;

/// <summary>Identity of the round of reports of one plan for one period.</summary>
public readonly record struct RoundId(Guid Value) : IIdentifier<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public static RoundId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of what one unit writes in one round.</summary>
public readonly record struct NarrativeId(Guid Value) : IIdentifier<NarrativeId>
{
    public static NarrativeId From(Guid value) => new(value);

    public static NarrativeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of one edition ("bản 2") of the report of a round.</summary>
public readonly record struct EditionId(Guid Value) : IIdentifier<EditionId>
{
    public static EditionId From(Guid value) => new(value);

    public static EditionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
