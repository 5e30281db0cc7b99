using System.Diagnostics.CodeAnalysis;
using Sen.Kernel.Results;

namespace Sen.Kernel.Places;

/// <summary>
/// The code by which people and files name a unit: the statistical code of a place (<c>01</c>, <c>00004</c>) or the short code of an agency
/// (<c>SNV</c>). 1 to 24 of <c>A-Z</c>, <c>0-9</c>, full stop and hyphen, beginning and ending with a letter or digit; read in either case.
/// </summary>
/// <remarks>A code names one unit for ever; statistical codes that were given again are told apart by a prefix (see data/README.md).</remarks>
public sealed record UnitCode : IParsable<UnitCode>
{
    public const int MaxLength = 24;

    private UnitCode(string value) => Value = value;

    /// <summary>In upper case.</summary>
    public string Value { get; }

    public static Result<UnitCode> Parse(string? text)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        if (code.Length == 0)
            return PlaceProblems.UnitCodeMissing;
        var valid = code.Length <= MaxLength && char.IsAsciiLetterOrDigit(code[0]) && char.IsAsciiLetterOrDigit(code[^1])
            && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '.' or '-');
        return valid ? new UnitCode(code) : PlaceProblems.UnitCodeNotRead(code);
    }

    /// <summary>The value of a text that <see cref="Parse"/> accepts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out UnitCode result)
    {
        var parsed = Parse(s);
        result = parsed.IsProblem ? null : parsed.Value;
        return result is not null;
    }

    static UnitCode IParsable<UnitCode>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"Not a unit code: {s}");

    public override string ToString() => Value;
}
