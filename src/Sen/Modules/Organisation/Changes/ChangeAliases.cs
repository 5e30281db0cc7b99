using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Organisation.Changes;

/// <summary>Other names of a unit: added, or ended from a day.</summary>
internal sealed class ChangeAliases(SenDb db, BusinessClock clock)
{
    public sealed record New(UnitId Unit, string Alias, DateOnly? From);

    public sealed record Ending(UnitId Unit, Guid Alias, DateOnly Day);

    public Task<Result> AddAsync(New input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, new ProcessKind("adding-alias"), input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.NotYours;
            var key = SearchKey.Of(input.Alias);
            var same = await db.UnitAliases.Where(a => a.UnitId == input.Unit && a.SearchKey == key).ToListAsync(cancel);
            if (same.Exists(a => a.ValidTo is null || a.ValidTo > input.From))
                return Problems.AliasTaken;
            db.Add(new UnitAlias { Id = Guid.CreateVersion7(), UnitId = input.Unit, Alias = input.Alias, SearchKey = key, ValidFrom = input.From });
            db.Add(Record(input.Unit, UnitChangeKind.AliasAdded, input.From ?? clock.Today, actor));
            return Result.Done;
        }, cancel);

    public Task<Result> EndAsync(Ending input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, new ProcessKind("ending-alias"), input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.NotYours;
            var alias = await db.UnitAliases.SingleOrDefaultAsync(a => a.Id == input.Alias && a.UnitId == input.Unit, cancel);
            if (alias is null || !alias.HoldsOn(input.Day))
                return Problems.AliasNotFound;
            alias.ValidTo = input.Day;
            db.Add(Record(input.Unit, UnitChangeKind.AliasEnded, input.Day, actor));
            return Result.Done;
        }, cancel);

    private UnitChange Record(UnitId unit, UnitChangeKind kind, DateOnly day, Actor actor) =>
        new() { Id = Guid.CreateVersion7(), UnitId = unit, Kind = kind, OnDay = day, At = clock.Now, ActorId = actor.UserId, ActorName = actor.Name };
}
