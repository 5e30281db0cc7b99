using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>A status: icon, words, and a small detail under them. Content replaces the usual words ("Quá hạn 6 ngày").</summary>
[HtmlTargetElement("sen-status")]
public sealed class StatusTagHelper(Assets assets, Texts T) : TagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>One short line more: "19/22 tổ".</summary>
    public string? Detail { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Status.Colour(Kind) is { } colour ? "st " + colour : "st");
        output.Content.SetHtmlContent(Tag.Icon(assets, Status.Icon(Kind)));
        output.Content.AppendHtml(words.IsEmptyOrWhiteSpace ? Tag.Of("span", null, Status.Words(Kind, T)) : Tag.Of("span", null, words));
        if (!string.IsNullOrEmpty(Detail))
            output.Content.AppendHtml(" ").AppendHtml(Tag.Of("small", null, Detail));
    }
}
