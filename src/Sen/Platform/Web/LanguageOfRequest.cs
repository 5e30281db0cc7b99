using System.Globalization;

namespace Sen.Platform.Web;

/// <summary>English pages lie under <c>/en</c>; inside, the address is the Vietnamese one. Staff may also have chosen in their profile.</summary>
internal static class LanguageOfRequest
{
    private static readonly PathString English = new("/en");

    public static IApplicationBuilder UseLanguageOfRequest(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(English, StringComparison.Ordinal, out var rest))
        {
            context.Request.PathBase = context.Request.PathBase.Add(English);
            context.Request.Path = rest.HasValue ? rest : "/";
            context.RequestServices.GetRequiredService<Texts>().Speak("en");
        }

        await next(context);
    });

    /// <summary>After the staff's own choice is known: "1,5" in a form is read as the language of the page writes it.</summary>
    public static IApplicationBuilder UseCultureOfRequest(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        CultureInfo.CurrentCulture = context.RequestServices.GetRequiredService<Texts>().Culture;
        await next(context);
    });
}
