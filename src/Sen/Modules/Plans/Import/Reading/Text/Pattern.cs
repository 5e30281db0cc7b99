using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Patterns of the reader: on folded text, by ordinal, with a time limit so that no text can hold the reader up.</summary>
internal static class Pattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    public static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    /// <summary>The pattern between word borders: not inside a longer word or number.</summary>
    public static Regex Word(string pattern) => Of($"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])");
}
