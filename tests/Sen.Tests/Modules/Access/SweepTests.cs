using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;

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
        await sen.RunJobAsync("sweep-sessions");
        Assert.Equal(1, await sen.QueryAsync(db => db.Sessions.CountAsync()));

        sen.Time.Advance(TimeSpan.FromDays(2));
        using var today = await sen.ClientAsync(person);
        await sen.RunJobAsync("sweep-sessions");
        await sen.RunJobAsync("sweep-sessions");
        var left = await sen.QueryAsync(db => db.Sessions.SingleAsync());
        Assert.Equal(sen.Time.GetUtcNow(), left.StartedAt);
    }
}
