using System.Globalization;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation.Changes;
using Sen.Platform.Documents;

namespace Sen.Modules.Organisation.Import;

/// <summary>
/// A list of units from Excel or CSV with the columns of <c>data/units.csv</c>: <c>code name name_en kind parent_code first_day last_day</c>; <c>aliases</c>, joined by
/// semicolons, may be there too. Every wrong row is told with its number.
/// </summary>
internal sealed record UnitFile(IReadOnlyList<ProvinceTables.Row> Units, IReadOnlyDictionary<string, int> Lines)
{
    private const int MostAliases = 20;
    private static readonly string[] Required = ["code", "name", "kind"];

    public static async Task<Result<UnitFile>> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var sheet = await SpreadsheetReader.ReadAsync(stream, Required, cancel);
        if (sheet.IsProblem)
            return sheet.Problem;
        var (errors, units, lines) = (new FieldErrors(), new List<ProvinceTables.Row>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in sheet.Value.Rows)
        {
            var unit = UnitOf(row, errors);
            if (lines.TryAdd(unit.Code, row.Number))
                units.Add(unit);
            else if (unit.Code.Length > 0)
                errors.Add(Place(row.Number), Problems.RowTwice(unit.Code, lines[unit.Code]));
        }

        return errors.ToProblem() is { } problem ? problem : new UnitFile(units, lines);
    }

    public static string Place(int line) => $"Dòng {line.ToString(CultureInfo.InvariantCulture)}";

    private static ProvinceTables.Row UnitOf(SpreadsheetRow row, FieldErrors errors)
    {
        var place = Place(row.Number);
        var parent = row["parent_code"].IsEmpty ? "" : errors.Take(place, UnitCode.Parse(row["parent_code"].Text))?.Value ?? "";
        var (from, last) = (errors.Take(place, DayOf(row["first_day"])), errors.Take(place, DayOf(row["last_day"])));
        if (from > last)
            errors.Add(place, Problems.RowDaysSwapped);
        return new(
            errors.Take(place, UnitCode.Parse(row["code"].Text))?.Value ?? "",
            errors.Take(place, ActInput.NameOf(row["name"].Text)) ?? "",
            errors.Take(place, ActInput.NameEnOf(row["name_en"].Text)) ?? "",
            UnitKinds.FromCode(row["kind"].Text) is { } kind ? kind : errors.Take(place, (Result<UnitKind>)Problems.RowKindUnknown(row["kind"].Text)),
            parent,
            new DayRange(from, last?.AddDays(1)),
            [.. row["aliases"].Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(a => a.Length <= 200).Take(MostAliases)]);
    }

    private static Result<DateOnly?> DayOf(SpreadsheetCell cell)
    {
        if (cell.IsEmpty || cell.Date is not null)
            return cell.Date;
        return DateOnly.TryParseExact(cell.Text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Problems.RowDayNotRead(cell.Text);
    }
}
