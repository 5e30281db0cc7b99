using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Sen.Platform.Web;

/// <summary>Addresses of what a page loads. They carry a fingerprint or a version, so browsers may keep them for a year.</summary>
public sealed class Assets(IWebHostEnvironment host)
{
    /// <summary>The font of the first line that a person reads; fetched before the style sheet asks for it.</summary>
    public const string MainFont = "/fonts/be-vietnam-pro-5.3.0-latin-400.woff2";

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string StyleSheet => Url("/site.css");

    /// <summary>Dark tokens, over <see cref="StyleSheet"/>, of staff pages.</summary>
    public string Dark => Url("/dark.css");

    public string Htmx => Url("/vendor/htmx.min.js");

    /// <summary>The small script that opens the phone's own way of sharing; pages share without it too.</summary>
    public string Share => Url("/share.js");

    /// <summary>What only boards need: the matrix, the overview; over <see cref="StyleSheet"/>.</summary>
    public string Boards => Url("/boards.css");

    /// <summary>What only reports need; over <see cref="StyleSheet"/>.</summary>
    public string Reports => Url("/report.css");

    /// <summary>Paper of a wide board: A3 on its side.</summary>
    public string WidePaper => Url("/a3.css");

    /// <summary>The small script behind a button that prints; the browser's own menu prints too.</summary>
    public string Print => Url("/print.js");

    public string Pond => Url("/pond.svg");

    public string Favicon => Url("/favicon.svg");

    public string Icon(string name) => Url("/icons.svg") + "#" + name;

    /// <summary>Options for <c>UseStaticFiles</c>: immutable when the address names a version, else asked again each time.</summary>
    public static StaticFileOptions Serving { get; } = new()
    {
        OnPrepareResponse = served =>
        {
            var request = served.Context.Request;
            var versioned = request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal);
            served.Context.Response.Headers[HeaderNames.CacheControl] = versioned ? "public, max-age=31536000, immutable" : "no-cache";
        },
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
    };

    private string Url(string path) => known.GetOrAdd(path, p => $"{p}?v={Fingerprint(p)}");

    private string Fingerprint(string path)
    {
        using var file = host.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(file))[..12];
    }
}
