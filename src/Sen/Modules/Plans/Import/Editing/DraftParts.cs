using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>A part of the plan to jump to.</summary>
internal sealed record DraftPart(string Name, Guid Row, int Waiting, bool IsHere);

internal static class DraftParts
{
    public static IReadOnlyList<DraftPart> Of(DraftView view, Texts T) =>
    [
        .. view.Draft.Rows.GroupBy(r => NameOf(r.Content, T)).Select(part => new DraftPart(
            part.Key, (part.FirstOrDefault(r => r.IsWaiting) ?? part.First()).Id, part.Count(r => r.IsWaiting), view.Current is { } current && NameOf(current.Content, T) == part.Key)),
    ];

    private static string NameOf(RowValues values, Texts T) => values switch
    {
        BasisValues => T["Căn cứ"],
        TextValues { Of: PlanTextKind.Purpose or PlanTextKind.Requirement } => T["Mục đích, yêu cầu"],
        GoalValues or TargetValues => T["Mục tiêu, chỉ tiêu"],
        SectionValues or TaskValues => T["Nhiệm vụ"],
        _ => T["Kinh phí, báo cáo, nơi nhận"],
    };
}
