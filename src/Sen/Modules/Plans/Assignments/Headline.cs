using System.Globalization;
using Sen.Kernel.Text;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The sentence above a desk: what is going on, worst first, in words.</summary>
internal static class Headline
{
    private static readonly string[] EnglishWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <param name="overseen">How the units stand, for those who keep or lead plans; null for everybody else.</param>
    /// <param name="requests">What units have asked and wait for this person's answer.</param>
    /// <param name="heads">Whether the person approves what their units report.</param>
    /// <param name="directives">To what leaders said the person's units owe an answer.</param>
    /// <param name="toConfirm">What other units have reported and wait for this person's confirmation.</param>
    public static string Of(DeskWork desk, Oversight? overseen, int toConfirm, OpenRequests requests, int directives, bool heads, Texts T)
    {
        var urgent = new List<string>();
        Add(urgent, desk[WorkPart.Overdue].Count, n => T["{0} việc quá hạn", Words(n, T), n]);
        Add(urgent, desk[WorkPart.ToAccept].Count, n => T["{0} việc chờ tiếp nhận", Words(n, T), n]);
        Add(urgent, desk[WorkPart.Returned].Count, n => T["{0} việc bị trả lại", Words(n, T), n]);
        Add(urgent, heads ? desk[WorkPart.AwaitingHead].Count : 0, n => T["{0} báo cáo chờ duyệt", Words(n, T), n]);
        Add(urgent, directives, n => T["{0} ý kiến chỉ đạo chờ báo cáo", Words(n, T), n]);
        Add(urgent, requests.Questions, n => T["{0} đề nghị làm rõ", Words(n, T), n]);
        Add(urgent, requests.Extensions, n => T["{0} đề nghị gia hạn", Words(n, T), n]);
        Add(urgent, toConfirm, n => T["{0} việc chờ xác nhận", Words(n, T), n]);
        Add(urgent, overseen?.Overdue ?? 0, n => T["{0} việc quá hạn ở các đơn vị", Words(n, T), n]);
        if (urgent.Count == 0)
            Add(urgent, desk[WorkPart.DueSoon].Count, n => T["{0} việc đến hạn trong 14 ngày", Words(n, T), n]);
        return urgent.Count > 0 ? Sentence(urgent)
            : overseen is not null ? T["Không đơn vị nào quá hạn"]
            : desk.Total > 0 ? T["Không có việc nào đang chờ"] : T["Chưa có việc nào được giao"];
    }

    /// <summary>The same for the list of what waits for confirmation.</summary>
    public static string OfConfirmations(int waiting, int units, Texts T) => waiting == 0
        ? T["Không có việc nào chờ xác nhận"]
        : Sentence([T["{0} việc chờ xác nhận", Words(waiting, T), waiting], T["của {0} đơn vị", Words(units, T), units]], " ");

    private static void Add(List<string> parts, int count, Func<int, string> say)
    {
        if (count > 0)
            parts.Add(say(count));
    }

    private static string Sentence(List<string> parts, string between = ", ")
    {
        var joined = string.Join(between, parts);
        return char.ToUpper(joined[0], CultureInfo.InvariantCulture) + joined[1..];
    }

    private static string Words(int count, Texts T) =>
        T.Language != "en" ? VietnameseNumber.InWords(count)
        : count < EnglishWords.Length ? EnglishWords[count]
        : count.ToString("N0", T.Culture);
}
