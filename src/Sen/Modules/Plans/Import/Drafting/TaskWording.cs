using System.Text.RegularExpressions;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Leaves out the last sentence of a task when it only repeats who and by when, which have fields of their own.</summary>
internal static partial class TaskWording
{
    /// <summary>The words of the work; the whole text where the last sentence says more than who and when, or nothing was read from it.</summary>
    public static string Of(TaskReading task)
    {
        var text = task.Text.TrimEnd('.', ';', ' ', '/');
        var end = text.LastIndexOf(". ", StringComparison.Ordinal);
        if (end < 10)
            return text;
        var sentence = Fold.Of(text[(end + 2)..]);
        var names = task.Lead.Concat(task.Coordinating).Concat(task.AgenciesAsWritten).Select(Fold.Of).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length);
        var rest = names.Aggregate(sentence, (left, name) => left.Replace(name, " ", StringComparison.Ordinal));
        var saysWho = rest.Length != sentence.Length;
        var saysWhen = task.Deadline is not null || task.Recurrence is not null;
        return (saysWho || saysWhen) && IsSpent(rest, saysWhen) ? text[..end] : text;
    }

    private static bool IsSpent(string rest, bool saysWhen) =>
        Roles().Replace(saysWhen ? Times().Replace(rest, " ") : rest, " ").All(c => !char.IsLetterOrDigit(c));

    [GeneratedRegex("(?<![a-z])(chu tri|phoi hop( voi)?|cung|va|thuc hien|hoan thanh|xong|don vi|co quan|giao|la)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Roles();

    [GeneratedRegex("(?<![a-z])(truoc|cham nhat|den het|den|tu|trong|vao|ngay|thang|quy|nam|hang|moi|mot|dot|lan|thuong xuyen|dinh ky|[ivx]+)(?![a-z])|[0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();
}
