using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Organisation;

/// <summary>A program with the shipped units of Ha Noi.</summary>
internal static class HaNoiGiven
{
    public static async Task<SenHost> StartAsync()
    {
        var sen = await SenHost.StartAsync();
        await sen.ImportAsync("01");
        return sen;
    }

    public static async Task ImportAsync(this SenHost sen, string province) =>
        (await sen.ActAsync<ImportProvince, Result<ImportProvince.Output>>(
            Actor.Program, (op, process) => op.RunAsync(UnitCode.Parse(province).Expect(), process, default))).Expect();

    public static Task<UnitId> UnitAsync(this SenHost sen, string code) => sen.QueryAsync(db => db.Set<Unit>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());

    /// <summary>Somebody with one role in the Department of Home Affairs, without an account.</summary>
    public static async Task<Actor> ActorAsync(this SenHost sen, Role role, string name = "Nguyễn Thị Quản Trị")
    {
        var unit = await sen.UnitAsync("SNV");
        return new Actor(UserId.New(), name, unit, [new RoleGrant(role, unit)]);
    }

    public static async Task<SenClient> ClientAsync(this SenHost sen, Role role) => new(sen.HandlerAs(await sen.ActorAsync(role)));
}
