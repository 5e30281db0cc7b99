using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Organisation;

/// <summary>The administrator's way: form, consequences, confirmation; everyone else finds nothing there.</summary>
public sealed class ChangePagesTests
{
    private static readonly string[] Pages =
    [
        "/don-vi/00229/doi-ten", "/don-vi/00229/chuyen-cap-tren", "/don-vi/00229/hop-nhat", "/don-vi/00229/chia-tach", "/don-vi/00229/ket-thuc",
        "/don-vi/00229/ten-goi", "/don-vi/them", "/don-vi/nhap",
    ];

    [Fact]
    public async Task Pages_AreThereForTheAdministratorOnly()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await sen.ClientAsync(role);
            foreach (var path in Pages)
                Assert.Equal((role, path, role == Role.Administrator ? HttpStatusCode.OK : HttpStatusCode.NotFound), (role, path, (await client.GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task Rename_ShowsConsequences_ThenIsDone_AndTheOldDayKeepsTheOldName()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = await client.GetAsync("/don-vi/00229/doi-ten");
        Assert.Equal("Phường Kim Liên", form.Form("Xem hệ quả").Value("Tên mới"));

        var seen = await form.Form("Xem hệ quả").Fill("Tên mới", "Phường Sen Vàng").Fill("Ngày có hiệu lực", "01/01/2027").Fill("Căn cứ", "Nghị quyết 12/NQ-HĐND").SubmitAsync();
        Assert.True(seen.Has("UBND phường Kim Liên (Phường), thuộc UBND thành phố Hà Nội"), seen.Text);
        Assert.True(seen.Has("UBND phường Sen Vàng (Phường), thuộc UBND thành phố Hà Nội"));
        Assert.Equal("UBND phường Kim Liên", await NameAsync(sen, "00229", new(2027, 1, 1)));

        var done = await seen.Form("Xác nhận thay đổi").SubmitAsync();
        Assert.True(done.Has("Đã ghi thay đổi."), done.Text);
        Assert.True(done.Has("Nguyễn Thị Quản Trị ghi lúc 09:41, 24/11/2026, căn cứ Nghị quyết 12/NQ-HĐND."), done.Text);
        Assert.Equal("UBND phường Sen Vàng", await NameAsync(sen, "00229", new(2027, 1, 1)));
        Assert.Equal("UBND phường Kim Liên", await NameAsync(sen, "00229", new(2026, 12, 31)));
    }

    [Fact]
    public async Task Rename_OfBadInput_KeepsWhatWasEntered()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = await client.GetAsync("/don-vi/00229/doi-ten");

        var again = await form.Form("Xem hệ quả").Fill("Tên mới", "Phường Sen").Fill("Ngày có hiệu lực", "01/07/2025").Fill("Căn cứ", "Nghị quyết").SubmitAsync();

        Assert.Equal((HttpStatusCode)422, again.Status);
        Assert.StartsWith("UBND phường Kim Liên đã có thay đổi từ ngày 01/07/2025.", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Equal(("Phường Sen", "01/07/2025", "Nghị quyết"),
            (again.Form("Xem hệ quả").Value("Tên mới"), again.Form("Xem hệ quả").Value("Ngày có hiệu lực"), again.Form("Xem hệ quả").Value("Căn cứ")));
    }

    [Fact]
    public async Task Merge_OfTwoIntoANewOne_LinksBoth()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = await client.GetAsync("/don-vi/00229/hop-nhat");

        var seen = await form.Form("Xem hệ quả").Fill("Các đơn vị cùng kết thúc", "UBND phường Láng").Fill("Mã của đơn vị mới", "00999")
            .Fill("Tên của đơn vị mới", "Phường Đống Đa Mới").Fill("Ngày có hiệu lực", "01/01/2027").SubmitAsync();
        Assert.True(seen.Has("Việc chuyển cho UBND phường Đống Đa Mới"), seen.Text);
        await seen.Form("Xác nhận thay đổi").SubmitAsync();

        Assert.Equal("UBND phường Đống Đa Mới", await NameAsync(sen, "00999", new(2027, 1, 1)));
        var page = await client.GetAsync("/don-vi/00999?ngay=2027-01-01");
        Assert.True(page.Has("Nhận việc của 2 đơn vị") && page.HasLink("UBND phường Láng"), page.Text);
        Assert.Equal(126, await sen.QueryAsync(async db => await UnitSet.Communes.MembersOn(db, await sen.UnitAsync("01"), new(2026, 12, 31)).CountAsync()));
        Assert.Equal(125, await sen.QueryAsync(async db => await UnitSet.Communes.MembersOn(db, await sen.UnitAsync("01"), new(2027, 1, 1)).CountAsync()));
    }

    [Fact]
    public async Task Split_WithFields_DividesTheWork()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = await client.GetAsync("/don-vi/SDL/chia-tach");

        var seen = await form.Form("Xem hệ quả").Fill("Đơn vị đã có 1", "Sở Văn hóa và Thể thao").Fill("Lĩnh vực chuyển 1", "du lịch")
            .Fill("Đơn vị đã có 2", "SCT").Fill("Lĩnh vực chuyển 2", "xúc tiến").Fill("Ngày có hiệu lực", "01/01/2027").SubmitAsync();
        Assert.True(seen.Has("Việc “du lịch” chuyển cho Sở Văn hóa và Thể thao"), seen.Text);
        await seen.Form("Xác nhận thay đổi").SubmitAsync();

        var match = (await sen.QueryAsync(async db => await AgencyNames.LoadAsync(db, await sen.UnitAsync("01"), new(2027, 1, 1), default))).Resolve("Sở Du lịch");
        Assert.Equal((NameMatchKind.Successor, await sen.UnitAsync("SVHTT")), (match.Kind, match.Unit));
    }

