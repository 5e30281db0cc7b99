using Sen.Kernel.Text;

namespace Sen.Modules.Plans.Show;

/// <summary>What a reader looks for in a plan. Empty parts let everything through.</summary>
/// <param name="Lead">A unit's id or a named set's code.</param>
/// <param name="DueBefore">Tasks with a last day on this day or earlier.</param>
public sealed record TreeFilter(string? Text, string? Lead, TaskStateKind? State, DateOnly? DueBefore)
{
    private readonly string key = SearchKey.Of(Text);

    public bool IsEmpty => key.Length == 0 && string.IsNullOrEmpty(Lead) && State is null && DueBefore is null;

    public bool Lets(TaskRow task) =>
        (key.Length == 0 || task.SearchKey.Contains(key, StringComparison.Ordinal) || task.Code == Text!.Trim())
        && (string.IsNullOrEmpty(Lead) || task.LeadKeys.Contains(Lead, StringComparer.Ordinal))
        && (State is null || State == task.State.Kind)
        && (DueBefore is null || task.LastDays.Any(day => day <= DueBefore));
}
