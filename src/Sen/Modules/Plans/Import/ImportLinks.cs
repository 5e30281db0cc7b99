using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import;

/// <summary>Addresses of drafts that are being read in.</summary>
public static class ImportLinks
{
    public const string Start = PlanLinks.Import;

    public static string Draft(ImportDraftId draft) => $"{Start}/{draft}";

    /// <summary>The draft with a row in hand; the fragment brings it into view without script.</summary>
    public static string Row(ImportDraftId draft, Guid row) => $"{Draft(draft)}?dong={row}#dong";
}
