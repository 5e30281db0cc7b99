using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>Nothing here: one sentence why, one grey sentence what to know, and one action (the content).</summary>
[HtmlTargetElement("sen-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Tag.Of("p", "serif", Compounds.Join(Heading)));
        output.Content.AppendHtml(Text is null ? HtmlString.Empty : Tag.Of("p", "grey", Text));
        output.Content.AppendHtml(action.IsEmptyOrWhiteSpace ? HtmlString.Empty : Tag.Of("div", "actions", action));
    }
}
