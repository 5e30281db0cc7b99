namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Writes a name that is printed in capitals as it is written in running text.</summary>
internal static class ProperNames
{
    private static readonly string[] Phrases =
    [
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Tiểu học", "Trung học cơ sở", "Trung học phổ thông", "Mầm non", "Cao đẳng", "Đại học", "Liên hiệp Phụ nữ",
        "Liên đoàn Lao động", "Vì sự tiến bộ của phụ nữ", "Ban Chỉ đạo", "Công an",
    ];

    private static readonly string[] Kinds = ["thành phố", "tỉnh", "phường", "xã", "đặc khu", "thị trấn", "thị xã", "huyện", "quận", "và", "của", "các"];

    public static string Write(string printed, IReadOnlyList<Passage> all, AgencyLexicon lexicon)
    {
        var name = printed.Any(char.IsLower) ? printed : InText(printed, all, lexicon) ?? Cased(printed, lexicon);
        return lexicon.WriteOut(name);
    }

    // The same words in running text show how they are written.
    private static string? InText(string printed, IReadOnlyList<Passage> all, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(printed);
        foreach (var passage in all.Where(p => !p.Capitals && p.Text.Length > printed.Length))
        {
            var at = Fold.Of(passage.Text).IndexOf(folded, StringComparison.Ordinal);
            if (at >= 0 && passage.Text.Substring(at, printed.Length) is var written && written.Any(char.IsLower) && char.IsUpper(written[0]))
                return lexicon.WriteOut(written);
        }
        return null;
    }

    private static string Cased(string printed, AgencyLexicon lexicon)
    {
        var words = string.Join(' ', printed.ToLowerInvariant().Split(' ').Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
        foreach (var phrase in Phrases.Concat(lexicon.Fields))
            words = words.Replace(phrase, phrase, StringComparison.OrdinalIgnoreCase);
        foreach (var kind in Kinds)
            words = (" " + words).Replace($" {kind} ", $" {kind} ", StringComparison.OrdinalIgnoreCase)[1..];
        var abbreviations = words.Replace("Ubnd", "UBND", StringComparison.Ordinal).Replace("Hđnd", "HĐND", StringComparison.Ordinal);
        return char.ToUpperInvariant(abbreviations[0]) + abbreviations[1..];
    }
}
