using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Show;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

public enum RowChange
{
    Changed,
    Added,
    Withdrawn,
}

/// <summary>One field of a row, as it was and as it is; empty on the side where there is nothing.</summary>
public sealed record FieldDifference(string Name, string Before, string After)
{
    public IReadOnlyList<WordRun> Words => WordDifference.Of(Before, After);
}

/// <param name="Text">Of a row that changed or was stopped, the old words; of a new one, its own.</param>
/// <param name="Fields">What differs; of a new or stopped row, all that it says.</param>
public sealed record RowDifference(RowChange Change, string Code, string Text, IReadOnlyList<FieldDifference> Fields);

/// <summary>Two versions of a plan line by line. Pure; in the language of <see cref="Texts"/>.</summary>
public sealed record PlanDifference(FieldDifference? Title, IReadOnlyList<RowDifference> Targets, IReadOnlyList<RowDifference> Tasks)
{
    public bool IsEmpty => Title is null && Targets.Count + Tasks.Count == 0;

    public int Count(RowChange change) => Targets.Concat(Tasks).Count(r => r.Change == change);

    public static PlanDifference Of(Plan before, Plan after, IReadOnlyDictionary<UnitId, string> names, Texts T) => new(
        before.Title == after.Title ? null : new(T["Tên kế hoạch"], before.Title, after.Title),
        Rows(before.TargetsInForce.ToDictionary(t => t.Id), after.TargetsInForce.ToDictionary(t => t.Id), t => t.Code, t => t.Text, t => Fields(t, T)),
        Rows(before.TasksInForce.ToDictionary(t => t.Id), after.TasksInForce.ToDictionary(t => t.Id), t => t.Code, t => t.Text, t => Fields(t, names, T)));

    private static IReadOnlyList<RowDifference> Rows<TId, TRow>(
        Dictionary<TId, TRow> before, Dictionary<TId, TRow> after, Func<TRow, string> code, Func<TRow, string> text, Func<TRow, IReadOnlyList<(string Name, string Value)>> fields)
        where TId : notnull
    {
        var rows = new List<RowDifference>();
        foreach (var id in before.Keys.Union(after.Keys))
        {
            var (was, stands) = (before.TryGetValue(id, out var old), after.TryGetValue(id, out var now));
            var row = was ? old! : now!;
            var said = (was ? fields(old!) : []).ToDictionary(f => f.Name, f => f.Value);
            var saying = (stands ? fields(now!) : []).ToDictionary(f => f.Name, f => f.Value);
            var differ = said.Keys.Union(saying.Keys).Select(name => new FieldDifference(name, said.GetValueOrDefault(name, ""), saying.GetValueOrDefault(name, ""))).Where(f => f.Before != f.After).ToList();
            if (differ.Count > 0)
                rows.Add(new(!was ? RowChange.Added : stands ? RowChange.Changed : RowChange.Withdrawn, code(row), text(row), differ));
        }

        return [.. rows.OrderBy(r => r.Code, VietnameseOrder.Instance)];
    }

    internal static IReadOnlyList<(string Name, string Value)> Fields(PlanTask task, IReadOnlyDictionary<UnitId, string> names, Texts T) =>
    [
        (T["Nội dung"], task.Text),
        (T["Chủ trì"], Agencies(task, AgencyRole.Lead, names)),
        (T["Phối hợp"], Agencies(task, AgencyRole.Coordinating, names)),
        (T["Không giao vì"], task.NoAssignmentReason ?? ""),
        (T["Thời hạn"], Deadline(task, T)),
        (T["Sản phẩm"], task.Output ?? ""),
        (T["Minh chứng"], Evidence(task, T)),
    ];

    internal static IReadOnlyList<(string Name, string Value)> Fields(PlanTarget target, Texts T) =>
    [
        (T["Nội dung"], target.Text),
        (T["Con số"], TargetWords.Of(target, T)),
        (T["Chịu trách nhiệm"], target.Responsible ?? ""),
    ];

    private static string Agencies(PlanTask task, AgencyRole role, IReadOnlyDictionary<UnitId, string> names) =>
        string.Join("; ", task.Agencies.Where(a => a.Role == role).OrderBy(a => a.Ordinal).Select(a => PlanTree.NameOf(a, names)));

    /// <summary>When and how often, in one line.</summary>
    private static string Deadline(PlanTask task, Texts T)
    {
        var printed = task.PrintedDeadline();
        var when = printed.IsProblem || printed.Value is { IsNone: true, Wording: null } ? ""
            : T.Culture.TwoLetterISOLanguageName == "vi" || printed.Value.IsNone ? printed.Value.InVietnamese(task.Recurrence)
            : $"{KindWord(task.DeadlineKind, T)} {DeadlineText.Of(task.Deadline)}".Trim();
        var often = RecurrenceWord(task.Recurrence, T);
        return string.Join(", ", new[] { often, when }.Where(w => w.Length > 0)) is { Length: > 0 } both ? both : T["không ghi thời hạn"];
    }

    private static string KindWord(DeadlineKind? kind, Texts T) => kind switch
    {
        DeadlineKind.Before => T["trước"],
        DeadlineKind.By => T["chậm nhất, đến hết"],
        DeadlineKind.On => T["đúng ngày"],
        DeadlineKind.Within => T["trong thời gian"],
        DeadlineKind.From => T["từ đó trở đi"],
        _ => "",
    };

    private static string RecurrenceWord(Recurrence? recurrence, Texts T) => recurrence switch
    {
        Recurrence.Monthly => T["hằng tháng"],
        Recurrence.Quarterly => T["hằng quý"],
        Recurrence.Semiannual => T["6 tháng một lần"],
        Recurrence.Annual => T["hằng năm"],
        Recurrence.Biweekly => T["hai tuần một lần"],
        Recurrence.Biennial => T["hai năm một lần"],
        Recurrence.Continuous => T["thường xuyên"],
        _ => "",
    };

    private static string Evidence(PlanTask task, Texts T)
    {
        var asked = new EvidenceCheck(task.Evidence | (task.FigureAsked is null ? EvidenceRules.None : EvidenceRules.Figure), EvidenceRules.None, task.FigureAsked);
        return string.Join(", ", asked.AskedOneByOne.Select(r => asked.Words(r, T)));
    }
}
