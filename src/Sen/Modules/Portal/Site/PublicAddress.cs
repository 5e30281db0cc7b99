using Sen.Platform.Hosting;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Site;

/// <summary>Addresses of public pages in the reader's language, relative or as people type them.</summary>
public sealed class PublicAddress(SenSettings settings, Texts T)
{
    /// <summary>Within this site: <c>/en/ket-qua/…</c> for who reads English.</summary>
    public string this[string path] => Within(path, T.Language);

    /// <summary>The whole address, for QR codes, sharing and machines.</summary>
    public string Full(string path, string? language = null) => new Uri(settings.Site, Within(path, language ?? T.Language)[1..]).AbsoluteUri;

    public static string Within(string path, string language) => language == "en" ? path == "/" ? "/en" : "/en" + path : path;
}
