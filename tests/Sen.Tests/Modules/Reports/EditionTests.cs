using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Reports;
using Sen.Modules.Reports.Composing;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Reports;

public sealed class EditionTests
{
    /// <summary>Each figure of the catalogue, its whole too, is as long as the list that it opens: before and after freezing, and when work goes on.</summary>
    [Fact]
    public async Task Figures_EqualTheListsThatTheyOpen_AliveAndFrozen()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        using var officer = sen.ClientAs(given.Officer);
        var address = $"/bao-cao/dot/{given.Round}/ban/1";
        await given.FrozenAsync();

        var frozen = await ReadAsync(officer, address);
        Assert.Equal(("6", "3", "1"), (frozen["tổng số việc"], frozen["đã đến hạn"], frozen["đã hoàn thành"]));
        Assert.Equal("33,3\u00A0%", frozen["tỷ lệ hoàn thành"]);
        Assert.Equal(("3", "1", "3"), (frozen["đơn vị được hỏi"], frozen["đơn vị đã gửi"], frozen["số đơn vị"]));

        await given.Portal.DoneAsync(2);
        (await given.WriteAsync(1)).Expect();
        sen.Time.Advance(TimeSpan.FromDays(9));

        Assert.Equal(frozen, await ReadAsync(officer, address));
    }

    [Fact]
    public async Task Frozen_NeverChanges_AndSaysHowManyRecordsDid()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        using var officer = sen.ClientAs(given.Officer);
        var address = $"/bao-cao/dot/{given.Round}/ban/1";
        await given.FrozenAsync();
        var (before, word) = ((await officer.GetAsync(address)).Document.QuerySelector(".sheet")!.TextContent, (await officer.GetAsync(address + "/bao-cao.docx")).Body);
        Assert.Contains("Từ đó chưa bản ghi gốc nào thay đổi", (await officer.GetAsync(address)).Text, StringComparison.Ordinal);

        await given.Portal.DoneAsync(2);
        sen.Time.Advance(TimeSpan.FromDays(30));
        (await given.ComposeAsync(1, "Khác")).Expect("report.edition-is-frozen");
        (await given.FreezeAsync("2026-11-29")).Expect("report.edition-is-frozen");

        var page = await officer.GetAsync(address);
        Assert.Equal(before, page.Document.QuerySelector(".sheet")!.TextContent);
        Assert.Equal(Words(word), Words((await officer.GetAsync(address + "/bao-cao.docx")).Body));
        Assert.Contains("Từ đó có 1 bản ghi gốc đã thay đổi", page.Text, StringComparison.Ordinal);
        var difference = await officer.GetAsync(address + "/khac-biet");
        Assert.Contains("1 bản ghi gốc đã thay đổi", difference.Heading, StringComparison.Ordinal);
        Assert.Contains("UBND phường Số 3", difference.Text, StringComparison.Ordinal);
    }

    /// <summary>Work stands at the cut-off; units answer after it, and the report counts them on the day on which it is frozen.</summary>
    [Fact]
    public async Task UnitsThatSentAfterTheCutOff_AreCountedAsSent()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        sen.Time.Advance(TimeSpan.FromDays(20));
        (await given.WriteAsync(0)).Expect();
        sen.Time.Advance(TimeSpan.FromDays(2));
        (await given.ComposeAsync(5, "- Không.")).Expect();
        (await given.FreezeAsync("2026-12-14")).Expect();

        var counts = await sen.InScopeAsync(async s =>
        {
            var db = (Sen.Platform.Database.SenDb)s.GetService(typeof(Sen.Platform.Database.SenDb))!;
            var content = await db.Set<EditionSnapshot>().Select(x => x.Content).SingleAsync();
            return ReportSnapshot.FromJson(content).Narratives;
        });
        Assert.Equal((1, new DateOnly(2026, 12, 19)), (counts.Sent, counts.Day));
    }

    [Fact]
    public async Task Freeze_AsksForADayThatIsOver_AndForEveryPart()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);

        (await given.FreezeAsync("2026-11-28")).Expect("report.day-not-over");
        (await given.FreezeAsync("2026-11-27")).Expect("report.round-just-opened");
        sen.Time.Advance(TimeSpan.FromDays(1));
        (await given.FreezeAsync("2026-11-28")).Expect("report.part-empty");
        (await given.IssueAsync()).Expect("report.edition-is-not-frozen");
        (await given.SupplementAsync()).Expect("report.earlier-is-open");
    }

    [Fact]
    public async Task Number_ComesBackOnce_WithTheSignedFile()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        await given.FrozenAsync();
        using var officer = sen.ClientAs(given.Officer);
        var address = $"/bao-cao/dot/{given.Round}/ban/1";
        var pdf = "%PDF-1.4\n%%EOF\n"u8.ToArray();

        var page = await officer.GetAsync(address + "/ban-hanh");
        page = await page.Form("Ghi số và ngày ký").Fill("Số, ký hiệu", "120/BC-SNV").Fill("Ngày ký", "20/11/2026").Fill("Họ tên người ký", "Trần Thị Thử").Attach("Bản có chữ ký", "ky.pdf", pdf).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("120/BC-SNV", page.Form("Ghi số và ngày ký").Value("Số, ký hiệu"));
        page = await page.Form("Ghi số và ngày ký").Fill("Ngày ký", "29/11/2026").SubmitAsync();

        Assert.Contains("120/BC-SNV", page.Text, StringComparison.Ordinal);
        Assert.Equal(pdf, (await officer.GetAsync(address + "/ban-ky.pdf")).Body);
        (await given.IssueAsync()).Expect("report.edition-has-number");
        Assert.Contains("Số: 120/BC-SNV", Words((await officer.GetAsync(address + "/bao-cao.docx")).Body), StringComparison.Ordinal);
        Assert.Contains("Đã ban hành", (await officer.GetAsync("/bao-cao")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supplement_SaysWhyAndWhatChanged_AndTheOldOneStays()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        await given.FrozenAsync();
        (await given.IssueAsync()).Expect();
        using var officer = sen.ClientAs(given.Officer);
        var old = (await officer.GetAsync($"/bao-cao/dot/{given.Round}/ban/1")).Document.QuerySelector(".sheet")!.TextContent;
        await given.Portal.DoneAsync(2);
        sen.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, (await given.SupplementAsync()).Expect());
        (await given.ComposeAsync(5, "- Đề nghị bố trí kinh phí.", 2)).Expect();
        (await given.FreezeAsync("2026-11-29", 2)).Expect();

        var word = Words((await officer.GetAsync($"/bao-cao/dot/{given.Round}/ban/2/bao-cao.docx")).Body);
        Assert.Contains("Báo cáo này bổ sung Báo cáo số 120/BC-SNV ngày 29/11/2026. Lý do: Bổ sung số liệu tháng 12.", word, StringComparison.Ordinal);
        var difference = await officer.GetAsync($"/bao-cao/dot/{given.Round}/ban/2/khac-biet");
        var text = difference.Text;
        Assert.Contains("Việc đã đến hạn, hoàn thành", text, StringComparison.Ordinal);
        Assert.Equal("- Không.", difference.Document.QuerySelector(".difference del")!.TextContent);
        Assert.Equal("- Đề nghị bố trí kinh phí.", difference.Document.QuerySelector(".difference ins")!.TextContent);
        Assert.Equal(old, (await officer.GetAsync($"/bao-cao/dot/{given.Round}/ban/1")).Document.QuerySelector(".sheet")!.TextContent);
    }

    [Fact]
    public async Task Part_TakesFiguresAndWordsOfUnits_RefusesUnknownNames_AndKeepsWhatIsTyped()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        (await given.WriteAsync(0, "Mở 4 lớp")).Expect();
        (await given.AcceptAsync(0)).Expect();
        using var officer = sen.ClientAs(given.Officer);
        var address = $"/bao-cao/dot/{given.Round}/ban/1/phan/5";

        var page = await (await officer.GetAsync(address)).Form("Lưu phần này").Fill("Lời văn", "Gõ tay {{không có}}").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Gõ tay {{không có}}", page.Form("Lưu phần này").Value("Lời văn"));
        page = await page.Form("Chèn").Fill("Lời văn", "Gõ tay").Choose("Chèn vào cuối phần", "UBND phường Số 1").SubmitAsync();
        Assert.Equal("Gõ tay\nUBND phường Số 1: Mở 4 lớp", page.Form("Lưu phần này").Value("Lời văn").ReplaceLineEndings("\n"));

        (await given.ComposeAsync(5, "Người khác viết {{quá hạn}}")).Expect();
        page = await page.Form("Lưu phần này").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Người khác viết", page.Text, StringComparison.Ordinal);
        page = await page.Form("Lưu phần này").SubmitAsync();
        Assert.Contains("Gõ tay", page.Document.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_KeepsTheDecree_AndTheAnnexHasItsSheets()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        await given.FrozenAsync();
        using var leader = sen.ClientAs(given.Portal.Leader);
        var address = $"/bao-cao/dot/{given.Round}/ban/1";

        var word = (await leader.GetAsync(address + "/bao-cao.docx")).Body;
        Assert.Empty(Platform.Documents.Decree30Checker.Violations(word));
        Assert.DoesNotContain("{{", Words(word), StringComparison.Ordinal);
        Assert.Equal(given.Plans.Communes.Count, SheetReading.Column((await leader.GetAsync(address + "/phu-luc.xlsx")).Body, "Đơn vị").Count);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(address + "/dong-bang")).Status);
    }

    [Fact]
    public void Difference_OfLines_DropsAndAddsTheFewest()
    {
        Gen.Select(Gens, Gens).Sample((before, after) =>
        {
            var changes = ReportDifference.Lines(before, after);
            var dropped = changes.Where(c => c.Kind == LineKind.Dropped).Select(c => c.Text).ToList();
            var kept = Without(before, dropped);
            Assert.Equal(kept, Without(after, [.. changes.Where(c => c.Kind == LineKind.Added).Select(c => c.Text)]));
        });
    }

    private static readonly Gen<string[]> Gens = Gen.Int[0, 3].Select(i => "abcd"[i].ToString()).Array[0, 8];

    /// <summary>As a bag: which lines remain, whatever their order.</summary>
    private static List<string> Without(IEnumerable<string> lines, List<string> gone)
    {
        var left = lines.Order(StringComparer.Ordinal).ToList();
        foreach (var one in gone)
            Assert.True(left.Remove(one));
        return left;
    }

    /// <summary>Opens every figure of the page; each list must be as long as the figure, part and whole.</summary>
    private static async Task<Dictionary<string, string>> ReadAsync(SenClient client, string address)
    {
        var read = new Dictionary<string, string>();
        foreach (var token in FigureCatalogue.Tokens)
        {
            var page = await client.GetAsync($"{address}?so={Uri.EscapeDataString(token)}");
            read[token] = page.Document.QuerySelector(".big-figure")!.TextContent;
            foreach (var link in page.Document.QuerySelectorAll("[data-figure]"))
            {
                var count = int.Parse(new string([.. link.TextContent.Where(char.IsDigit)]), null);
                Assert.Equal((token, count), (token, await LengthAsync(client, link.GetAttribute("href")!)));
            }
        }

        return read;
    }

    private static async Task<int> LengthAsync(SenClient client, string href)
    {
        var list = (await client.GetAsync(href)).Document;
        return href.StartsWith("/viec", StringComparison.Ordinal) ? list.QuerySelectorAll("main a[href^='/viec/0']").Select(a => a.GetAttribute("href")!.Split('?')[0]).Distinct().Count()
            : href.Contains("#phu-luc-1", StringComparison.Ordinal) ? list.QuerySelectorAll("[data-list=report-units] tbody tr").Length
            : list.QuerySelectorAll("[data-list=units] > li").Length;
    }

    private static string Words(byte[] file)
    {
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(file), false);
        return new Platform.Documents.DocxText(word.MainDocumentPart!).All.Replace('\u00A0', ' ');
    }
}
