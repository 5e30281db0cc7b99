using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>An icon of the sprite. It never stands alone: words are beside it, or hidden in <see cref="Words"/> on phones.</summary>
[HtmlTargetElement("sen-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Assets assets) : TagHelper
{
    /// <summary>Name of the symbol in <c>icons.svg</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it says to someone who hears the page, where no words stand beside it.</summary>
    public string? Words { get; set; }

    /// <summary>An extra class, such as <c>chev</c>.</summary>
    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var icon = Tag.Icon(assets, Name);
        if (Class is not null)
            icon.AddCssClass(Class);
        output.Content.AppendHtml(icon);
        if (Words is not null)
            output.Content.AppendHtml(Tag.Of("span", "vh", Words));
    }
}
