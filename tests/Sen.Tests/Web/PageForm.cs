using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sen.Tests.Web;

/// <summary>A form as a person fills it: by the words of its labels. Hidden fields and what is already entered go along.</summary>
public sealed class PageForm
{
    private readonly SenClient client;
    private readonly Page page;
    private readonly IHtmlFormElement form;
    private readonly IHtmlElement button;
    private readonly List<(string Name, string FileName, byte[] Content)> files = [];

    internal PageForm(SenClient client, Page page, IHtmlElement button)
    {
        this.client = client;
        this.page = page;
        this.button = button;
        form = (IHtmlFormElement)button.Closest("form")!;
    }

    public string Value(string label) => Control(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException($"“{label}” is a {other.LocalName}."),
    };

    public PageForm Fill(string label, string value)
    {
        switch (Control(label))
        {
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            default:
                throw new InvalidOperationException($"“{label}” cannot be typed into.");
        }

        return this;
    }

    /// <summary>Chooses in a list, or a radio button by its own label.</summary>
    public PageForm Choose(string label, string option)
    {
        if (FindControl(label) is IHtmlSelectElement select)
        {
            var wanted = select.Options.FirstOrDefault(o => Page.Words(o) == option)
                ?? throw new InvalidOperationException($"No “{option}” in “{label}”: {string.Join(" | ", select.Options.Select(Page.Words))}");
            foreach (var one in select.Options)
                one.IsSelected = one == wanted;
            return this;
        }

        var radio = (IHtmlInputElement)Control(option);
        foreach (var other in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.Name == radio.Name))
            other.IsChecked = other == radio;
        return this;
    }

    public PageForm Tick(string label, bool ticked = true)
    {
        ((IHtmlInputElement)Control(label)).IsChecked = ticked;
        return this;
    }

    /// <summary>Tampers with a hidden field, or adds one, as no person does.</summary>
    public PageForm Set(string name, string value)
    {
        if (form.QuerySelector<IHtmlInputElement>($"input[name={name}]") is not { } field)
        {
            field = (IHtmlInputElement)form.Owner!.CreateElement("input");
            (field.Type, field.Name) = ("hidden", name);
            form.AppendChild(field);
        }

        field.Value = value;
        return this;
    }

    public PageForm Attach(string label, string fileName, byte[] content)
    {
        files.Add((((IHtmlInputElement)Control(label)).Name!, fileName, content));
        return this;
    }

    public Task<Page> SubmitAsync()
    {
        var target = new Uri(page.Address, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        if (form.GetAttribute("action") is null && button.GetAttribute("formaction") is null)
            target = page.Address;
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
            return client.GetAsync($"{target.AbsolutePath}?{new FormUrlEncodedContent(Fields()).ReadAsStringAsync().Result}");
        return client.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = Content() });
    }

    private HttpContent Content()
    {
        if (files.Count == 0 && form.Enctype != "multipart/form-data")
            return new FormUrlEncodedContent(Fields());
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Fields())
            parts.Add(new StringContent(value), name);
        foreach (var (name, fileName, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            parts.Add(part, name, fileName);
        }

        return parts;
    }

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "file" or "submit" } => (null, null),
                IHtmlInputElement { Type: "checkbox" or "radio" } tick => (tick.IsChecked ? tick.Name : null, tick.Value),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
                yield return KeyValuePair.Create(name, value ?? "");
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
            yield return KeyValuePair.Create(pressed, button.GetAttribute("value") ?? "");
    }

    private IElement Control(string label) => FindControl(label)
        ?? throw new InvalidOperationException($"No field “{label}” on {page.Path}. There are: {string.Join(" | ", form.QuerySelectorAll("label").Select(Name))}");

    private IElement? FindControl(string label)
    {
        var named = form.QuerySelectorAll("label").FirstOrDefault(l => Name(l) == label);
        if (named is null)
            return form.QuerySelector($"[aria-label=\"{label}\"]");
        return named.GetAttribute("for") is { } id ? form.Owner!.GetElementById(id) : named.QuerySelector("input, select, textarea");
    }

    /// <summary>A label without its small print.</summary>
    private static string Name(IElement label)
    {
        var copy = (IElement)label.Clone();
        foreach (var small in copy.QuerySelectorAll("small, select, textarea").ToList())
            small.Remove();
        return Page.Words(copy);
    }
}
