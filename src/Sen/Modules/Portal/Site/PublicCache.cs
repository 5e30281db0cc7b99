using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Site;

/// <summary>Marks a page that everybody may read: it is kept in memory under the public stamp, carries an entity tag, and answers 304.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute, Microsoft.AspNetCore.Authorization.IAllowAnonymous;

internal static class PublicCache
{
    private const string Policy = "public";
    private static readonly object StampKey = new();
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddPublicCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = 64L << 20;
        options.AddBasePolicy(policy => policy
            .With(context => context.HttpContext.Items.ContainsKey(StampKey))
            .Expire(Longest)
            .SetVaryByQuery([])
            .VaryByValue((http, _) => ValueTask.FromResult(KeyValuePair.Create(Policy, $"{http.Items[StampKey]} {http.Request.PathBase}"))));
    });

    public static IApplicationBuilder UsePublicCache(this IApplicationBuilder app)
    {
        app.Use(TagAsync);
        return app.UseOutputCache();
    }

    private static async Task TagAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsPublic(http))
        {
            await next(http);
            return;
        }

        var stamp = await http.RequestServices.GetRequiredService<PublicStamp>().ReadAsync(http.RequestAborted);
        var tag = PublicStamp.Tag(stamp, http.Request.PathBase + http.Request.Path);
        if (http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            Describe(http.Response, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Items[StampKey] = stamp;
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK)
                Describe(http.Response, tag);
            return Task.CompletedTask;
        });
        await next(http);
    }

    /// <summary>Staff get the page made for them: it holds the way to their desk.</summary>
    private static bool IsPublic(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
        && http.ActorOrNobody() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method));

    private static void Describe(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        // Kept, but asked for each time: a withdrawn release must be gone at the next look.
        response.Headers.CacheControl = "public, no-cache";
    }
}
