namespace Sen.Platform.Documents;

/// <summary>Kind of an administrative document with the abbreviation of Annex III of Decree 30/2020/NĐ-CP.</summary>
/// <param name="Name">As in a sentence: <c>Kế hoạch</c>.</param>
/// <param name="Abbreviation">First part of the symbol; empty for a letter, whose symbol begins with the issuer.</param>
public sealed record DocumentKind(string Name, string Abbreviation)
{
    public static DocumentKind Plan { get; } = new("Kế hoạch", "KH");
    public static DocumentKind Report { get; } = new("Báo cáo", "BC");
    public static DocumentKind Decision { get; } = new("Quyết định", "QĐ");
    public static DocumentKind Submission { get; } = new("Tờ trình", "TTr");
    public static DocumentKind Notice { get; } = new("Thông báo", "TB");
    public static DocumentKind Programme { get; } = new("Chương trình", "CTr");
    public static DocumentKind Guidance { get; } = new("Hướng dẫn", "HD");

    /// <summary>Công văn: no kind is printed, the summary stands after "V/v" under the number.</summary>
    public static DocumentKind Letter { get; } = new("Công văn", "");

    public bool IsLetter => Abbreviation.Length == 0;

    /// <summary>The symbol of this kind for an issuer's abbreviation: <c>KH-UBND</c>.</summary>
    public string SymbolOf(string issuerAbbreviation) => IsLetter ? issuerAbbreviation : $"{Abbreviation}-{issuerAbbreviation}";
}
