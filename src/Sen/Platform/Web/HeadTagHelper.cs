using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>The head of a page: what is in the margin, the sentence that is the answer, one paragraph, actions (the content).</summary>
[HtmlTargetElement("sen-head")]
public sealed class HeadTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    /// <summary>One paragraph without links; with links use <c>sen-lead</c> inside.</summary>
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = new Slots();
        context.Items[typeof(Slots)] = slots;
        var rest = await output.GetChildContentAsync();

        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "head");
        output.Content.SetHtmlContent(Tag.Of("div", "margin", slots.Margin ?? HtmlString.Empty));
        output.Content.AppendHtml(Tag.Of("div", "column", Tag.Of("h1", null, Compounds.Join(Heading)), LeadOf(slots), rest));
    }

    private IHtmlContent LeadOf(Slots slots) =>
        slots.Lead is { } written ? Tag.Of("p", "lead", written)
        : Lead is { } text ? Tag.Of("p", "lead", text)
        : HtmlString.Empty;
}

/// <summary>What the parts of a head hand up to it.</summary>
internal sealed class Slots
{
    public IHtmlContent? Margin { get; set; }

    public IHtmlContent? Lead { get; set; }
}

/// <summary>Inside <c>sen-head</c> or <c>sen-part</c>: what stands in the margin.</summary>
[HtmlTargetElement("sen-margin")]
public sealed class MarginTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(Slots), out var slots))
            ((Slots)slots).Margin = content;
    }
}

/// <summary>Inside <c>sen-head</c>: the paragraph under the title, with links.</summary>
[HtmlTargetElement("sen-lead", ParentTag = "sen-head")]
public sealed class LeadTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        ((Slots)context.Items[typeof(Slots)]).Lead = content;
    }
}
