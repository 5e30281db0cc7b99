using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Sen.Modules.Plans.Assignments;

/// <summary>
/// How much one form may bring. A form that says it brings more is read to its end and answered by the page it came from, so that the sentence
/// arrives; the connection that says nothing and sends more is cut.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute(long most) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Four of the largest files, and the words beside them.</summary>
    public const long Most = 264L << 20;

    /// <summary>A slow line needs time: 264 MB at 3 Mbit/s.</summary>
    public const int Milliseconds = 12 * 60 * 1000;

    /// <summary>In the address of the page that tells of it.</summary>
    public const string TooMuch = "qua-lon";

    /// <summary>What is read and thrown away at most before the answer.</summary>
    private const long MostDiscarded = 1L << 30;

    /// <summary>Before the guard against forgery, which reads the form.</summary>
    public int Order => 800;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var said = http.Request.ContentLength ?? 0;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = said > most ? MostDiscarded : most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = 1 << 20 }));
        if (said <= most)
            return;
        if (said <= MostDiscarded)
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        context.Result = new LocalRedirectResult(http.Request.PathBase + http.Request.Path + $"?{TooMuch}=1#viec-can-lam");
    }
}
