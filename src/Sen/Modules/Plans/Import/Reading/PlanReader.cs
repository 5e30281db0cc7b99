using System.Text.RegularExpressions;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>The single door: a Word file of a plan → what was understood from it, or why it cannot be read.</summary>
public static class PlanReader
{
    /// <summary>
    /// Reads at most 25 MB; never throws for what a file can hold. Takes under two seconds for the largest file that is accepted.
    /// The stream is read once from where it stands and left open.
    /// </summary>
    /// <param name="fileName">Kept for display; what the file is, is told by its content.</param>
    public static Result<PlanReading> Read(Stream file, string fileName)
    {
        var passages = DocxReader.Read(file);
        if (passages.IsProblem)
            return passages.Problem;
        try
        {
            return Understand(DocumentFrame.Mark(passages.Value), fileName);
        }
        catch (Exception tooMuch) when (tooMuch is RegexMatchTimeoutException or StreamTooLongException)
        {
            return ReadingProblems.TooLong;
        }
    }

    private static Result<PlanReading> Understand(IReadOnlyList<Passage> framed, string fileName)
    {
        if (OldFonts.Suspects(framed))
            return ReadingProblems.OldFont;
        if (OtherDocument(framed) is { } name)
            return ReadingProblems.OtherDocument(name);
        var reading = PlanAssembler.Assemble(Path.GetFileName(fileName), framed);
        return reading.Tasks.Count == 0 && !reading.Goals.Any(g => g.Targets.Count > 0) ? ReadingProblems.NotAPlan : reading;
    }

    // A decision may carry a plan behind it, so only the last type line counts.
    private static string? OtherDocument(IReadOnlyList<Passage> passages) =>
        passages.Where(p => p.Kind == PassageKind.Title).Select(DocumentFrame.TypeOf).LastOrDefault(t => t is not null) switch
        {
            "bao cao" => "báo cáo",
            "to trinh" => "tờ trình",
            "thong bao" => "thông báo",
            "quyet dinh" => "quyết định không kèm kế hoạch",
            "giay moi" => "giấy mời",
            "bien ban" => "biên bản",
            "cong van" => "công văn",
            "nghi quyet" => "nghị quyết",
            "chi thi" => "chỉ thị",
            "quy che" => "quy chế",
            _ => null,
        };
}
