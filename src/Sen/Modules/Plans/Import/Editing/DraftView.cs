using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>What of a draft is on the page: the row in hand with its neighbours, and the passages beside them. Pure.</summary>
internal sealed class DraftView
{
    private const int Before = 3;
    private const int After = 6;
    private const int PassagesBefore = 8;
    private const int PassagesAfter = 14;

    private readonly HashSet<Guid> looks;

    public DraftView(ImportDraft draft, Guid? asked)
    {
        Draft = draft;
        looks = [.. draft.Rows.Where(Looks).Select(r => r.Id)];
        Codes = RowCodes.Of(draft.Rows);
        Current = asked is { } id && draft.Row(id) is { } row ? row : NextFrom(0) ?? draft.Rows.FirstOrDefault();
        var at = Current is null ? 0 : draft.Rows.IndexOf(Current);
        Rows = [.. draft.Rows.Skip(Math.Max(0, at - Before)).Take(Before + After + 1)];
        Previous = draft.Rows.ElementAtOrDefault(at - 1);
        Next = draft.Rows.ElementAtOrDefault(at + 1);
        Passages = PassagesBeside();
    }

    public ImportDraft Draft { get; }

    public ImportRow? Current { get; }

    public ImportRow? Previous { get; }

    public ImportRow? Next { get; }

    public IReadOnlyList<ImportRow> Rows { get; }

    public IReadOnlyList<SourcePassage> Passages { get; }

    public IReadOnlyDictionary<Guid, string> Codes { get; }

    public int Kept => Draft.Rows.Count(r => r.State != RowState.Dropped);

    public int Confirmed => Draft.Rows.Count(r => r.State == RowState.Confirmed);

    public int Waiting => Draft.Rows.Count(r => r.IsWaiting);

    public int ToLookAt => looks.Count;

    public int Sure => Waiting - ToLookAt;

    /// <summary>The next row that a person must look at alone, behind the one in hand or from the start.</summary>
    public ImportRow? NextToLookAt => FirstFrom(Current is null ? 0 : Draft.Rows.IndexOf(Current) + 1, r => looks.Contains(r.Id) && r != Current);

    public bool NeedsLook(ImportRow row) => looks.Contains(row.Id);

    /// <summary>The first waiting row from a place on, else from the start.</summary>
    public ImportRow? NextFrom(int place) => FirstFrom(place, r => r.IsWaiting);

    /// <summary>Whether a person must look at a waiting row alone.</summary>
    public static bool Looks(ImportRow row) => row.IsWaiting && (row.ToDraftRow().NeedsLook || RowCheck.Of(row.Content) is not null);

    /// <summary>The row that a passage belongs to: the one in hand before any other.</summary>
    public ImportRow? RowOf(int passage) =>
        Current is not null && Current.Passages.Contains(passage) ? Current : Draft.Rows.Find(r => r.State != RowState.Dropped && r.Passages.Contains(passage));

    private ImportRow? FirstFrom(int place, Predicate<ImportRow> asked)
    {
        var at = place < Draft.Rows.Count ? Draft.Rows.FindIndex(place, asked) : -1;
        return at >= 0 ? Draft.Rows[at] : Draft.Rows.Find(asked);
    }

    private List<SourcePassage> PassagesBeside()
    {
        var centre = Current is { Passages: [var first, ..] } ? first : Rows.SelectMany(r => r.Passages).FirstOrDefault();
        return centre == 0 ? [] : [.. Draft.Passages.Where(p => p.Id >= centre - PassagesBefore && p.Id <= centre + PassagesAfter)];
    }
}
