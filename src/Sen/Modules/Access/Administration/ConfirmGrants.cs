using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.Cover;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Administration;

/// <summary>The second person agrees to one grant or many, all or none.</summary>
internal sealed class ConfirmGrants(SenDb db, SecurityClock clock)
{
    public sealed record Input(IReadOnlyList<GrantId> Grants);

    public Task<Result<int>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<int>(db, ProcessKinds.ConfirmingGrants, input, async actor =>
        {
            if (input.Grants.Count == 0)
                return Problems.NothingChosen;
            var asked = input.Grants.ToList();
            var rows = await db.RoleGrants.Where(g => asked.Contains(g.Id)).ToListAsync(cancel);
            var mayConfirm = (await db.WaitingFor(actor, Instants.DayInVietnam(clock.Now)).Where(g => asked.Contains(g.Id)).Select(g => g.Id).ToListAsync(cancel)).ToHashSet();
            if (rows.Count != asked.Distinct().Count())
                return Problems.GrantNotFound;
            foreach (var row in rows)
            {
                if (row.Confirm(actor.UserId, clock.Now) is { IsProblem: true } refused)
                    return refused.Problem;
                if (!mayConfirm.Contains(row.Id))
                    return Problems.GrantNotFound;
                if (await db.RefusalOfStandInAsync(row, Instants.DayInVietnam(clock.Now), cancel) is { } overtaken)
                    return overtaken;
                await db.EndActingAsync(row, actor.UserId, clock.Now, cancel);
            }

            return rows.Count;
        }, cancel);
}
