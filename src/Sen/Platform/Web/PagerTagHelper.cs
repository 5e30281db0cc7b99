using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>Moves along a list that pages by cursor. Draws nothing when there is nowhere to go.</summary>
[HtmlTargetElement("sen-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Assets assets, Texts T) : TagHelper
{
    public string? PreviousHref { get; set; }

    public string? NextHref { get; set; }

    /// <summary>Where one is: "51–100 trong 11.600 việc".</summary>
    public string? Summary { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor hands a null address over as an empty one.
        if (string.IsNullOrEmpty(PreviousHref) && string.IsNullOrEmpty(NextHref))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", T["Các trang của danh sách"]);
        if (!string.IsNullOrEmpty(PreviousHref))
            output.Content.AppendHtml(Tag.Of("a", "btn btn-small", Tag.Icon(assets, "arrow-left"), Tag.Text(T["Trang trước"])).Set("href", PreviousHref).Set("rel", "prev"));
        if (!string.IsNullOrEmpty(NextHref))
            output.Content.AppendHtml(Tag.Of("a", "btn btn-small", Tag.Text(T["Trang sau"]), Tag.Icon(assets, "arrow-right")).Set("href", NextHref).Set("rel", "next"));
        output.Content.AppendHtml(Summary is null ? HtmlString.Empty : Tag.Of("span", null, Summary));
    }
}
