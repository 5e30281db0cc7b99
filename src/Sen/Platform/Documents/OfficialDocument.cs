namespace Sen.Platform.Documents;

/// <summary>
/// An administrative document in the sense of Decree 30/2020/NĐ-CP, Annex I, as content: no size, font or margin.
/// Names are written as in a sentence ("Ủy ban nhân dân thành phố Hà Nội"); the writer makes the capitals.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The direct superior printed above the issuer; null for a People's Committee of a province or commune.</summary>
    public string? IssuerAbove { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Number given by the clerk, from 1; null leaves a blank to be filled when the document is registered.</summary>
    public int? Number { get; init; }

    /// <summary>What follows the slash: <c>KH-UBND</c>, <c>BC-SNV</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The administrative unit before the comma: <c>Hà Nội</c>, <c>Thành phố Hồ Chí Minh</c>.</summary>
    public required string Place { get; init; }

    public required IssueDate Date { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Trích yếu: what the document is about, without its kind.</summary>
    public required string Summary { get; init; }

    /// <summary>Kính gửi: for letters, submissions and reports to a superior. Empty for the others.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Who decides, printed above the bases of a decision ("Chủ tịch Ủy ban nhân dân …"); null when nothing is decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>One basis a line; the writer sets ";" and the last full stop.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The text. When there are annexes it must point to them ("tại Phụ lục I"): only the author knows where.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    public required Signature Signature { get; init; }

    /// <summary>Nơi nhận without the dash and without the line "Lưu".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who keeps a copy, after "Lưu: ".</summary>
    public string Filing { get; init; } = "VT";

    /// <summary>What a decision issues: each in a section of its own, with heading, without number and signature.</summary>
    public IReadOnlyList<AttachedDocument> Attached { get; init; } = [];

    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}

/// <summary>A plan, programme or regulation issued together with a decision.</summary>
public sealed record AttachedDocument(DocumentKind Kind, string Summary, IReadOnlyList<Block> Body);

/// <summary>"Phụ lục I": own section, own page numbers; landscape for wide tables.</summary>
public sealed record Annex(string Title, IReadOnlyList<Block> Body, bool Landscape = false);

/// <param name="Authority">Lines above the signature: <c>TM. Ủy ban nhân dân</c>, <c>KT. Chủ tịch</c>, <c>Phó Chủ tịch</c>.</param>
/// <param name="Name">Full name without titles; null while the signer is not known.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string? Name = null);
