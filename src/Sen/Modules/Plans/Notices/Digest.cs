using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Notices;

/// <summary>The one letter that a person can get on a day. Who writes the row sends it; the row goes when sending failed.</summary>
internal sealed class Digest : IUnaudited
{
    public UserId UserId { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Null while it is being sent.</summary>
    public DateTimeOffset? SentAt { get; private init; }

    internal sealed class Table : IEntityTypeConfiguration<Digest>
    {
        public void Configure(EntityTypeBuilder<Digest> builder)
        {
            builder.ToTable("digest");
            builder.HasKey(d => new { d.UserId, d.Day });
            builder.Property(d => d.UserId).ValueGeneratedNever();
            builder.HasOne<Account>().WithMany().HasForeignKey(d => d.UserId);
        }
    }
}

/// <summary>Takes a person's day, so that of two nodes and two runs one sends.</summary>
internal sealed class DigestClaims(SenDb db)
{
    /// <summary>After this a claim without a letter is that of a node that died.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    /// <summary>False when the letter of this day is sent, or somebody is sending it.</summary>
    public async Task<bool> TakeAsync(UserId person, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        db.Add(new Digest { UserId = person, Day = day, ClaimedAt = now });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (Engine.SaysTaken(e))
        {
            var old = now - Abandoned;
            var abandoned = Of(person, day).Where(d => d.SentAt == null && d.ClaimedAt < old);
            return await abandoned.ExecuteUpdateAsync(d => d.SetProperty(x => x.ClaimedAt, now), cancel) == 1;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    public Task SentAsync(UserId person, DateOnly day, DateTimeOffset now, CancellationToken cancel) =>
        Of(person, day).ExecuteUpdateAsync(d => d.SetProperty(x => x.SentAt, now), cancel);

    public Task GiveBackAsync(UserId person, DateOnly day, CancellationToken cancel) => Of(person, day).ExecuteDeleteAsync(cancel);

    private IQueryable<Digest> Of(UserId person, DateOnly day) => db.Set<Digest>().Where(d => d.UserId == person && d.Day == day);
}
