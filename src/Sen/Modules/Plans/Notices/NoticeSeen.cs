using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Notices;

/// <summary>Until when a person has looked at their notices. One instant, and no act: it changes nothing for anybody else.</summary>
internal sealed class NoticeSeen : IUnaudited
{
    public UserId UserId { get; init; }

    public DateTimeOffset SeenAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<NoticeSeen>
    {
        public void Configure(EntityTypeBuilder<NoticeSeen> builder)
        {
            builder.ToTable("notice_seen");
            builder.HasKey(s => s.UserId);
            builder.Property(s => s.UserId).ValueGeneratedNever();
            builder.HasOne<Account>().WithOne().HasForeignKey<NoticeSeen>(s => s.UserId);
        }
    }
}

/// <summary>Notes that somebody has looked, up to the moment at which they opened the page: what came since stays new.</summary>
public sealed class MarkSeen(SenDb db, BusinessClock clock)
{
    public async Task RunAsync(UserId person, DateTimeOffset until, CancellationToken cancel)
    {
        var at = Instants.Truncate(until < clock.Now ? until.ToUniversalTime() : clock.Now);
        if (await MoveAsync(person, at, cancel))
            return;
        db.Add(new NoticeSeen { UserId = person, SeenAt = at });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (Engine.SaysTaken(e))
        {
            // A second tap was faster.
            await MoveAsync(person, at, cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Forward only. False when there is no row yet.</summary>
    private async Task<bool> MoveAsync(UserId person, DateTimeOffset at, CancellationToken cancel)
    {
        var mine = db.Set<NoticeSeen>().Where(s => s.UserId == person);
        return await mine.Where(s => s.SeenAt < at).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, at), cancel) > 0 || await mine.AnyAsync(cancel);
    }
}
