using Sen.Kernel.Time;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;

namespace Sen.Demonstration;

/// <summary>Those who can be signed in as looked at their notices two days ago; the morning's letters lie in the folder.</summary>
internal sealed class DemoMorning(IServiceProvider services, SettableTime time)
{
    public async Task TellAsync(IReadOnlyList<UserId> people, DateOnly asOf, CancellationToken cancel)
    {
        time.Put(VietnamTime.StartOf(asOf.AddDays(-2)).AddHours(17));
        foreach (var person in people)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MarkSeen>().RunAsync(person, time.GetUtcNow(), cancel);
        }

        time.Put(VietnamTime.StartOf(asOf).AddHours(9));
        await using var morning = services.CreateAsyncScope();
        await morning.ServiceProvider.GetRequiredService<SendDigests>().SendAsync(cancel);
    }
}
