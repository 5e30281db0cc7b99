using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans.Work;

/// <summary>What an administrator is told of the work of units before they change.</summary>
public sealed class WorkOfUnitsTests
{
    [Fact]
    public async Task Consequences_OfUnitsWithWork_CountWhatIsOpenAndWhatIsDueLater()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"), PlanGiven.ToCommunes("Hai", "2027-01-20"), new TaskContent("b", "Không hạn") { Agencies = PlanGiven.ToCommunes("x").Agencies });
        await given.DraftAsync(new TaskContent("c", "Riêng") { Agencies = [PlanGiven.Lead("UBND phường Số 1", given.Communes[0])] });

        var told = await TellAsync(sen, given.Communes[0], given.Communes[1]);

        Assert.Equal("6 việc theo kế hoạch đang làm, 4 việc có hạn từ ngày thay đổi. Đơn vị kết thúc thì cán bộ kế hoạch chuyển việc chưa xong cho đơn vị kế thừa; kết quả đã xác nhận giữ nguyên.", told[0]);
        Assert.StartsWith("1 kế hoạch đang soạn có nêu các đơn vị này", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consequences_OfUnitsWithoutWork_SaySo()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);

        Assert.Equal(["Các đơn vị này không còn việc nào đang làm theo kế hoạch."], await TellAsync(sen, given.Communes[0]));
    }

    /// <summary>The page counts and names no work: an administrator has no rights to data.</summary>
    [Fact]
    public async Task Page_OfAChange_ShowsTheCountsToTheAdministrator()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Tuyên truyền pháp luật", "2027-01-20"));
        var client = sen.As(PlanGiven.As(Role.Administrator, given.City));
        var code = await sen.QueryAsync(db => Task.FromResult(db.Units.Single(u => u.Id == given.Communes[0]).Code));

        var page = await (await client.GetAsync($"/don-vi/{code}/doi-ten")).Form("Xem hệ quả").Fill("Tên mới", "Phường Sen Vàng").Fill("Ngày có hiệu lực", "01/01/2027").Fill("Căn cứ", "Nghị quyết 12/NQ-HĐND").SubmitAsync();

        Assert.True(page.Has("1 việc theo kế hoạch đang làm, 1 việc có hạn từ ngày thay đổi"), page.Text);
        Assert.False(page.Has("Tuyên truyền pháp luật"));
    }

    private static Task<IReadOnlyList<string>> TellAsync(SenHost sen, params UnitId[] units) => sen.InScopeAsync(s =>
        s.GetServices<ISuccessionEffect>().Single(e => e.GetType().Name == nameof(WorkOfUnits)).TellAsync(units, new DateOnly(2027, 1, 1), default));
}
