using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>
/// Preview of an official page (Decree 30/2020): issuer left, national title right, number, place and date, kind and subject.
/// Always Vietnamese: it is the document, not the screen. Word is the product.
/// </summary>
[HtmlTargetElement("sen-sheet")]
public sealed class SheetTagHelper : TagHelper
{
    /// <summary>Name of the superior agency; null when the issuer has none above it.</summary>
    public string? Superior { get; set; }

    public string Issuer { get; set; } = "";

    /// <summary>"58/KH-UBND"; without a number yet, "…/KH-UBND".</summary>
    public string Number { get; set; } = "";

    /// <summary>"Hà Nội, ngày 24 tháng 11 năm 2026".</summary>
    public string PlaceAndDay { get; set; } = "";

    /// <summary>"KẾ HOẠCH"; null for an official letter.</summary>
    public string? Kind { get; set; }

    public string? Subject { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sheet");
        output.Attributes.SetAttribute("lang", "vi");
        output.Content.SetHtmlContent(Tag.Of("div", "sheet-top", From(), Nation(), Tag.Of("span", null, "Số: " + Number), Tag.Of("i", null, PlaceAndDay)));
        output.Content.AppendHtml(Name());
        output.Content.AppendHtml(body);
    }

    private TagBuilder From()
    {
        var from = Tag.Of("div", null);
        if (Superior is not null)
            from.InnerHtml.AppendHtml(Tag.Of("p", null, Superior));
        from.InnerHtml.AppendHtml(Tag.Of("b", null, Issuer));
        return from;
    }

    private static TagBuilder Nation() =>
        Tag.Of("div", null, Tag.Of("p", null, Tag.Of("b", "state", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), Tag.Of("b", "motto", "Độc lập - Tự do - Hạnh phúc"));

    private IHtmlContent Name() => Kind is null
        ? HtmlString.Empty
        : Tag.Of("div", "sheet-name", Tag.Of("p", null, Kind), Subject is null ? HtmlString.Empty : Tag.Of("p", null, Subject));
}
