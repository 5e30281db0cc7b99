using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>A part of a page under an ink rule: its name, how many, and one line of help in the margin; the work in the column.</summary>
[HtmlTargetElement("sen-part")]
public sealed class PartTagHelper(Texts T) : TagHelper
{
    public string Heading { get; set; } = "";

    public int? Count { get; set; }

    public string? Help { get; set; }

    /// <summary>Address within the page; numbered when absent.</summary>
    public string? Id { get; set; }

    /// <summary>Margin above the column instead of beside it: for a matrix or a plan tree.</summary>
    public bool Wide { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = new Slots();
        context.Items[typeof(Slots)] = slots;
        var content = await output.GetChildContentAsync();
        var id = Id ?? NextId();

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wide ? "part part-wide" : "part");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent(Tag.Of("div", "margin", Title(id), HelpLine(), slots.Margin ?? HtmlString.Empty));
        output.Content.AppendHtml(Tag.Of("div", "column", content));
    }

    /// <summary>Numbered through the page: a part in a loop must not share its id.</summary>
    private string NextId()
    {
        var items = ViewContext.HttpContext.Items;
        var number = items[typeof(PartTagHelper)] is int last ? last + 1 : 1;
        items[typeof(PartTagHelper)] = number;
        return string.Create(CultureInfo.InvariantCulture, $"phan-{number}");
    }

    private TagBuilder Title(string id)
    {
        var title = Tag.Of("h2", null).Set("id", id);
        if (Count is { } count)
            title.InnerHtml.AppendHtml(Tag.Of("span", "count", count.ToString("#,0", T.Culture))).Append(" ");
        title.InnerHtml.Append(Compounds.Join(Heading));
        return title;
    }

    private IHtmlContent HelpLine() => Help is null ? HtmlString.Empty : Tag.Of("p", null, Help);
}
