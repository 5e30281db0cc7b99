using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What a column of a plan's table holds, by its header.</summary>
internal enum ColumnRole
{
    Other,
    Number,
    Text,
    Lead,
    Coordinating,
    Time,
    Output,
    Money,
    Unit,
    Value,
    Baseline,
}

internal sealed record Column(int Index, ColumnRole Role, string Header)
{
    /// <summary>The year named by the header, or null.</summary>
    public string? Year => YearOf.Match(Header) is { Success: true } year ? year.Value : null;

    private static readonly Regex YearOf = Pattern.Of(@"20\d\d(?:\s?-\s?20\d\d)?");
}

/// <summary>Reads the header of a table, of one row or two, with columns in any order.</summary>
internal sealed record TableColumns(IReadOnlyList<Column> Columns, int HeaderRows)
{
    private static readonly (Regex Words, ColumnRole Role)[] Roles =
    [
        (Whole("stt|tt|so tt|so thu tu|so|#"), ColumnRole.Number),
        (Word("phoi hop"), ColumnRole.Coordinating),
        (Word("chu tri|dau moi|phu trach|chiu trach nhiem|phan cong|co quan thuc hien|don vi thuc hien|bo phan thuc hien|nguoi thuc hien|to chuc thuc hien|trach nhiem|don vi tham muu"), ColumnRole.Lead),
        (Word("san pham|ket qua dau ra|dau ra|ket qua du kien|ket qua can dat|yeu cau ket qua"), ColumnRole.Output),
        (Word("don vi tinh|dvt|don vi do"), ColumnRole.Unit),
        (Word("thoi gian|thoi han|tien do|thoi diem|hoan thanh|lo trinh"), ColumnRole.Time),
        (Word("kinh phi|du toan|nguon von|trieu dong|ngan sach"), ColumnRole.Money),
        (Word(@"thuc hien (?:nam )?20\d\d|uoc (?:th|thuc hien)|ket qua (?:nam )?20\d\d|th (?:nam )?20\d\d|hien trang|thuc trang|so lieu goc|gia tri goc|nam goc|hien co"), ColumnRole.Baseline),
        (Word(@"(?:ke hoach|muc tieu|chi tieu|kh|mt|giao|phan dau|den|dat)[a-z ]*20\d\d.*|nam 20\d\d|20\d\d|chi tieu giao|muc phan dau|chi tieu (?:nam|phan dau|ke hoach)|ke hoach (?:giao|nam)|gia tri muc tieu"), ColumnRole.Value),
        (Word("noi dung|nhiem vu|hoat dong|cong viec|chi tieu|muc tieu|ten|giai phap|tieu chi|dau viec"), ColumnRole.Text),
        (Word("co quan|don vi|phong ban|bo phan"), ColumnRole.Lead),
    ];

    public static TableColumns? Of(Grid table)
    {
        for (var row = 0; row < Math.Min(3, table.Rows.Count); row++)
        {
            var columns = Read(table.Rows[row], null);
            if (columns.Count(c => c.Role is not (ColumnRole.Other or ColumnRole.Number)) < 2 || !columns.Exists(c => c.Role == ColumnRole.Text))
                continue;
            var second = row + 1 < table.Rows.Count && IsSecondHeader(table.Rows[row], table.Rows[row + 1]) ? table.Rows[row + 1] : null;
            return new(second is null ? columns : Read(second, table.Rows[row]), row + (second is null ? 1 : 2));
        }
        return null;
    }

    public IEnumerable<Column> In(ColumnRole role) => Columns.Where(c => c.Role == role);

    public bool IsTargets => In(ColumnRole.Value).Any() && (In(ColumnRole.Unit).Any() || In(ColumnRole.Value).Any(v => v.Year is not null));

    public bool IsTasks => !IsTargets && (In(ColumnRole.Lead).Any() || In(ColumnRole.Time).Any() || In(ColumnRole.Coordinating).Any());

    // A header of two rows: some cell spans several columns that the next row names, or cells merge downward.
    private static bool IsSecondHeader(GridRow first, GridRow second) =>
        second.Filled.Any() && second.Cells.Any(c => c.ContinuesAbove || first.At(c.Column) is { Span: > 1 } upper && upper.Span > c.Span)
        && second.Filled.Where(c => !c.ContinuesAbove).All(c => RoleOf(Fold.Of(c.Text)) != ColumnRole.Other || c.Bold);

    private static List<Column> Read(GridRow row, GridRow? above) =>
        [.. row.Cells.Select(c => Make(c, above?.At(c.Column)))];

    private static Column Make(GridCell cell, GridCell? above)
    {
        var own = Fold.Of(cell.Text);
        var header = above is null || above.Text == cell.Text ? own : $"{Fold.Of(above.Text)} {own}";
        var role = RoleOf(own) is var named and not ColumnRole.Other ? named : RoleOf(header);
        return new(cell.Column, role is ColumnRole.Lead && header.Contains("phoi hop", StringComparison.Ordinal) && !own.Contains("chu tri", StringComparison.Ordinal) && above is null && own.StartsWith("co quan phoi", StringComparison.Ordinal) ? ColumnRole.Coordinating : role, header);
    }

    private static ColumnRole RoleOf(string folded)
    {
        var words = folded.Trim(' ', '.', ':', '*');
        if (words.Length == 0)
            return ColumnRole.Other;
        if (words.Contains("phoi hop", StringComparison.Ordinal) && words.Contains("chu tri", StringComparison.Ordinal))
            return ColumnRole.Lead;
        return Array.Find(Roles, r => r.Words.IsMatch(words)).Role;
    }

    private static Regex Word(string words) => Pattern.Word(words);

    private static Regex Whole(string words) => Pattern.Of($"^(?:{words})$");
}
