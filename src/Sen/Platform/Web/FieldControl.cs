using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>The control of a field, with what it holds.</summary>
internal sealed record FieldControl(string Name, string Id, FieldKind Kind, IReadOnlyList<string> Values)
{
    public IReadOnlyList<SelectListItem> Options { get; init; } = [];

    public IReadOnlyList<TagHelperAttribute> Extra { get; init; } = [];

    public int Rows { get; init; }

    public string Class { get; init; } = "in";

    public string Label { get; init; } = "";

    public string DescribedBy { get; init; } = "";

    public bool Wrong { get; init; }

    private string Value => Values.Count > 0 ? Values[0] : "";

    public IHtmlContent Draw() => Kind switch
    {
        FieldKind.LongText => Dress(Tag.Of("textarea", Class, "\n" + Value).Set("rows", Rows.ToString(CultureInfo.InvariantCulture))),
        FieldKind.Select => Dress(Tag.Of("select", Class, [.. Options.Select(Option)])),
        FieldKind.Radios => Picks("radio"),
        FieldKind.Checkboxes => Picks("checkbox"),
        FieldKind.Checkbox => Tick(),
        FieldKind.Password => Dress(Input("password")),
        FieldKind.File => Dress(Input("file")),
        FieldKind.Number => Dress(Input("text").Set("value", Value).Set("inputmode", "decimal").Set("autocomplete", "off")),
        FieldKind.Day => Dress(Input("text").Set("value", Value).Set("inputmode", "numeric").Set("autocomplete", "off").Set("maxlength", "10")),
        FieldKind.Email => Dress(Input("email").Set("value", Value)),
        FieldKind.Phone => Dress(Input("tel").Set("value", Value)),
        FieldKind.Search => Dress(Input("search").Set("value", Value)),
        _ => Dress(Input("text").Set("value", Value)),
    };

    public static FieldKind Guess(ModelMetadata? metadata, IEnumerable<SelectListItem>? options)
    {
        if (options is not null)
            return metadata is { IsEnumerableType: true } ? FieldKind.Checkboxes : FieldKind.Select;
        var type = metadata?.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? FieldKind.Day
            : type == typeof(bool) ? FieldKind.Checkbox
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? FieldKind.Number
            : typeof(IFormFile).IsAssignableFrom(type) ? FieldKind.File
            : FieldKind.Text;
    }

    /// <summary>What was sent, when something was; else what the page holds.</summary>
    public static IReadOnlyList<string> Entered(ModelStateEntry? entry, object? model) => (entry?.RawValue ?? model) switch
    {
        null => [],
        string text => [text],
        DateOnly day => [day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
        bool yes => [yes ? "true" : "false"],
        Enum named => [named.ToString()],
        IFormattable value => [value.ToString(null, CultureInfo.CurrentCulture)],
        System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(o => o?.ToString() ?? "")],
        var other => [other.ToString() ?? ""],
    };

    private TagBuilder Input(string type) => Tag.Of("input", Class).Set("type", type).Void();

    private TagBuilder Dress(TagBuilder control)
    {
        control.Set("id", Id).Set("name", Name);
        if (DescribedBy.Length > 0)
            control.Set("aria-describedby", DescribedBy);
        return MarkWrong(WithExtra(control));
    }

    private TagBuilder MarkWrong(TagBuilder control) => Wrong ? control.Set("aria-invalid", "true") : control;

    private TagBuilder WithExtra(TagBuilder control)
    {
        foreach (var one in Extra)
            control.Attributes[one.Name] = one.ValueStyle == HtmlAttributeValueStyle.Minimized ? one.Name : one.Value?.ToString();
        return control;
    }

    private bool Holds(SelectListItem option) => Values.Count > 0 ? Values.Contains(option.Value ?? option.Text, StringComparer.Ordinal) : option.Selected;

    private TagBuilder Option(SelectListItem item)
    {
        var option = Tag.Of("option", null, item.Text).Set("value", item.Value);
        return Holds(item) ? option.Set("selected", "selected") : option;
    }

    private HtmlContentBuilder Picks(string type)
    {
        var all = new HtmlContentBuilder();
        for (var i = 0; i < Options.Count; i++)
        {
            // The summary of errors links to the first one.
            var input = Tag.Of("input", null).Set("type", type).Set("id", i == 0 ? Id : $"{Id}-{i + 1}").Set("name", Name).Set("value", Options[i].Value).Void();
            if (Holds(Options[i]))
                input.Set("checked", "checked");
            all.AppendHtml(Tag.Of("div", null, Tag.Of("label", "pick", MarkWrong(input), Tag.Of("span", null, Options[i].Text))));
        }

        return all;
    }

    /// <summary>One tick; a hidden "false" after it, since an empty box sends nothing.</summary>
    private TagBuilder Tick()
    {
        var input = Dress(Tag.Of("input", null).Set("type", "checkbox").Set("value", "true").Void());
        if (Value is "true" or "True")
            input.Set("checked", "checked");
        return Tag.Of("div", null, Tag.Of("label", "pick", input, Tag.Of("span", null, Label)), Tag.Of("input", null).Set("type", "hidden").Set("name", Name).Set("value", "false").Void());
    }
}
