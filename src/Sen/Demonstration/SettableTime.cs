namespace Sen.Demonstration;

/// <summary>The clock of a simulated year: stands where it is put.</summary>
internal sealed class SettableTime : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => now;

    public void Put(DateTimeOffset at) => now = at.ToUniversalTime();
}
