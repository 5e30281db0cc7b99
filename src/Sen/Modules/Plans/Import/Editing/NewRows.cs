using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>Rows that an officer adds by hand, and where they go.</summary>
internal static class NewRows
{
    /// <summary>An empty row of a kind; a task where the word is unknown.</summary>
    public static RowValues Of(string? kind) => kind switch
    {
        "muc-tieu" => new GoalValues("", ""),
        "chi-tieu" => new TargetValues("", "", [new TargetValue(TargetOperator.AtLeast, null)]),
        "nhom" => new SectionValues("", ""),
        "can-cu" => new BasisValues(BasisRole.Basis, "", null, null, null, null, ""),
        "muc-dich" => new TextValues(PlanTextKind.Purpose, ""),
        "yeu-cau" => new TextValues(PlanTextKind.Requirement, ""),
        "kinh-phi" => new TextValues(PlanTextKind.Funding, ""),
        "bao-cao" => new ReportingValues("", "", null, Due.None, ""),
        _ => new TaskValues("", ""),
    };

    /// <summary>Behind the row in hand where that keeps the order of a plan; else behind the last row that may stand before it.</summary>
    public static ImportRow? Place(ImportDraft draft, RowValues made, ImportRow? held) =>
        held is not null && Rank(held.Content) == Rank(made) ? held : draft.Rows.LastOrDefault(r => Rank(r.Content) <= Rank(made));

    private static int Rank(RowValues values) => values switch
    {
        BasisValues => 0,
        TextValues { Of: PlanTextKind.Purpose or PlanTextKind.Requirement } => 1,
        GoalValues or TargetValues => 2,
        SectionValues or TaskValues => 3,
        TextValues { Of: PlanTextKind.Funding } => 4,
        ReportingValues => 5,
        _ => 6,
    };
}
