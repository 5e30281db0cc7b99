using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Sen.Platform.Web;

/// <summary>A text as a QR code, drawn by the server as one path: level M, quiet zone of four modules, no inline style.</summary>
[HtmlTargetElement("sen-qr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What the code says; at most a few hundred characters.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it is for, said to someone who hears the page.</summary>
    public string Label { get; set; } = "";

    /// <summary>Side in pixels on screen.</summary>
    public int Size { get; set; } = 200;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        var size = Size.ToString(CultureInfo.InvariantCulture);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("width", size);
        output.Attributes.SetAttribute("height", size);
        output.Attributes.SetAttribute("viewBox", $"0 0 {side} {side}");
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent(new HtmlString($"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{Modules(code)}\"/>"));
    }

    /// <summary>Each run of dark modules of a row as one rectangle; the library's matrix has the quiet zone already.</summary>
    private static string Modules(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x])
                    continue;
                var start = x;
                while (x < row.Count && row[x])
                    x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }

        return path.ToString();
    }
}
