using Sen.Kernel.Results;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>What a task asks a completion to bring, and what has been brought.</summary>
[Flags]
public enum EvidenceRules
{
    None = 0,

    /// <summary>Văn bản có số và ngày.</summary>
    Document = 1,

    /// <summary>Ảnh: a file whose content is a picture.</summary>
    Photo = 2,

    /// <summary>Danh sách: a file that is no picture.</summary>
    List = 4,

    /// <summary>Số liệu: a number; which one, the task says in words.</summary>
    Figure = 8,
}

/// <summary>The rules of one task and what its reports have brought so far, all of them together: nothing is asked for twice.</summary>
/// <param name="FigureAsked">Which figure: "Số người dự"; null when none is asked.</param>
public readonly record struct EvidenceCheck(EvidenceRules Asked, EvidenceRules Given, string? FigureAsked)
{
    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<EvidenceRules> Each { get; } = [EvidenceRules.Document, EvidenceRules.Photo, EvidenceRules.List, EvidenceRules.Figure];

    public IEnumerable<EvidenceRules> AskedOneByOne
    {
        get
        {
            var asked = Asked;
            return Each.Where(r => asked.HasFlag(r));
        }
    }

    public bool Has(EvidenceRules rule) => Given.HasFlag(rule);

    public int Missing
    {
        get
        {
            var check = this;
            return AskedOneByOne.Count(r => !check.Has(r));
        }
    }

    public EvidenceCheck With(EvidenceRules given) => this with { Given = Given | given };

    /// <summary>One sentence for each thing that is missing, beside its field of the report; null when nothing is.</summary>
    public Problem? Refuse()
    {
        var errors = new FieldErrors();
        foreach (var rule in AskedOneByOne.Except(Each.Where(Has)))
        {
            if (rule == EvidenceRules.Document)
                errors.Add("Documents[0].Number", Problems.DocumentAsked);
            else if (rule == EvidenceRules.Figure)
                errors.Add("Figure", Problems.FigureAsked(FigureAsked ?? ""));
            else
                errors.Add("Files", rule == EvidenceRules.Photo ? Problems.PhotoAsked : Problems.ListAsked);
        }

        return errors.ToProblem();
    }

    /// <summary>The rule in words that fit into a line: "văn bản có số và ngày".</summary>
    public string Words(EvidenceRules rule, Texts T) => rule switch
    {
        EvidenceRules.Document => T["văn bản có số và ngày"],
        EvidenceRules.Photo => T["ảnh (JPG, PNG)"],
        EvidenceRules.List => T["tệp danh sách (Excel, Word, PDF)"],
        _ => T["số liệu: {0}", FigureAsked ?? ""],
    };
}
