using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>What unit and standing agency enter when they speak to each other about one assignment.</summary>
public sealed class DialogueForm
{
    public string? Question { get; init; }

    public string? Answer { get; init; }

    public string? ExtensionReason { get; init; }

    public DateOnly? WishedDay { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The coordinating agency's assignment; null for all.</summary>
    public AssignmentId? To { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who of the unit does the work.</summary>
    public UserId? Person { get; init; }

    /// <summary>Words with a granted or a refused extension.</summary>
    public string? Decision { get; init; }
}

/// <summary>The acts of the dialogue by the button that asks for them.</summary>
public sealed class DialogueActs(AskQuestion ask, TakeBackQuestion takeBack, AnswerQuestion answer, AskExtension askExtension, DecideExtension decide, CommentOnWork comment, DelegateWork delegation, Texts T)
{
    /// <summary>Null for a button that is not of the dialogue.</summary>
    internal async Task<Result?> RunAsync(string? act, AssignmentId id, int version, DialogueForm form, Func<Process> process, CancellationToken cancel) => act switch
    {
        "ask" => await ask.RunAsync(new(id, version, form.Question ?? ""), process(), cancel),
        "take-back" => await takeBack.RunAsync(new(id, version), process(), cancel),
        "answer" => await answer.RunAsync(new(id, version, form.Answer ?? ""), process(), cancel),
        "ask-extension" => await askExtension.RunAsync(new(id, version, form.ExtensionReason ?? "", form.WishedDay), process(), cancel),
        "grant" => await decide.RunAsync(new(id, version, true, form.Until, form.Decision ?? ""), process(), cancel),
        "refuse" => await decide.RunAsync(new(id, version, false, null, form.Decision ?? ""), process(), cancel),
        "comment" => await comment.RunAsync(new(id, form.To, form.Comment ?? ""), process(), cancel),
        "delegate" => await delegation.RunAsync(new(id, version, form.Person), process(), cancel),
        _ => (Result?)null,
    };

    /// <summary>What the page says when it is done.</summary>
    internal string Done(string? act) => act switch
    {
        "ask" => T["Đã gửi đề nghị làm rõ."],
        "take-back" => T["Đã rút đề nghị làm rõ."],
        "answer" => T["Đã trả lời đơn vị."],
        "ask-extension" => T["Đã gửi đề nghị gia hạn."],
        "grant" => T["Đã gia hạn."],
        "comment" => T["Đã gửi."],
        "delegate" => T["Đã phân công."],
        _ => T["Đã trả lời không gia hạn."],
    };
}
