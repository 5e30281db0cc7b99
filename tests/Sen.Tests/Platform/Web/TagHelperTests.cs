using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sen.Platform.Web;

namespace Sen.Tests.Platform.Web;

/// <summary>What the small tag helpers write, one by one.</summary>
public sealed class TagHelperTests
{
    private static readonly Texts Vietnamese = new(TextCatalogue.Load());

    [Theory]
    [InlineData(88, 88, Pace.OnPath)]
    [InlineData(87.9, 88, Pace.Behind)]
    [InlineData(78.1, 88, Pace.Behind)]
    [InlineData(78, 88, Pace.FarBehind)]
    public void Path_WhenBehind_IsGoldBelowTenPointsAndBrickFromTen(double value, double expected, Pace pace) =>
        Assert.Equal(pace, PathTagHelper.PaceOf((decimal)value, (decimal)expected));

    [Fact]
    public void Path_WhenNothingIsExpected_DrawsNoTickAndNoJudgement()
    {
        var svg = Draw(new PathTagHelper { Value = 5, Label = "Đạt 5 %" });

        Assert.Null(svg.QuerySelector(".tick"));
        Assert.Equal("path", svg.GetAttribute("class"));
    }

    [Fact]
    public void Path_OfAnyFigures_StaysInsideItsBarAndSaysItsSentence() =>
        Gen.Select(Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000]).Sample((value, expected) =>
        {
            var svg = Draw(new PathTagHelper { Value = value, Expected = expected, Label = "câu" });
            var drawn = svg.QuerySelectorAll("rect").SelectMany(r => new[] { r.GetAttribute("x"), r.GetAttribute("width") }).Where(a => a?.EndsWith('%') == true);

            Assert.Equal(("img", "câu"), (svg.GetAttribute("role"), svg.GetAttribute("aria-label")));
            Assert.All(drawn, d => Assert.InRange(double.Parse(d!.TrimEnd('%'), CultureInfo.InvariantCulture), 0, 100));
        });

    [Theory]
    [InlineData("2026-11-24", false, "24/11/2026")]
    [InlineData("2026-11-24", true, "Thứ Ba, 24/11/2026")]
    [InlineData("2026-11-29", true, "Chủ Nhật, 29/11/2026")]
    public void When_OfADay_WritesItAsPeopleHereDo(string day, bool weekday, string written)
    {
        var time = Draw(new WhenTagHelper(Vietnamese) { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture), Weekday = weekday });

        Assert.Equal((written, day), (time.TextContent, time.GetAttribute("datetime")));
    }

    [Fact]
    public void When_OfAMoment_WritesVietNamTime()
    {
        var time = Draw(new WhenTagHelper(Vietnamese) { Moment = new DateTimeOffset(2026, 11, 23, 18, 5, 0, TimeSpan.Zero) });

        Assert.Equal(("01:05, 24/11/2026", "2026-11-24T01:05:00+07:00"), (time.TextContent, time.GetAttribute("datetime")));
    }

    [Fact]
    public void Statuses_OfOneColour_DifferInIconOrWords()
    {
        var looks = Enum.GetValues<StatusKind>().Select(k => (Status.Icon(k), Status.Words(k, Vietnamese))).ToList();

        Assert.Equal(looks.Count, looks.Distinct().Count());
        Assert.Equal(looks.Count, looks.Select(l => l.Item2).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Kế hoạch thực hiện công tác bình đẳng giới", "Kế_hoạch thực_hiện công_tác bình_đẳng_giới")]
    [InlineData("Hai việc chờ tiếp nhận ở Hà Nội", "Hai việc chờ tiếp_nhận ở Hà_Nội")]
    [InlineData("Two tasks", "Two tasks")]
    public void Title_KeepsCompoundsOnOneLine(string title, string joined) => Assert.Equal(joined, Compounds.Join(title).Replace('\u00A0', '_'));

    [Theory]
    [InlineData("/ke-hoach", "/ke-hoach")]
    [InlineData("/ke-hoach/ha-noi/58", "/ke-hoach")]
    [InlineData("/ke-hoach/ma-tran", "/ke-hoach/ma-tran")]
    [InlineData("/", "/")]
    [InlineData("/khac", null)]
    public void Nav_MarksTheLinkThatLeadsMostClosely(string path, string? href)
    {
        NavLink[] links = [new("/", "Trang chủ"), new("/ke-hoach", "Kế hoạch"), new("/ke-hoach/ma-tran", "Ma trận")];
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext { Request = { Path = path } }.Request;

        Assert.Equal(href, NavLink.Current(links, request)?.Href);
    }

    private static IElement Draw(TagHelper helper)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(context, output);
        using var html = new StringWriter();
        output.WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString()).Body!.FirstElementChild!;
    }
}
