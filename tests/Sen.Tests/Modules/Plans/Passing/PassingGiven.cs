using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Passing;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans.Passing;

/// <summary>Units that end, and what becomes of their work.</summary>
internal static class PassingGiven
{
    public const string Basis = "Nghị quyết 1656/NQ-UBTVQH15 ngày 16/06/2025";

    /// <summary>The unit is no more from a day on; who carries on its work, the first one by default when <paramref name="hasDefault"/>.</summary>
    public static Task EndAsync(this SenHost sen, UnitId unit, DateOnly day, bool hasDefault, params UnitId[] heirs) => sen.Given.RunAsync("ending-unit", db =>
    {
        db.Set<UnitVersion>().Single(v => v.UnitId == unit && v.ValidTo == null).ValidTo = day;
        db.AddRange(heirs.Select((heir, i) => new UnitSuccession { Id = Guid.CreateVersion7(), FromUnitId = unit, ToUnitId = heir, OnDay = day, IsDefault = hasDefault && i == 0 }));
    });

    public static Task<Result<PassOnWork.Output>> PassAsync(this SenHost sen, Actor actor, PlanId plan, DateOnly day, params PassOnWork.Choice[] choices) =>
        sen.ActAsync<PassOnWork, Result<PassOnWork.Output>>(actor, (op, process) => op.RunAsync(new(plan, day, Basis, choices), process, default));

    public static Task<Assignment> AssignmentAsync(this SenHost sen, AssignmentId id) =>
        sen.QueryAsync(db => db.Assignments.AsNoTracking().Include(a => a.Dates).Include(a => a.Events).SingleAsync(a => a.Id == id));
}
