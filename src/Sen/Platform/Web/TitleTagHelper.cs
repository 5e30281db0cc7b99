using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>Titles written by hand get the same care as those of <c>sen-head</c>: compounds stay on one line.</summary>
[HtmlTargetElement("h1")]
[HtmlTargetElement("h2")]
public sealed class TitleTagHelper(HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Content.SetHtmlContent(Compounds.Join((await output.GetChildContentAsync()).GetContent(encoder)));
}
