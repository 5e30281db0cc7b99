namespace Sen.Platform.Documents;

/// <summary>
/// A piece of the body. Numbered kinds take their marker from their place ("II", "3", "đ");
/// a marker given by the author is printed instead, and the next one counts on from it.
/// </summary>
public abstract record Block;

/// <summary>"I. TITLE" in bold capitals.</summary>
public sealed record Part(string Title, string? Marker = null) : Block;

/// <summary>"Điều 1. Title" in bold; a text without title follows the bold number on the same line.</summary>
public sealed record Article(string? Title, string? Text = null, string? Marker = null) : Block;

/// <summary>"1. Title" in bold; level 2 is "1.1. Title". Counts together with <see cref="Clause"/>.</summary>
public sealed record Heading(string Title, int Level = 1, string? Marker = null) : Block;

/// <summary>"1. Text", upright: a numbered sentence without title. Counts together with <see cref="Heading"/>.</summary>
public sealed record Clause(string Text, int Level = 1, string? Marker = null) : Block;

/// <summary>"a) Text" in Vietnamese order; counts from "a" under every part, article, heading or clause.</summary>
public sealed record Point(string Text, string? Marker = null) : Block;

/// <summary>"- Text".</summary>
public sealed record Dash(string Text) : Block;

public sealed record Paragraph(string Text) : Block;

/// <summary>A remark in italics, such as a source or how a figure was counted.</summary>
public sealed record Note(string Text) : Block;

/// <summary>A table with its header repeated on every page.</summary>
/// <param name="Caption">Centred above the table; null for none.</param>
/// <param name="Unit">Unit of all figures, said once at the top right ("lượt"); null for none.</param>
public sealed record DocumentTable(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableLine> Lines, string? Caption = null, string? Unit = null) : Block;

/// <param name="Weight">Share of the width, compared with the other columns; greater than 0.</param>
/// <param name="Under">A head over this and the neighbouring columns of the same head ("Trong đó"); null for none.</param>
public sealed record TableColumn(string Title, double Weight = 1, CellAlignment Alignment = CellAlignment.Start, string? Under = null);

public enum CellAlignment { Start, Centre, End }

/// <summary>One line of a table. A group line has one cell, which spans the table.</summary>
public sealed record TableLine(IReadOnlyList<string> Cells, TableLineKind Kind = TableLineKind.Data)
{
    public static TableLine Group(string title) => new([title], TableLineKind.Group);

    public static TableLine Total(params IReadOnlyList<string> cells) => new(cells, TableLineKind.Total);
}

public enum TableLineKind { Data, Group, Total }
