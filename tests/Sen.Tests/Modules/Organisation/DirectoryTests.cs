using System.Net;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Organisation;

/// <summary>The directory and the page of a unit, read as people of several roles.</summary>
public sealed class DirectoryTests(DirectoryTests.HaNoi given) : IClassFixture<DirectoryTests.HaNoi>
{
    [Fact]
    public async Task Directory_SaysHowManyThereAre()
    {
        var page = await given.Officer.GetAsync("/don-vi");

        Assert.StartsWith("126 xã, phường; ", page.Heading, StringComparison.Ordinal);
        Assert.Equal(50, page.Rows().Count);
    }

    [Fact]
    public async Task Directory_OnADayBeforeTheMerger_HasDistricts()
    {
        var page = await given.Officer.GetAsync("/don-vi?ngay=2025-06-30");

        Assert.StartsWith("30 quận, huyện, thị xã; 526 xã, phường; ", page.Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kim lien", "00229")]
    [InlineData("KIM LIÊN", "00229")]
    [InlineData("00229", "00229")]
    [InlineData("sở gd&đt", "SGDDT")]
    public async Task Directory_SearchedAnyWay_FindsTheUnit(string query, string code)
    {
        var page = await given.Officer.GetAsync($"/don-vi?tim={Uri.EscapeDataString(query)}");

        Assert.Contains(page.Rows(), r => r[1] == code);
    }

    [Fact]
    public async Task Directory_PagedToItsEndAndBack_ShowsEachUnitOnce()
    {
        var seen = new List<string>();
        var page = await given.Officer.GetAsync("/don-vi?loai=ward");
        var first = Codes(page);
        for (seen.AddRange(first); page.HasLink("Trang sau"); seen.AddRange(Codes(page)))
            page = await page.FollowAsync("Trang sau");
        while (page.HasLink("Trang trước"))
            page = await page.FollowAsync("Trang trước");

        Assert.Equal(51, seen.Count);
        Assert.Equal(51, seen.Distinct().Count());
        Assert.Equal(first, Codes(page));
    }

    [Fact]
    public async Task Directory_OfNothingFound_SaysSo()
    {
        var page = await given.Officer.GetAsync("/don-vi?tim=khongcodau");
        Assert.True(page.Has("Không có đơn vị nào khớp."));
    }

    [Fact]
    public async Task Directory_InEnglish_IsEnglish()
    {
        var page = await given.Officer.GetAsync("/en/don-vi");

        Assert.Equal("en", page.Language);
        Assert.StartsWith("126 communes and wards; ", page.Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.FocalOfficer, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Leader, false)]
    public async Task Directory_IsForEveryone_AndChangesForTheAdministrator(Role role, bool mayChange)
    {
        using var client = await given.Sen.ClientAsync(role);
        var directory = await client.GetAsync("/don-vi");
        var unit = await client.GetAsync("/don-vi/00229");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (directory.Status, unit.Status));
        Assert.Equal((mayChange, mayChange), (directory.HasLink("Thêm đơn vị"), unit.HasLink("Chia tách")));
    }

    [Fact]
    public async Task Unit_ShowsWhatItTookOver()
    {
        var page = await given.Officer.GetAsync("/don-vi/00229");

        Assert.Equal("UBND phường Kim Liên", page.Heading.Replace('\u00a0', ' '));
        Assert.True(page.Has("Thành lập"));
        Assert.True(page.Has("Nhận việc của 7 đơn vị"));
        Assert.True(page.HasLink("UBND quận Đống Đa"));
    }

    [Fact]
    public async Task Unit_ThatEnded_SaysWhenAndWhoFollowed()
    {
        var page = await given.Officer.GetAsync("/don-vi/SLDTBXH");

        Assert.Equal("Sở Lao động - Thương binh và Xã hội không còn từ ngày 01/03/2025", page.Heading.Replace('\u00a0', ' '));
        Assert.True(page.Has("Sở Nội vụ: lao động, việc làm, người có công, bình đẳng giới"));
        Assert.Equal("Sở Lao động - Thương binh và Xã hội", (await given.Officer.GetAsync("/don-vi/SLDTBXH?ngay=2025-02-28")).Heading.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Unit_OfTheCity_CountsItsMembersOfTheDay()
    {
        var page = await given.Officer.GetAsync("/don-vi/01?ngay=2025-06-30");

        Assert.True(page.Has("30 quận, huyện, thị xã"));
    }

    [Theory]
    [InlineData("/don-vi/KHONGCO")]
    [InlineData("/don-vi?thuoc=KHONGCO")]
    public async Task Unit_ThatIsNotThere_Is404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await given.Officer.GetAsync(path)).Status);

    private static List<string> Codes(Page page)
    {
        Assert.True(page.Status == HttpStatusCode.OK, $"{page.Status} {page.Path} {page.Text}");
        return [.. page.Rows().Select(r => r[1])];
    }

    public sealed class HaNoi : IAsyncLifetime
    {
        public SenHost Sen { get; private set; } = null!;

        public SenClient Officer { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Sen = await HaNoiGiven.StartAsync();
            Officer = await Sen.ClientAsync(Role.FocalOfficer);
        }

        public async ValueTask DisposeAsync()
        {
            Officer.Dispose();
            await Sen.DisposeAsync();
        }
    }
}
