using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace Sen.Platform.Web;

/// <summary>
/// Gives every form that posts its process id: a second tap or a retry is then the same process and answers the same.
/// A refused form that is shown again keeps the id it came with; any other form on the page gets its own.
/// Also guards forms with an <c>action</c> of their own against forgery, which ASP.NET leaves to them.
/// </summary>
[HtmlTargetElement("form")]
public sealed class ProcessFormTagHelper(IHtmlGenerator generator, IOptions<AntiforgeryOptions> antiforgery) : TagHelper
{
    private static readonly object TakenKey = new();

    /// <summary>After ASP.NET's own helper has settled method, action and antiforgery.</summary>
    public override int Order => 1000;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Posts(output))
            return;
        if (!output.PostContent.GetContent().Contains(antiforgery.Value.FormFieldName, StringComparison.Ordinal))
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext) ?? HtmlString.Empty);
        output.PostContent.AppendHtml(Tag.Of("input", null).Set("type", "hidden").Set("name", PageRequest.ProcessField).Set("value", (Returned() ?? Guid.CreateVersion7()).ToString()).Void());
    }

    private static bool Posts(TagHelperOutput output) =>
        output.Attributes.TryGetAttribute("method", out var method)
        && string.Equals(method.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id that was posted, when this is a refused page and no form before this one took it.</summary>
    private Guid? Returned()
    {
        var http = ViewContext.HttpContext;
        if (ViewContext.ModelState.IsValid || !http.Request.HasFormContentType || !http.Items.TryAdd(TakenKey, true))
            return null;
        return Guid.TryParse(http.Request.Form[PageRequest.ProcessField], out var id) ? id : null;
    }
}
