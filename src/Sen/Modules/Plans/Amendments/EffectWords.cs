using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Effects in words.</summary>
internal static class EffectWords
{
    /// <summary>"3.2.1: trước 12 dời hạn, nay 11": what differs from what was shown, by task.</summary>
    public static string Changed(IEnumerable<(string Code, int[] Before, int[] Now)> tasks)
    {
        var said = tasks.Select(t => $"nhiệm vụ {t.Code}: trước {Counts(t.Before)}, nay {Counts(t.Now)}").ToList();
        return said.Count == 0 ? "một số việc đổi hạn hoặc đơn vị" : string.Join("; ", said);
    }

    private static string Counts(int[] counts)
    {
        string[] words = ["dời hạn", "đổi nội dung", "đổi vai trò", "dừng", "giao mới", "giữ kết quả"];
        var said = counts.Take(words.Length).Select((n, i) => (n, i)).Where(c => c.n > 0).Select(c => $"{c.n} {words[c.i]}").ToList();
        return said.Count == 0 ? "không việc nào" : string.Join(", ", said);
    }

    /// <summary>What happens to the work of one task: "12 việc dời hạn, 3 việc giữ kết quả".</summary>
    public static string Of(TaskEffect task, Texts T) => string.Join(", ", Enum.GetValues<EffectKind>().Select(k => (Kind: k, Count: task.Count(k))).Where(c => c.Count > 0).Select(c => Of(c.Kind, c.Count, T)));

    public static string Of(EffectKind kind, int count, Texts T) => kind switch
    {
        EffectKind.Moved => T["{0:N0} việc dời hạn", count],
        EffectKind.Reworded => T["{0:N0} việc đổi nội dung, hạn giữ nguyên", count],
        EffectKind.RoleChanged => T["{0:N0} việc đổi vai trò", count],
        EffectKind.Withdrawn => T["{0:N0} việc dừng thực hiện", count],
        EffectKind.Given => T["{0:N0} việc giao mới", count],
        _ => T["{0:N0} việc đã báo cáo xong, giữ kết quả", count],
    };
}
