using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sen.Platform.Web;

/// <summary>Writes an element in one line; text is encoded, content is not.</summary>
internal static class Tag
{
    public static TagBuilder Of(string name, string? cssClass, params IHtmlContent[] content)
    {
        var tag = new TagBuilder(name);
        if (cssClass is not null)
            tag.Attributes["class"] = cssClass;
        foreach (var part in content)
            tag.InnerHtml.AppendHtml(part);
        return tag;
    }

    public static TagBuilder Of(string name, string? cssClass, string text) => Of(name, cssClass, Text(text));

    public static TagBuilder Set(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    public static TagBuilder Icon(Assets assets, string name) =>
        Of("svg", "ic", Of("use", null).Set("href", assets.Icon(name))).Set("width", "18").Set("height", "18").Set("aria-hidden", "true");
}
