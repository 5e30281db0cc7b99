using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Gathers tasks in printed order; lines of detail ("Thời gian: …", "Chủ trì: …") complete the task before them.</summary>
internal sealed class TaskCollector(TaskMaker maker, AgencyLexicon lexicon, int planYear)
{
    private const double SameTask = 0.75;

    private static readonly Regex Detail = Pattern.Of(
        @"^(?<label>thoi gian(?: thuc hien| to chuc| hoan thanh| du kien)?|thoi han|tien do|dia diem|doi tuong|thanh phan(?: tham du)?|so luong|quy mo|hinh thuc|kinh phi|du kien kinh phi|(?:co quan|don vi|bo phan)(?: chu tri| thuc hien| phoi hop| phu trach)|chu tri|phoi hop|phu trach|san pham|ket qua(?: dau ra)?|noi dung|phan cong|nguoi thuc hien|thuc hien)\s*(?:\([^)]*\))?\s*:\s*(?=\S)");

    private readonly List<TaskReading> tasks = [];

    public IReadOnlyList<TaskReading> Tasks => tasks;

    public static bool IsDetail(Line line) => Detail.IsMatch(line.Folded);

    public void Add(Line line, string section, TaskKind kind, IReadOnlyList<string> headingLead, string? no)
    {
        var task = maker.OfText(line.Text, headingLead);
        tasks.Add(task with
        {
            No = no,
            Section = section,
            Kind = kind,
            Passages = line.Ids,
            Doubts = line.Broken ? [.. task.Doubts, Doubts.BrokenLine] : task.Doubts,
        });
    }

    public void AddRow(TaskReading row)
    {
        var same = tasks.FindIndex(t => t.OtherText is null && !Shares(t.Passages, row.Passages) && Similarity.Of(t.Text, row.Text) >= SameTask && Agree(t.Lead, row.Lead));
        if (same < 0)
            tasks.Add(row);
        else
            tasks[same] = Join(tasks[same], row);
    }

    /// <summary>Completes the last task with a line of detail; false when there is none to complete.</summary>
    public bool AddDetail(Line line)
    {
        if (tasks.Count == 0)
            return false;
        var label = Detail.Match(line.Folded).Groups["label"].Value;
        var words = line.Text[Detail.Match(line.Folded).Length..];
        var task = tasks[^1] with { Passages = [.. tasks[^1].Passages, .. line.Ids] };
        var completed = Completed(task, label, words.TrimEnd('.', ';'));
        // Words of one paragraph stay together, however its lines were broken.
        tasks[^1] = line.First.InSameParagraph ? completed with { Text = $"{completed.Text} {line.First.Text}" } : completed;
        return true;
    }

    private TaskReading Completed(TaskReading task, string label, string words)
    {
        if (label.StartsWith("thoi", StringComparison.Ordinal) || label == "tien do")
            return task with { Deadline = DeadlineParser.OfCell(words, planYear) ?? task.Deadline, Recurrence = task.Recurrence ?? RecurrenceParser.Of(words) };
        if (label.Contains("phoi hop", StringComparison.Ordinal))
            return task with { Coordinating = Named(words) };
        if (label.Contains("chu tri", StringComparison.Ordinal) || label.Contains("thuc hien", StringComparison.Ordinal) || label.Contains("phu trach", StringComparison.Ordinal) || label == "phan cong")
            return WithLead(task, words);
        if (label is "san pham" || label.StartsWith("ket qua", StringComparison.Ordinal))
            return task with { Output = words };
        return label.Contains("kinh phi", StringComparison.Ordinal) && Money.Find(words) is [var money, ..] ? task with { AmountVnd = money.Vnd } : task;
    }

    private TaskReading WithLead(TaskReading task, string words)
    {
        var read = ResponsibilityParser.Of("Chủ trì: " + words, lexicon);
        return read.Lead.Count == 0 ? task : task with
        {
            Lead = [.. read.Lead.Select(lexicon.WriteOut)],
            Coordinating = read.Coordinating.Count > 0 ? [.. read.Coordinating.Select(lexicon.WriteOut)] : task.Coordinating,
            Doubts = [.. task.Doubts.Where(d => d != Doubts.NoLead)],
        };
    }

    private List<string> Named(string words) =>
        [.. (AgencyNames.Whole(words, lexicon) ?? AgencyNames.At(words, 0, lexicon)?.Names ?? [words]).Select(lexicon.WriteOut)];

    private static bool Shares(IReadOnlyList<int> left, IReadOnlyList<int> right) => left.Intersect(right).Any();

    private static bool Agree(IReadOnlyList<string> body, IReadOnlyList<string> annex) =>
        body.Count == 0 || annex.Count == 0 || body.Any(b => annex.Any(a => Fold.Same(a, b)));

    // The annex is written for responsibility and time; the body for the words.
    private static TaskReading Join(TaskReading body, TaskReading annex) => body with
    {
        Lead = annex.Lead.Count > 0 ? annex.Lead : body.Lead,
        Coordinating = annex.Coordinating.Count > 0 ? annex.Coordinating : body.Coordinating,
        Deadline = annex.Deadline ?? body.Deadline,
        Recurrence = annex.Recurrence ?? body.Recurrence,
        AmountVnd = annex.AmountVnd ?? body.AmountVnd,
        Output = annex.Output ?? body.Output,
        OtherText = annex.Text,
        Passages = [.. body.Passages, .. annex.Passages],
        Doubts = [.. body.Doubts.Where(d => d != Doubts.NoLead || annex.Lead.Count == 0), Doubts.JoinedWithAnnex],
    };
}
