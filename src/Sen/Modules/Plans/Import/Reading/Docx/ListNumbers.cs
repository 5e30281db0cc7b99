using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>The marker that Word shows before a paragraph of an automatic list.</summary>
internal sealed record ListMarker(string Text, int Level);

/// <summary>
/// Rebuilds automatic numbers, which are not in the text: counters per list definition, shared by its instances, restarted by
/// an instance's start override and by a higher level.
/// </summary>
internal sealed class ListNumbers(Numbering? numbering, StyleSheet styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> instances = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(n => n.NumberID?.Value is not null).GroupBy(n => n.NumberID!.Value).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<int, AbstractNum> definitions = (numbering?.Elements<AbstractNum>() ?? [])
        .Where(a => a.AbstractNumberId?.Value is not null).GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> restarted = [];

    public ListMarker? Next(Paragraph paragraph)
    {
        if (styles.NumberingOf(paragraph) is not { NumberingId.Val.Value: var id and > 0 } properties)
            return null;
        if (!instances.TryGetValue(id, out var instance) || DefinitionOf(instance) is not { } definition)
            return null;

        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        Advance(instance, definition, level);
        return new(Render(instance, definition, level), level);
    }

    // A definition may only point to the list style that holds the levels.
    private AbstractNum? DefinitionOf(NumberingInstance instance)
    {
        if (instance.AbstractNumId?.Val?.Value is not { } id || definitions.GetValueOrDefault(id) is not { } definition)
            return null;
        return definition.NumberingStyleLink?.Val?.Value is { } link
            ? definitions.Values.FirstOrDefault(d => d.StyleLink?.Val?.Value == link) ?? definition
            : definition;
    }

    private void Advance(NumberingInstance instance, AbstractNum definition, int level)
    {
        if (!counters.TryGetValue(definition.AbstractNumberId!.Value, out var numbers))
            counters[definition.AbstractNumberId.Value] = numbers = new int?[Levels];

        for (var upper = 0; upper < level; upper++)
            numbers[upper] ??= StartOf(instance, definition, upper);

        var start = StartOf(instance, definition, level);
        var restarts = OverrideOf(instance, level)?.StartOverrideNumberingValue is not null && restarted.Add((instance.NumberID!.Value, level));
        numbers[level] = numbers[level] is { } current && !restarts ? current + 1 : start;
        Array.Fill(numbers, null, level + 1, Levels - level - 1);
    }

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        OverrideOf(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int level) =>
        OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private string Render(NumberingInstance instance, AbstractNum definition, int level)
    {
        var shape = LevelOf(instance, definition, level);
        var pattern = shape?.LevelText?.Val?.Value ?? $"%{level + 1}.";
        var format = shape?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.Bullet)
            return Bullet(pattern);
        if (format == NumberFormatValues.None)
            return Clean.Line(pattern.Replace($"%{level + 1}", "", StringComparison.Ordinal));

        var numbers = counters[definition.AbstractNumberId!.Value];
        var text = new StringBuilder(pattern);
        for (var upper = 0; upper <= level; upper++)
        {
            var upperFormat = shape?.IsLegalNumberingStyle is not null && upper < level
                ? NumberFormatValues.Decimal
                : LevelOf(instance, definition, upper)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
            text.Replace($"%{upper + 1}", ListNumberFormat.Of(numbers[upper] ?? 1, upperFormat));
        }
        return Clean.Line(text.ToString());
    }

    // Symbol fonts keep their bullets in the private area: one sign stands for all of them.
    private static string Bullet(string pattern) =>
        pattern.Length == 0 ? "-" : pattern[0] is >= '\uE000' and <= '\uF8FF' ? "•" : pattern[..1];
}

/// <summary>Writes a list number in the formats that Word offers for Latin scripts.</summary>
internal static class ListNumberFormat
{
    private static readonly (int Value, string Text)[] RomanParts =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Of(int number, NumberFormatValues format)
    {
        if (format == NumberFormatValues.UpperRoman)
            return Roman(number);
        if (format == NumberFormatValues.LowerRoman)
            return Roman(number).ToLowerInvariant();
        if (format == NumberFormatValues.UpperLetter)
            return Letter(number, 'A');
        if (format == NumberFormatValues.LowerLetter)
            return Letter(number, 'a');
        return number.ToString(format == NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 399)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, part) in RomanParts)
            for (; number >= value; number -= value)
                text.Append(part);
        return text.ToString();
    }

    // After z Word repeats the letter: aa, bb.
    private static string Letter(int number, char first) =>
        number is < 1 or > 260 ? number.ToString(CultureInfo.InvariantCulture) : new((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);
}
