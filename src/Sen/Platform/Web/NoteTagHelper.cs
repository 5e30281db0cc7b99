using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

public enum NoteKind
{
    Information,
    Warning,
    Wrong,
    Done,

    /// <summary>Where help is for someone in danger.</summary>
    Help,
}

/// <summary>A note: a bar on the left and a wash. One that states a duty cannot be sent away.</summary>
[HtmlTargetElement("sen-note")]
public sealed class NoteTagHelper(Assets assets) : TagHelper
{
    public NoteKind Kind { get; set; }

    public string? Heading { get; set; }

    /// <summary>Icon before the heading; warnings and wrongs have one of their own.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class(Kind));
        // What was just done is told once to someone who hears the page; the others are found where they stand.
        if (Kind == NoteKind.Done)
            output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(HeadingLine());
        output.Content.AppendHtml(content);
    }

    private IHtmlContent HeadingLine()
    {
        if (Heading is null)
            return HtmlString.Empty;
        var line = Tag.Of("p", "note-h");
        if ((Icon ?? IconOf(Kind)) is { } icon)
            line.InnerHtml.AppendHtml(Tag.Icon(assets, icon)).Append(" ");
        line.InnerHtml.Append(Heading);
        return line;
    }

    private static string? IconOf(NoteKind kind) => kind is NoteKind.Warning or NoteKind.Wrong ? "alert-triangle" : null;

    private static string Class(NoteKind kind) => kind switch
    {
        NoteKind.Warning => "note note-ochre",
        NoteKind.Wrong => "note note-brick",
        NoteKind.Done => "note note-leaf",
        NoteKind.Help => "note note-lotus",
        _ => "note",
    };
}
