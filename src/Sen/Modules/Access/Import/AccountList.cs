using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Documents;

namespace Sen.Modules.Access.Import;

/// <summary>Something wrong in one row: where it is, as Excel shows it, and what it is.</summary>
internal sealed record RowProblem(int Row, string Column, Problem Problem);

/// <summary>A row that can become an account. Names and unit are as they will be kept.</summary>
internal sealed record AccountRow(int Number, string DisplayName, string UserName, Kernel.Places.UnitId? Unit, string UnitName, string Position, string? Email, Role[] Roles);

/// <summary>An Excel list of accounts, checked as a whole: every problem of every row at once, so that the list is mended once. Pure.</summary>
internal sealed class AccountList(UnitLookup units, IReadOnlySet<string> taken)
{
    public const string Name = "Họ và tên";
    public const string User = "Tên đăng nhập";
    public const string Unit = "Đơn vị";
    public const string Position = "Chức vụ";
    public const string Email = "Email";
    public const string RoleColumn = "Vai trò";

    public static readonly string[] Columns = [Name, User, Unit, Position, Email, RoleColumn];
    public static readonly string[] Required = [Name, User, Unit, RoleColumn];

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<AccountRow> rows = [];
    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<AccountRow> Rows => rows;

    public IReadOnlyList<RowProblem> Problems => problems;

    public void Check(SpreadsheetContent content)
    {
        foreach (var row in content.Rows)
            Check(row);
    }

    private void Check(SpreadsheetRow row)
    {
        var before = problems.Count;
        var unit = Take(row, Unit, units.Find(row[Unit].Text));
        var person = PersonalDetails.Parse(row[User].Text, row[Name].Text, row[Position].Text, row[Email].Text, unit);
        foreach (var problem in person.Problem?.All() ?? [])
            problems.Add(new(row.Number, ColumnOf(problem.Field), problem));
        var roles = RolesOf(row);
        if (unit is null && roles.Any(RoleGrantRow.GivesData) && row[Unit].IsEmpty)
            problems.Add(new(row.Number, Unit, Access.Problems.UnitMissing));
        if (!person.IsProblem)
            CheckName(row.Number, person.Value.UserName);
        if (problems.Count == before)
            rows.Add(Row(row.Number, person.Value, roles));
    }

    private void CheckName(int row, UserName name)
    {
        if (taken.Contains(name.ToString()))
            problems.Add(new(row, User, Access.Problems.UserNameTaken(name)));
        else if (!seen.TryAdd(name.ToString(), row))
            problems.Add(new(row, User, Access.Problems.UserNameTwice(name, seen[name.ToString()])));
    }

    /// <summary>Several roles stand in one cell, parted by commas or semicolons.</summary>
    private Role[] RolesOf(SpreadsheetRow row)
    {
        var words = row[RoleColumn].Text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            problems.Add(new(row.Number, RoleColumn, Access.Problems.RoleMissing));
        return [.. words.Select(w => RoleNames.Parse(w)).Where(r => Keep(row, r)).Select(r => r.Value).Distinct()];
    }

    private bool Keep(SpreadsheetRow row, Result<Role> role)
    {
        if (role.IsProblem)
            problems.Add(new(row.Number, RoleColumn, role.Problem));
        return !role.IsProblem;
    }

    private T Take<T>(SpreadsheetRow row, string column, Result<T> result)
    {
        if (!result.IsProblem)
            return result.Value;
        problems.Add(new(row.Number, column, result.Problem));
        return default!;
    }

    private AccountRow Row(int number, PersonalDetails person, Role[] roles) => new(
        number, person.DisplayName, person.UserName.ToString(), person.Unit, units.Units.FirstOrDefault(u => u.Id == person.Unit)?.ShortName ?? "", person.Position, person.Email, roles);

    private static string ColumnOf(string? field) => field switch
    {
        nameof(PersonalDetails.DisplayName) => Name,
        nameof(PersonalDetails.Position) => Position,
        nameof(PersonalDetails.Email) => Email,
        _ => User,
    };
}
