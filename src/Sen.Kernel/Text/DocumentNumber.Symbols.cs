using System.Collections.Frozen;

namespace Sen.Kernel.Text;

public sealed partial class DocumentNumber
{
    /// <summary>Abbreviations of kinds: normative documents, the administrative ones of Decree 30/2020 annex III, and the Party's.</summary>
    private static readonly FrozenSet<string> Types = new[]
    {
        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT",
        "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "TT", "TTLT", "NĐ", "PL", "L", "LCT", "QT", "KL", "TL", "CV", "NQLT", "QĐi",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whoever issues with the slash last even when the hyphen after the number was lost.</summary>
    private static readonly FrozenSet<string> PartyIssuers =
        new[] { "TW", "TU", "ĐU", "BTGTW", "BTCTW", "HU", "QU", "BTGDVTW" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Symbols that are not all capitals, by any spelling of them.</summary>
    private static readonly FrozenDictionary<string, string> Spellings =
        new[] { "TTg", "TTr", "CTr", "QyĐ" }.ToFrozenDictionary(s => s, s => s, StringComparer.OrdinalIgnoreCase);
}
