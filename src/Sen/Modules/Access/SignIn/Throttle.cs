using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Database;

namespace Sen.Modules.Access.SignIn;

/// <summary>
/// How often the door was tried with one name, or from one address. After some free tries each further one makes the next wait longer, up
/// to a quarter of an hour. Pure: the row is loaded, decides, and is saved by <see cref="Doorkeeper"/>.
/// </summary>
internal sealed class Throttle : IUnaudited
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    public string Key { get; init; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public static Throttle New(string key) => new() { Key = key };

    /// <summary>How long to wait still; zero when a try is free.</summary>
    public TimeSpan WaitAt(DateTimeOffset now) => BlockedUntil is { } until && until > now ? until - now : TimeSpan.Zero;

    /// <summary>Counts a try as failed before it is made, so that many at once are counted too; success gives it back.</summary>
    public void Count(DateTimeOffset now, int free)
    {
        if (now - LastAt > Forgotten)
            Failures = 0;
        Failures++;
        LastAt = now;
        BlockedUntil = Failures < free ? null : now + WaitAfter(Failures - free);
    }

    public void GiveBack()
    {
        Failures = Math.Max(0, Failures - 1);
        BlockedUntil = null;
    }

    /// <summary>1, 2, 4, 8, then 15 minutes.</summary>
    public static TimeSpan WaitAfter(int failuresBeyond)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Min(failuresBeyond, 10));
        return doubled < LongestWait ? doubled : LongestWait;
    }

    internal sealed class Table : IEntityTypeConfiguration<Throttle>
    {
        public void Configure(EntityTypeBuilder<Throttle> builder)
        {
            builder.ToTable("sign_in_throttle");
            builder.HasKey(t => t.Key);
            builder.Property(t => t.Key).ValueGeneratedNever();
        }
    }
}
