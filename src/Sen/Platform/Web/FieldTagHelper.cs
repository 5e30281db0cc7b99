using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

public enum FieldKind
{
    /// <summary>From the type of the property: a day, a number, a file, a tick; a list when there are options.</summary>
    Guess,
    Text,
    LongText,
    Email,
    Phone,
    Password,
    Search,
    Number,
    Day,
    File,
    Select,
    Radios,
    Checkbox,
    Checkboxes,
}

/// <summary>
/// A field: label, hint, error, control, in that order, tied together for those who hear the page.
/// What was entered comes back after a refusal, but passwords and files. Attributes it does not know go to the control.
/// </summary>
[HtmlTargetElement("sen-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Assets assets, Texts T) : TagHelper
{
    public ModelExpression? For { get; set; }

    /// <summary>Name of the input when no property stands behind it.</summary>
    public string? Name { get; set; }

    /// <summary>What it holds when neither the form nor a property says so.</summary>
    public string? Value { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public FieldKind Kind { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Says so beside the label; everything else must be filled.</summary>
    public bool Optional { get; set; }

    /// <summary>Lines of a long text.</summary>
    public int Rows { get; set; } = 4;

    /// <summary><c>short</c> for a day or a number, <c>medium</c>; else as wide as the form.</summary>
    public string? Width { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The id of the control of an input, to which the summary of errors links.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For?.Name ?? "");
        var kind = Kind == FieldKind.Guess ? FieldControl.Guess(For?.Metadata, Options) : Kind;
        var error = ViewContext.ModelState[name]?.Errors.FirstOrDefault()?.ErrorMessage;
        var control = new FieldControl(name, IdOf(name), kind, FieldControl.Entered(ViewContext.ModelState[name], For?.Model ?? Value))
        {
            Options = [.. Options ?? []],
            Rows = Rows,
            Class = Width is null ? Usual(kind) : "in in-" + Width,
            Label = Label,
            Extra = [.. output.Attributes],
            DescribedBy = string.Join(' ', new[] { Hint is null ? null : IdOf(name) + "-hint", error is null ? null : IdOf(name) + "-wrong" }.Where(i => i is not null)),
            Wrong = error is not null,
        };

        var group = kind is FieldKind.Radios or FieldKind.Checkboxes;
        output.Attributes.Clear();
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-wrong");
        if (group && control.DescribedBy.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", control.DescribedBy);
        output.Content.SetHtmlContent(LabelLine(kind, control.Id));
        output.Content.AppendHtml(HintLine(control.Id)).AppendHtml(ErrorLine(control.Id, error)).AppendHtml(control.Draw());
    }

    private static string Usual(FieldKind kind) => kind is FieldKind.Day or FieldKind.Number ? "in in-short" : "in";

    private IHtmlContent LabelLine(FieldKind kind, string id)
    {
        if (kind == FieldKind.Checkbox)
            return HtmlString.Empty;
        var label = kind is FieldKind.Radios or FieldKind.Checkboxes ? Tag.Of("legend", null) : Tag.Of("label", null).Set("for", id);
        label.InnerHtml.Append(Label);
        if (Optional)
            label.InnerHtml.Append(" ").AppendHtml(Tag.Of("small", null, T["(không bắt buộc)"]));
        return label;
    }

    private IHtmlContent HintLine(string id) => Hint is null ? HtmlString.Empty : Tag.Of("p", "hint", Hint).Set("id", id + "-hint");

    private IHtmlContent ErrorLine(string id, string? error) => error is null
        ? HtmlString.Empty
        : Tag.Of("p", "wrong", Tag.Icon(assets, "alert-triangle"), Tag.Text(" " + Messages.Say(error, T))).Set("id", id + "-wrong");
}
