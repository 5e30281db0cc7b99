using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sen.Platform.Web;

/// <summary>How far the work is from where it must be.</summary>
public enum Pace
{
    OnPath,
    Behind,
    FarBehind,
}

/// <summary>
/// The path bar: what is reached, and a tick where it must stand today. Points of 100 from the left, kept inside the bar.
/// Green on path, gold less than 10 points behind, brick from 10 points.
/// </summary>
[HtmlTargetElement("sen-path", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PathTagHelper : TagHelper
{
    private const decimal FarBehindFrom = 10;

    public decimal Value { get; set; }

    /// <summary>Where it must stand today; null draws no tick and no judgement.</summary>
    public decimal? Expected { get; set; }

    /// <summary>Set when more than the distance speaks, such as an overdue task; else computed from the distance.</summary>
    public Pace? Status { get; set; }

    /// <summary>The whole sentence for someone who does not see the bar.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class(Status ?? PaceOf(Value, Expected)));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml(Bar("100%").Set("class", "track"));
        output.Content.AppendHtml(Bar(Percent(Value)));
        if (Expected is { } expected)
            output.Content.AppendHtml(Tag.Of("rect", "tick").Set("x", Percent(expected)).Set("width", "2.5").Set("height", "12").Set("transform", "translate(-1.25)"));
    }

    public static Pace PaceOf(decimal value, decimal? expected) => (expected - value) switch
    {
        null or <= 0 => Pace.OnPath,
        < FarBehindFrom => Pace.Behind,
        _ => Pace.FarBehind,
    };

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Bar(string width) =>
        Tag.Of("rect", null).Set("y", "3.5").Set("width", width).Set("height", "5");

    private static string Class(Pace pace) => pace switch { Pace.OnPath => "path", Pace.Behind => "path path-nam", _ => "path path-brick" };

    private static string Percent(decimal points) => Math.Clamp(points, 0, 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
