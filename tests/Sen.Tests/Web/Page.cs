using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sen.Tests.Web;

/// <summary>A page as a person finds their way on it: by its heading, the words of links and buttons, the labels of fields.</summary>
public sealed class Page
{
    private readonly SenClient client;
    private readonly HttpResponseMessage response;

    private Page(SenClient client, Uri address, HttpResponseMessage response, byte[] body, IHtmlDocument document)
    {
        this.client = client;
        this.response = response;
        Address = address;
        Body = body;
        Document = document;
    }

    /// <summary>Where one is after all redirects.</summary>
    public Uri Address { get; }

    public string Path => Address.PathAndQuery;

    public HttpStatusCode Status => response.StatusCode;

    public byte[] Body { get; }

    public IHtmlDocument Document { get; }

    public string Heading => Words(Document.QuerySelector("h1"));

    public string Title => Document.Title ?? "";

    public string Language => Document.DocumentElement.GetAttribute("lang") ?? "";

    /// <summary>Everything that can be read, in one line.</summary>
    public string Text => Words(Document.Body);

    /// <summary>What must be mended, from the summary at the top, in its order.</summary>
    public IReadOnlyList<string> Problems => [.. Document.QuerySelectorAll("[role=alert] li").Select(Words)];

    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public bool Has(string words) => Text.Contains(words, StringComparison.Ordinal);

    public bool HasLink(string words) => Links(words).Any();

    public bool HasButton(string words) => Document.QuerySelectorAll("button").Any(b => Words(b) == words);

    /// <summary>Follows the link with exactly these words.</summary>
    public Task<Page> FollowAsync(string words) => client.GetAsync(new Uri(Address, Link(words)).PathAndQuery);

    public string Link(string words) =>
        Links(words).FirstOrDefault()?.GetAttribute("href") ?? throw Missing($"link “{words}”", "a[href]");

    /// <summary>The form that the button with these words sends; the <paramref name="nth"/> of several alike.</summary>
    public PageForm Form(string button, int nth = 0)
    {
        var buttons = Document.QuerySelectorAll("form button").Where(b => Words(b) == button).ToList();
        return buttons.Count > nth ? new PageForm(client, this, (IHtmlElement)buttons[nth]) : throw Missing($"button “{button}”", "button");
    }

    /// <summary>The texts of a table's rows, cell by cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string table = "table") =>
        [.. Document.QuerySelectorAll($"{table} tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(Words)])];

    internal static string Words(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<Page> ReadAsync(SenClient client, Uri address, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(body) : "";
        return new Page(client, address, response, body, await new HtmlParser().ParseDocumentAsync(html));
    }

    private IEnumerable<IElement> Links(string words) => Document.QuerySelectorAll("a[href]").Where(a => Words(a) == words);

    private InvalidOperationException Missing(string what, string others) => new(
        $"No {what} on {Path} ({(int)Status} {Heading}). There are: {string.Join(" | ", Document.QuerySelectorAll(others).Select(Words).Where(w => w.Length > 0))}");
}
