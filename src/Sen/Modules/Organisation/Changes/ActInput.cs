using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;

namespace Sen.Modules.Organisation.Changes;

/// <summary>Turns what an administrator typed into units, names and days of a register.</summary>
internal sealed class ActInput(UnitRegister register, DateOnly day)
{
    // "Ủy ban nhân dân " stands before a place's own name, and both fit the column.
    private const int LongestName = 150;
    private const int LongestField = 200;
    private const int MostYearsAhead = 5;
    private const int MostUnits = 200;

    public static Result<DateOnly> DayOf(DateOnly? day, DateOnly today) =>
        day is not { } given ? Problems.DayMissing
        : given.Year < 1945 || given > today.AddYears(MostYearsAhead) ? Problems.DayFar
        : given;

    public static Result<string> BasisOf(string? basis)
    {
        var text = Clean(basis);
        return text.Length > UnitChange.LongestBasis ? Problems.BasisTooLong(UnitChange.LongestBasis) : text;
    }

    /// <summary>A field of work that passes on; empty for all of it.</summary>
    public static Result<string> FieldOf(string? field)
    {
        var text = Clean(field);
        return text.Length > LongestField ? Problems.FieldTooLong(LongestField) : text;
    }

    public static Result<string> NameOf(string? name)
    {
        var text = Clean(name);
        return text.Length == 0 ? Problems.NameMissing : text.Length > LongestName ? Problems.NameTooLong(LongestName) : text;
    }

    public static Result<string?> NameEnOf(string? name)
    {
        var text = Clean(name);
        return text.Length > LongestName ? Problems.NameTooLong(LongestName) : (Result<string?>)(text.Length == 0 ? null : text);
    }

    public static Result<UnitKind> KindOf(string? code) => UnitKinds.FromCode(code) is { } kind ? kind : Problems.KindMissing;

    /// <summary>A unit by its code, or by its full or screen name on the day, marks not needed.</summary>
    public Result<UnitId> UnitOf(string? text)
    {
        var typed = Clean(text);
        if (typed.Length == 0)
            return Problems.UnitNotFound;
        if (register.Rows.Values.FirstOrDefault(u => string.Equals(u.Code, typed, StringComparison.OrdinalIgnoreCase)) is { } coded)
            return coded.Id;
        var key = SearchKey.Of(typed);
        var named = register.Versions.SelectMany(g => g)
            .Where(v => v.HoldsOn(day) && (SearchKey.Of(v.ShortName) == key || SearchKey.Of(v.Name) == key || SearchKey.Of(UnitNames.Own(v.ShortName)) == key))
            .Select(v => v.UnitId).Distinct().ToList();
        return named switch { [var one] => one, [] => Problems.UnitNotNamed(typed), _ => Problems.UnitManyNamed(typed) };
    }

    /// <summary>One unit a line.</summary>
    public Result<IReadOnlyList<UnitId>> UnitsOf(string? lines)
    {
        var found = new List<UnitId>();
        foreach (var line in (lines ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostUnits))
        {
            var unit = UnitOf(line);
            if (unit.IsProblem)
                return unit.Problem;
            found.Add(unit.Value);
        }

        return found;
    }

    /// <summary>Composed, on one line, single spaces.</summary>
    private static string Clean(string? text) =>
        string.Join(' ', SearchKey.Composed(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
