using Sen.Kernel.Text;

namespace Sen.Platform.Documents;

/// <summary>A list that somebody uploaded: the named columns and the filled rows below them.</summary>
public sealed record SpreadsheetContent(IReadOnlyList<string> Headers, IReadOnlyList<SpreadsheetRow> Rows)
{
    /// <summary>How headers are compared: without marks, case, punctuation; "Tên đơn vị (*)" is "ten don vi".</summary>
    public static string Fold(string header) =>
        string.Join(' ', new string([.. SearchKey.Of(header).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One row with the number that Excel shows beside it, for telling a person where a problem is.</summary>
public sealed record SpreadsheetRow(int Number, IReadOnlyDictionary<string, SpreadsheetCell> Cells)
{
    /// <summary>The cell under a header, written any way; an empty cell when there is none.</summary>
    public SpreadsheetCell this[string header] => Cells.GetValueOrDefault(SpreadsheetContent.Fold(header), SpreadsheetCell.Empty);
}

/// <summary>A cell as its reader sees it.</summary>
/// <param name="Text">Trimmed; a number as 1234,5 and a day as 24/11/2026.</param>
/// <param name="Number">When the cell is a number of Excel; a number typed as text is left to the caller.</param>
/// <param name="Date">When the cell is a day of Excel.</param>
public sealed record SpreadsheetCell(string Text, decimal? Number = null, DateOnly? Date = null)
{
    public static SpreadsheetCell Empty { get; } = new("");

    public bool IsEmpty => Text.Length == 0;
}
