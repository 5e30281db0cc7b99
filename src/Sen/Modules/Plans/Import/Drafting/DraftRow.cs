using Sen.Kernel.Results;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>One row of a draft plan before a person has looked at it.</summary>
/// <param name="Id">By which other rows name it.</param>
public sealed record DraftRow(Guid Id, RowValues Values)
{
    /// <summary>Ids of the passages it was read from; empty for a typed row.</summary>
    public IReadOnlyList<int> Passages { get; init; } = [];

    public IReadOnlyList<RowDoubt> Doubts { get; init; } = [];

    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Whether a person must look at it alone: it cannot be confirmed together with others.</summary>
    public bool NeedsLook => Doubts.Count > 0 || Confidence == Confidence.Low;

    public static DraftRow Of(RowValues values, ReadRow read, IEnumerable<RowDoubt>? more = null) => new(Guid.CreateVersion7(), values)
    {
        Passages = read.Passages,
        Confidence = read.Confidence,
        Doubts = [.. read.Doubts.Select(RowDoubt.Of), .. more ?? []],
    };
}

/// <summary>What a person should look at, with what fills the places of the sentence. Stored with the row; the sentence is the key of its translation.</summary>
public sealed record RowDoubt(string Code, string Sentence, IReadOnlyList<string> Values)
{
    /// <summary>The printed name of an agency that is asked about; one answer serves every row that prints it.</summary>
    public string? Agency { get; init; }

    public static RowDoubt Of(Doubt doubt) => new(doubt.Code, doubt.Sentence, doubt.Words is null ? [] : [doubt.Words]);

    public static RowDoubt Of(Problem problem) =>
        new(problem.Code, problem.Sentence, [.. problem.Values.Select(v => v is DateOnly day ? $"{day:dd/MM/yyyy}" : $"{v}")]);

    public Problem ToProblem() => new(Code, Sentence, [.. Values]);
}

/// <summary>What only the making of rows can doubt; the reader's doubts are its own.</summary>
internal static class RowDoubts
{
    public static Problem LeadFromHeading(string name) => new("row.lead-from-heading", "Cơ quan chủ trì “{0}” lấy từ đề mục phía trên.", name);

    public static Problem DeadlineNotRead(string words) => new("row.deadline-not-read", "Thời hạn “{0}” chưa thành ngày cụ thể. Nhập ngày, hoặc để nguyên lời văn.", words);

    public static Problem Weekly => new("row.weekly", "Việc hằng tuần được theo dõi như việc thường xuyên.");

    public static Problem TargetSuggested(string text) => new("row.target-suggested", "Máy gợi ý việc này góp vào chỉ tiêu “{0}”. Hãy kiểm tra.", text);

    public static Problem AgencyUnresolved(string name) => new("row.agency-unresolved", "“{0}” chưa gắn với đơn vị nào.", name);

    public static Problem TooLong(int most) => new("row.too-long", "Lời văn dài quá {0:N0} ký tự nên đã cắt bớt. Rút gọn, hoặc tách làm hai.", most);
}
