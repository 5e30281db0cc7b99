using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>All that must be mended, first thing in the page, each linked to its field; focused when the page opens.</summary>
[HtmlTargetElement("sen-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(Assets assets, Texts T) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = Lines().ToList();
        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note note-brick form");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml(Tag.Of("h2", null, Tag.Icon(assets, "alert-triangle"), Tag.Text(" " + T["Có {0} chỗ cần sửa", lines.Count])));
        output.Content.AppendHtml(Tag.Of("ul", null, [.. lines]));
    }

    private IEnumerable<IHtmlContent> Lines()
    {
        var state = ViewContext.ModelState;
        foreach (var key in PageProblems.InOrder(ViewContext.HttpContext, state))
            foreach (var error in state[key]?.Errors ?? Enumerable.Empty<ModelError>())
                yield return Tag.Of("li", null, Line(key, Messages.Say(error.ErrorMessage, T)));
    }

    private static IHtmlContent Line(string key, string sentence) => key.Length == 0
        ? Tag.Text(sentence)
        : Tag.Of("a", null, sentence).Set("href", "#" + FieldTagHelper.IdOf(key));
}
