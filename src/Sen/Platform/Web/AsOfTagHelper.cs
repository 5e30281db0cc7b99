using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>In the margin of a head: the day that the page shows, and the small form that asks for another. All else in the address is kept.</summary>
[HtmlTargetElement("sen-as-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AsOfTagHelper(Texts T) : TagHelper
{
    // A place in a list means nothing on another day.
    private static readonly string[] NotKept = [AsOf.Name, "sau", "truoc"];

    public AsOf Shown { get; set; }

    /// <summary>The form alone, where the day already stands above it.</summary>
    public bool Bare { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ModelState[AsOf.Name];
        var isWrong = state?.Errors.Count > 0;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "as-of");
        if (!Bare)
            output.Content.AppendHtml(Tag.Of("p", null, Tag.Text(T["Tính đến hết ngày"] + " "), Time()));
        var other = Tag.Of("details", "no-print", Tag.Of("summary", null, T["Xem ngày khác"]), Form(isWrong ? state!.AttemptedValue : null));
        output.Content.AppendHtml(isWrong ? other.Set("open", "open") : other);
    }

    /// <summary>The same address without the day, and with nothing that means a place in a list.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Kept(HttpRequest request) =>
        from q in request.Query
        where !NotKept.Contains(q.Key, StringComparer.Ordinal)
        from value in q.Value
        where !string.IsNullOrEmpty(value)
        select KeyValuePair.Create(q.Key, value);

    private TagBuilder Time() => Tag.Of("time", null, Shown.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).Set("datetime", AsOf.Machine(Shown.Day));

    private TagBuilder Form(string? attempted)
    {
        var id = FieldTagHelper.IdOf(AsOf.Name);
        var day = Tag.Of("input", "in in-short").Set("type", "text").Set("id", id).Set("name", AsOf.Name).Set("inputmode", "numeric").Set("autocomplete", "off").Set("maxlength", "10")
            .Set("value", attempted ?? Shown.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).Void();
        var form = Tag.Of("form", null, Tag.Of("label", null, T["Xem đến hết ngày"]).Set("for", id), day).Set("method", "get");
        foreach (var (name, value) in Kept(ViewContext.HttpContext.Request))
            form.InnerHtml.AppendHtml(Tag.Of("input", null).Set("type", "hidden").Set("name", name).Set("value", value).Void());
        form.InnerHtml.AppendHtml(Tag.Of("button", "btn btn-small", T["Xem"]).Set("type", "submit"));
        return form;
    }
}

/// <summary>Under the head of a page that shows a day which has passed: says so, and leads back to today.</summary>
[HtmlTargetElement("sen-past", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PastTagHelper(Assets assets, Texts T) : TagHelper
{
    public AsOf Shown { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Shown.IsPast)
        {
            output.SuppressOutput();
            return;
        }

        var request = ViewContext.HttpContext.Request;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note note-ochre");
        output.Content.AppendHtml(Tag.Of("p", "note-h", Tag.Icon(assets, "clock"), Tag.Text(" " + T["Đang xem như cuối ngày {0:d}", Shown.Day])));
        output.Content.AppendHtml(Tag.Of(
            "p", null, Tag.Text(T["Việc ghi nhận sau ngày này không tính ở đây, và không cập nhật được từ trang này."] + " "),
            Tag.Of("a", "no-print", T["Xem hôm nay"]).Set("href", request.PathBase + request.Path + QueryString.Create(AsOfTagHelper.Kept(request).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value))))));
    }
}