    [Fact]
    public async Task Add_And_End_ThroughTheirPages()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = await client.GetAsync("/don-vi/them");
        var seen = await form.Form("Xem hệ quả").Fill("Mã của đơn vị mới", "QPN").Fill("Tên của đơn vị mới", "Quỹ Hỗ trợ phụ nữ").Choose("Loại của đơn vị mới", "Đơn vị sự nghiệp công lập")
            .Fill("Cấp trên của đơn vị mới", "01").Fill("Ngày có hiệu lực", "01/12/2026").SubmitAsync();
        await seen.Form("Xác nhận thay đổi").SubmitAsync();
        Assert.Equal("Quỹ Hỗ trợ phụ nữ", await NameAsync(sen, "QPN", new(2026, 12, 1)));

        var end = await (await client.GetAsync("/don-vi/QPN/ket-thuc")).Form("Xem hệ quả").Fill("Ngày có hiệu lực", "01/02/2027").SubmitAsync();
        await end.Form("Xác nhận thay đổi").SubmitAsync();
        Assert.Null(await NameAsync(sen, "QPN", new(2027, 2, 1)));
        Assert.NotNull(await NameAsync(sen, "QPN", new(2027, 1, 31)));
    }

    [Fact]
    public async Task TwoAdministrators_TheSecondIsTold()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var first = await sen.ClientAsync(Role.Administrator);
        using var second = new SenClient(sen.HandlerAs(await sen.ActorAsync(Role.Administrator, "Trần Văn Hai")));
        var mine = await ForeseeRenameAsync(first, "Phường Một");
        var theirs = await ForeseeRenameAsync(second, "Phường Hai");

        await mine.Form("Xác nhận thay đổi").SubmitAsync();
        var refused = await theirs.Form("Xác nhận thay đổi").SubmitAsync();

        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.StartsWith("UBND phường Một vừa được Nguyễn Thị Quản Trị thay đổi lúc 09:41 24/11/2026.", refused.Problems[0], StringComparison.Ordinal);
        Assert.Equal("UBND phường Một", await NameAsync(sen, "00229", new(2027, 1, 1)));
    }

    [Fact]
    public async Task Confirmation_SentTwice_IsOneChange()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var form = (await ForeseeRenameAsync(client, "Phường Một")).Form("Xác nhận thay đổi");

        Assert.True((await form.SubmitAsync()).Has("Đã ghi thay đổi."));
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await form.SubmitAsync()).Status);
        Assert.Equal(1, await sen.QueryAsync(db => db.Set<UnitChange>().CountAsync()));
    }

    [Fact]
    public async Task Alias_AddedAndEnded_IsKnownWhileItHolds()
    {
        await using var sen = await HaNoiGiven.StartAsync();
        using var client = await sen.ClientAsync(Role.Administrator);
        var page = await (await client.GetAsync("/don-vi/SNV/ten-goi")).Form("Thêm tên gọi").Fill("Tên gọi khác", "Sở Cán bộ").SubmitAsync();
        Assert.True(page.Has("Sở Cán bộ"));
        Assert.Equal(NameMatchKind.Unit, (await BookAsync(sen)).Resolve("Sở Cán bộ").Kind);

        page = await page.Form("Thôi dùng Sở Cán bộ").SubmitAsync();
        Assert.False(page.Has("Thôi dùng Sở Cán bộ"));
    }

    private static async Task<Page> ForeseeRenameAsync(SenClient client, string name) =>
        await (await client.GetAsync("/don-vi/00229/doi-ten")).Form("Xem hệ quả").Fill("Tên mới", name).Fill("Ngày có hiệu lực", "01/01/2027").SubmitAsync();

    private static Task<NameBook> BookAsync(SenHost sen) => sen.QueryAsync(async db => await AgencyNames.LoadAsync(db, await sen.UnitAsync("01"), SenHost.Today, default));

    private static async Task<string?> NameAsync(SenHost sen, string code, DateOnly day)
    {
        var unit = await sen.UnitAsync(code);
        return await sen.QueryAsync(db => db.UnitsOn(day).Where(v => v.UnitId == unit).Select(v => v.ShortName).SingleOrDefaultAsync());
    }
}
