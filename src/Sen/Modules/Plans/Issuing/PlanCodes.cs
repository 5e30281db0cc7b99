using System.Globalization;
using Sen.Kernel.Text;

namespace Sen.Modules.Plans.Issuing;

/// <summary>Sen's stable codes: goals <c>3</c>, targets <c>3.2</c>, sections <c>3.2</c> (III.2), tasks <c>3.2.4</c>. Arabic, whatever the plan prints.</summary>
internal static class PlanCodes
{
    public static string Goal(int ordinal) => ordinal.ToString(CultureInfo.InvariantCulture);

    public static string Target(PlanGoal goal, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{goal.Code}.{ordinal}");

    public static string Task(PlanSection section, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{section.Code}.{ordinal}");

    /// <summary>The printed marker in Arabic; the ordinal when it has none, or when an earlier section has the same.</summary>
    public static string Section(string no, int ordinal, IEnumerable<string> taken)
    {
        var parts = no.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = string.Join('.', parts.Select(p => RomanNumeral.Parse(p)?.ToString(CultureInfo.InvariantCulture) ?? p));
        if (code.Length == 0)
            code = ordinal.ToString(CultureInfo.InvariantCulture);
        return taken.Contains(code, StringComparer.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{code}-{ordinal}") : code;
    }
}
