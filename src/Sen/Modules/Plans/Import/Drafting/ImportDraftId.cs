using Sen.Kernel.Identity;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Identity of a draft that is being read in or typed.</summary>
public readonly record struct ImportDraftId(Guid Value) : IIdentifier<ImportDraftId>
{
    public static ImportDraftId From(Guid value) => new(value);

    public static ImportDraftId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
