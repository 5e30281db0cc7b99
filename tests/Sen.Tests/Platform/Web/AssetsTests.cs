using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Sen.Platform.Web;
using Sen.Tests.House;

namespace Sen.Tests.Platform.Web;

/// <summary>What every page loads: its weight, what old browsers can read of it, and contrast that people with weak eyes need.</summary>
public sealed partial class AssetsTests
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Path, "src", "Sen", "wwwroot");
    private static readonly string Css = File.ReadAllText(Path.Combine(Root, "site.css"));
    private static readonly string Dark = File.ReadAllText(Path.Combine(Root, "dark.css"));

    [Fact]
    public void StyleSheet_IsAtMost25Kilobytes() => Assert.InRange(new FileInfo(Path.Combine(Root, "site.css")).Length, 1, 25_000);

    [Fact]
    public void Fonts_AreAtMost100Kilobytes() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(Root, "fonts"), "*.woff2").Sum(f => new FileInfo(f).Length), 1, 100_000);

    [Theory]
    [InlineData(":has(")]
    [InlineData("subgrid")]
    [InlineData("color-mix(")]
    [InlineData("&")]
    [InlineData("@import")]
    [InlineData("http")]
    [InlineData("light-dark(")]
    public void StyleSheet_UsesNothingThatChrome109CannotRead(string word) => Assert.DoesNotContain(word, Css, StringComparison.Ordinal);

    [Fact]
    public void StyleSheet_NamesFontsThatLieThere()
    {
        var named = FontUrl().Matches(Css).Select(m => m.Groups["file"].Value).ToList();

        Assert.Equal(Directory.GetFiles(Path.Combine(Root, "fonts"), "*.woff2").Select(f => "/fonts/" + Path.GetFileName(f)).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Contains(Assets.MainFont, named);
    }

    [Fact]
    public void Icons_OfEveryStatusAndView_AreInTheSprite()
    {
        var sprite = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Root, "icons.svg"))).QuerySelectorAll("symbol").Select(s => s.Id!).ToHashSet(StringComparer.Ordinal);
        var views = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "Sen"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(f => IconName().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value));

        Assert.Empty(Enum.GetValues<StatusKind>().Select(Status.Icon).Concat(views).Except(sprite));
    }

    [Theory]
    [InlineData(":root {", "--paper", 4.5)]
    [InlineData(":root {", "--sheet", 4.5)]
    [InlineData(".staff {", "--paper", 4.5)]
    [InlineData(".staff {", "--sheet", 4.5)]
    public void Words_StandOutFromTheirGround(string theme, string ground, double least)
    {
        var tokens = Tokens(theme);
        string[] words = ["--ink", "--ink2", "--ink3", "--pond", "--leaf", "--lotus", "--ochre", "--brick", "--nu"];

        Assert.Empty(words.Where(w => Contrast(tokens[w], tokens[ground]) < least));
    }

    [Theory]
    [InlineData(":root {")]
    [InlineData(".staff {")]
    public void Words_StandOutFromTheirWash(string theme)
    {
        var tokens = Tokens(theme);
        string[] colours = ["--pond", "--leaf", "--lotus", "--ochre", "--brick"];

        Assert.Empty(colours.Where(c => Contrast(tokens[c], tokens[c + "-w"]) < 4.5 || Contrast(tokens["--ink2"], tokens[c + "-w"]) < 4.5));
        Assert.True(Contrast(tokens["--on-pond"], tokens["--pond"]) >= 4.5);
        Assert.True(Contrast(tokens["--nam"], tokens["--paper"]) >= 3);
        Assert.True(Contrast(tokens["--focus"], tokens["--paper"]) >= 3);
    }

    [Fact]
    public async Task Assets_WhenTheAddressNamesAVersion_MayBeKeptForAYear()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new Uri("http://sen.test") };
        var cancel = TestContext.Current.CancellationToken;

        var versioned = await client.GetAsync(sen.Services.GetRequiredService<Assets>().StyleSheet, cancel);
        var bare = await client.GetAsync("/site.css", cancel);
        var font = await client.GetAsync(Assets.MainFont, cancel);

        Assert.Equal("public, max-age=31536000, immutable", versioned.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("no-cache", bare.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("public, max-age=31536000, immutable", font.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("font/woff2", font.Content.Headers.ContentType!.MediaType);
    }

    private static Dictionary<string, string> Tokens(string selector)
    {
        var sheet = selector.StartsWith(".staff", StringComparison.Ordinal) ? Dark : Css;
        var start = sheet.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        return Token().Matches(sheet[start..sheet.IndexOf('}', start)]).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal);
    }

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"url\((?<file>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex FontUrl();

    [GeneratedRegex("""<sen-icon name="(?<name>[a-z0-9-]+)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex IconName();

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+):(?<value>#[0-9a-f]{3,6})", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
