using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Jobs;

namespace Sen.Tests.Modules.Access;

public sealed class SweepTests
{
    [Fact]
    public async Task Sweep_TakesSessionsThatAreLongOver_AndOnlyThose()
    {
        await using var sen = await SenHost.StartAsync();
        var person = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = await sen.ClientAsync(person);

        sen.Time.Advance(TimeSpan.FromDays(36));
        await SweepAsync(sen);
        Assert.Equal(1, await sen.QueryAsync(db => db.Sessions.CountAsync()));

        sen.Time.Advance(TimeSpan.FromDays(2));
        using var today = await sen.ClientAsync(person);
        await SweepAsync(sen);
        await SweepAsync(sen);
        var left = await sen.QueryAsync(db => db.Sessions.SingleAsync());
        Assert.Equal(sen.Time.GetUtcNow(), left.StartedAt);
    }

    private static Task SweepAsync(SenHost sen) => sen.InScopeAsync(async s =>
    {
        await s.GetRequiredKeyedService<IDailyJob>("sweep-sessions").RunAsync(default);
        return true;
    });
}
