using Sen.Kernel.Results;
using Sen.Platform.Documents;

namespace Sen.Modules.Plans.Import;

/// <summary>One row of a list of tasks, cell by cell as typed.</summary>
public sealed record PastedTask(string Text, string Leads, string Coordinators, string Due, string Output, string Amount, string AmountHeader);

/// <summary>Finds the columns of a list of tasks by their headers, in any order.</summary>
internal static class PastedList
{
    public const int MaxRows = 1000;

    private static readonly string[] Text = ["noi dung", "nhiem vu", "cong viec", "hoat dong", "task"];
    private static readonly string[] Lead = ["chu tri", "thuc hien", "lead"];
    private static readonly string[] Coordinating = ["phoi hop", "coordinating"];
    private static readonly string[] Time = ["thoi han", "thoi gian", "tien do", "han", "deadline"];
    private static readonly string[] Output = ["san pham", "ket qua", "output"];
    private static readonly string[] Amount = ["kinh phi", "du toan", "amount"];

    public static Result<IReadOnlyList<PastedTask>> Read(SpreadsheetContent list)
    {
        if (Header(list, Text) is not { } text)
            return ImportProblems.NoTextColumn;
        if (list.Rows.Count > MaxRows)
            return ImportProblems.TooManyRows(MaxRows);
        var (lead, coordinating, time, output, amount) = (Header(list, Lead), Header(list, Coordinating), Header(list, Time), Header(list, Output), Header(list, Amount));
        return list.Rows
            .Select(row => new PastedTask(Cell(row, text), Cell(row, lead), Cell(row, coordinating), Cell(row, time), Cell(row, output), Cell(row, amount), amount ?? ""))
            .Where(t => t.Text.Length > 0).ToList();
    }

    /// <summary>"Cơ quan chủ trì", "Nội dung nhiệm vụ": the words anywhere in the header; of several words the first that is found.</summary>
    private static string? Header(SpreadsheetContent list, string[] words) => words
        .Select(w => list.Headers.FirstOrDefault(h => $" {SpreadsheetContent.Fold(h)} ".Contains($" {w} ", StringComparison.Ordinal)))
        .FirstOrDefault(h => h is not null);

    private static string Cell(SpreadsheetRow row, string? header) => header is null ? "" : row[header].Text.Trim();
}
