using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Modules.Access;
using Sen.Modules.Access.SignIn;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class ThrottleTests
{
    /// <summary>An office at eight in the morning: everybody comes from one address, and each sign-in takes and gives back the same counters.</summary>
    [Fact]
    public async Task SignIn_OfManyAtOnceFromOneAddress_LetsEverybodyIn()
    {
        await using var sen = await SenHost.StartAsync();
        var people = new List<Person>();
        for (var i = 0; i < 8; i++)
            people.Add(await sen.Given.AccountAsync(Role.FocalOfficer));

        for (var round = 0; round < 3; round++)
            await Task.WhenAll(people.Select(p => Task.Run(() => sen.Client().SignInAsync(p.User))));

        Assert.Equal(24, await sen.QueryAsync(db => db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Door_WhenTriedTooOften_SaysHowLongToWaitAndThenOpens()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        for (var i = 0; i < 5; i++)
            Assert.StartsWith("Tên đăng nhập hoặc mật khẩu không đúng", Assert.Single((await client.TrySignInAsync(an.User, "sai rồi")).Problems), StringComparison.Ordinal);
        var shut = await client.TrySignInAsync(an.User);
        Assert.Equal("Đã nhập sai nhiều lần. Đợi 1 phút rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu.", Assert.Single(shut.Problems));

        sen.Time.Advance(TimeSpan.FromMinutes(1));
        await client.SignInAsync(an.User);
    }

    [Fact]
    public async Task Door_WhenNameDoesNotExist_ShutsInTheSameWay()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = sen.Client();

        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
            answers.Add(Assert.Single((await client.TrySignInAsync("khong.co.ai", "sai rồi")).Problems));

        Assert.All(answers.Take(5), a => Assert.StartsWith("Tên đăng nhập hoặc mật khẩu không đúng", a, StringComparison.Ordinal));
        Assert.StartsWith("Đã nhập sai nhiều lần. Đợi 1 phút", answers[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_WhenOneNameIsShut_StaysOpenForOthers()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        for (var i = 0; i < 6; i++)
            await client.TrySignInAsync("khong.co.ai", "sai rồi");

        await client.SignInAsync(an.User);
    }

    [Fact]
    public async Task Door_WhenOneAddressTriesManyNames_IsShutForThatAddress()
    {
        await using var sen = await SenHost.StartAsync();

        for (var i = 0; i < 50; i++)
            Assert.False((await TakeAsync(sen, $"name{i}", "10.0.0.1")).IsProblem);

        (await TakeAsync(sen, "another", "10.0.0.1")).Expect("sign-in.wait");
        (await TakeAsync(sen, "another", "10.0.0.2")).Expect();
    }

    [Fact]
    public async Task Door_WhenManyTryAtOnce_CountsThemAll()
    {
        await using var sen = await SenHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TakeAsync(sen, "an", "10.0.0.1"))));

        Assert.Equal(5, answers.Count(a => !a.IsProblem));
    }

    [Fact]
    public async Task Counters_HoldNoNameAndNoAddress()
    {
        await using var sen = await SenHost.StartAsync();
        await TakeAsync(sen, "nguyen.thi.an", "10.0.0.1");

        var keys = await sen.QueryAsync(db => db.Set<Throttle>().Select(t => t.Key).ToListAsync());

        Assert.Equal(2, keys.Count);
        Assert.All(keys, k => Assert.Matches("^[0-9a-f]{64}$", k));
    }

    [Fact]
    public void Wait_GrowsAndNeverPassesAQuarterOfAnHour() => Gen.Int[0, 1000].Sample(n =>
    {
        Assert.True(Throttle.WaitAfter(n) <= Throttle.WaitAfter(n + 1));
        Assert.InRange(Throttle.WaitAfter(n), TimeSpan.FromMinutes(1), Throttle.LongestWait);
    });

    [Fact]
    public void Failures_WhenADayOld_AreForgotten()
    {
        var now = DateTimeOffset.UnixEpoch;
        var throttle = Throttle.New("k");
        for (var i = 0; i < 9; i++)
            throttle.Count(now, free: 5);

        throttle.Count(now + Throttle.Forgotten + TimeSpan.FromSeconds(1), free: 5);

        Assert.Equal(1, throttle.Failures);
        Assert.Null(throttle.BlockedUntil);
    }

    private static Task<Sen.Kernel.Results.Result> TakeAsync(SenHost sen, string name, string address) =>
        sen.InScopeAsync(s => s.GetRequiredService<Doorkeeper>().TakeAsync(new Door("password", name, address), default));
}
