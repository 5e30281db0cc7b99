namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What a passage is in an official document.</summary>
public enum PassageKind
{
    /// <summary>Issuer, national motto, number, place and date.</summary>
    Heading,

    /// <summary>Type of document and what it is about.</summary>
    Title,

    /// <summary>Legal bases and the sentence that leads to the body.</summary>
    Preamble,

    Body,

    /// <summary>Articles of a decision that the plan is attached to.</summary>
    Decision,
    Recipients,
    Signature,

    /// <summary>Title and "kèm theo" line of an annex.</summary>
    AnnexTitle,
    PageHeader,
    PageFooter,
}

/// <summary>Where a passage stands in a table; all from 0. <paramref name="ColumnSpan"/> counts the grid columns its cell covers.</summary>
public sealed record CellPlace(int Table, int Row, int Column, int ColumnSpan, bool ContinuesAbove);

/// <summary>One paragraph, or one line of a table cell, of the source, in the order of the page.</summary>
/// <param name="Id">From 1, in order; what rows point to.</param>
/// <param name="Text">As printed, NFC, single spaces, with a typed marker but without an automatic one.</param>
/// <param name="Marker">The automatic number or bullet that Word shows before the text, or null.</param>
/// <param name="ListLevel">Level of the automatic list, from 0; -1 outside lists.</param>
public sealed record Passage(int Id, string Text, string? Marker, int ListLevel)
{
    public PassageKind Kind { get; init; } = PassageKind.Body;
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public bool Centered { get; init; }

    /// <summary>Shown in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>Built-in heading level of the style, from 0; -1 for body text.</summary>
    public int OutlineLevel { get; init; } = -1;

    public CellPlace? Cell { get; init; }

    /// <summary>Begins behind a line break that was typed inside the paragraph before it.</summary>
    public bool InSameParagraph { get; init; }

    /// <summary>What a reader of the page sees: marker and text.</summary>
    public string Printed => Marker is null ? Text : $"{Marker} {Text}";
}
