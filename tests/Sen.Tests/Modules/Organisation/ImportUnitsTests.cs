using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Organisation;

/// <summary>Units from a file, on the page and at the terminal.</summary>
public sealed class ImportUnitsTests
{
    private const string Good = """
        code,name,kind,parent_code,first_day,last_day,aliases
        70,Tỉnh Thử,province,,,,
        70001,Phường Sen,ward,70,2025-07-01,,
        STT,Sở Thử,department,70,,28/02/2025,Sở T&T;Sở Thử nghiệm
        """;

    [Fact]
    public async Task File_IsAddedOnce()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);

        Assert.Equal("Đã thêm 3 đơn vị", (await SendAsync(client, Good)).Heading.Replace('\u00a0', ' '));
        Assert.Equal("Đã thêm 0 đơn vị", (await SendAsync(client, Good)).Heading.Replace('\u00a0', ' '));
        Assert.Equal(2, await sen.QueryAsync(db => db.Set<UnitAlias>().CountAsync(a => a.Alias.StartsWith("Sở Thử") || a.Alias == "Sở T&T")));
    }

    [Fact]
    public async Task File_OnlyTried_WritesNothing()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);

        var form = (await client.GetAsync("/don-vi/nhap")).Form("Nhập tệp").Tick("Chỉ kiểm tra tệp, chưa ghi").Attach("Tệp danh sách", "don-vi.csv", Encoding.UTF8.GetBytes(Good));
        Assert.Equal("Sẽ thêm 3 đơn vị; chưa ghi gì", (await form.SubmitAsync()).Heading.Replace('\u00a0', ' '));
        Assert.False(await sen.QueryAsync(db => db.Set<Unit>().AnyAsync(u => u.Code == "70")));
    }

    [Fact]
    public async Task File_WithWrongRows_NamesEachAndWritesNothing()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);

        var page = await SendAsync(client, """
            code,name,kind,parent_code,first_day,last_day
            70,Tỉnh Thử,province,,,
            70,Tỉnh Thử Hai,province,,,
            7 1,Phường Sen,ward,70,,
            72,,ward,70,hôm qua,
            73,Xã Sen,làng,70,2025-07-01,2025-06-30
            """);

        Assert.Equal((HttpStatusCode)422, page.Status);
        Assert.Equal(["Dòng 3", "Dòng 4", "Dòng 5", "Dòng 5", "Dòng 6", "Dòng 6"], page.Problems.Select(p => p[..6]).Order(StringComparer.Ordinal));
        Assert.False(await sen.QueryAsync(db => db.Set<Unit>().AnyAsync(u => u.Code == "70")));
    }

    [Theory]
    [InlineData("code,name,kind,parent_code\nA1,Sở Một,department,KHONGCO", "Dòng 2: Cấp trên KHONGCO không có trong tệp và trong danh mục.")]
    [InlineData("code,name,kind,parent_code\nA1,Sở Một,department,A2\nA2,Sở Hai,department,A1", "là cấp trên của chính nó")]
    [InlineData("ma,ten\n1,2", "Không thấy cột")]
    public async Task File_ThatContradictsItself_IsRefused(string file, string sentence)
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);

        Assert.Contains(sentence, (await SendAsync(client, file)).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ImportsAProvinceAndAFile_OrSaysWhatIsWrong()
    {
        await using var sen = await SenHost.StartAsync();
        Assert.SkipUnless(sen.Settings.Database.Length == 0, "The command opens the database of its folder; run on SQLite.");
        var dir = sen.Settings.Folder.Path;
        var file = Path.Combine(dir, "don-vi.csv");
        await File.WriteAllTextAsync(file, Good);

        Assert.Equal(0, await ImportCommand.Make().Parse(["--province", "15", "--dry-run", "--dir", dir]).InvokeAsync());
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<Unit>().CountAsync()));
        Assert.Equal(0, await ImportCommand.Make().Parse(["--province", "15", "--dir", dir]).InvokeAsync());
        Assert.Equal(100, await sen.QueryAsync(db => db.Set<Unit>().CountAsync()));
        Assert.Equal(0, await ImportCommand.Make().Parse([file, "--dir", dir]).InvokeAsync());
        Assert.Equal(103, await sen.QueryAsync(db => db.Set<Unit>().CountAsync()));
        Assert.Equal(2, await ImportCommand.Make().Parse(["--province", "99", "--dir", dir]).InvokeAsync());
        Assert.Equal(2, await ImportCommand.Make().Parse(["--dir", dir]).InvokeAsync());
        Assert.Equal(2, await ImportCommand.Make().Parse([Path.Combine(dir, "khong.csv"), "--dir", dir]).InvokeAsync());
    }

    private static async Task<Page> SendAsync(SenClient client, string file) =>
        await (await client.GetAsync("/don-vi/nhap")).Form("Nhập tệp").Attach("Tệp danh sách", "don-vi.csv", Encoding.UTF8.GetBytes(file)).SubmitAsync();
}
