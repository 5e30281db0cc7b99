using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <content>Communes that make plans of their own under the city's; most take up all that they were given, some leave a task or two out.</content>
internal sealed partial class Simulation
{
    private PlanId city;

    /// <summary>Some days after the first look; by the code of the unit, so that nobody else's year changes.</summary>
    private void ForeseeOwnPlan(UnitId unit, string code, DateTimeOffset first)
    {
        if (officers[unit].Has(Role.PlanOfficer, unit))
            Plan(Working(first, 8 + (Number(code) % 30), null, new Random(Number(code))), new Deed(What.OwnPlan, unit, []));
    }

    private async Task MakeOwnPlanAsync(UnitId unit, CancellationToken cancel)
    {
        var (code, name, parent, asked) = await AskedAsync(unit, cancel);
        // Left for who tries the demonstration.
        if (name == DemoPeople.PlanningWard)
            return;
        var leftOut = Number(code) % 4;
        var taken = asked.Where((_, i) => leftOut == 0 || i % 7 != leftOut).Select(t => t.Id).ToList();
        var officer = officers[unit];
        var made = await AnswerAsync<MakeUnitPlan, PlanId>(officer, (op, process) => op.RunAsync(new(city, unit, UnitPlan.TitleUnder(parent.Number, parent.Issuer), taken), process, cancel));
        var number = DocumentNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{20 + (Number(code) % 60)}/KH-UBND")).OrThrow();
        var signed = VietnamTime.DayOf(time.GetUtcNow());
        await AnswerAsync<IssuePlan, IssuePlan.Output>(officer, (op, process) =>
            op.RunAsync(new(made, number, signed, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", new DemoNames(new Random(Number(code))).Next()), process, cancel));
    }

    private async Task<(string Code, string Name, (string Number, string Issuer) Parent, IReadOnlyList<AskedTask> Asked)> AskedAsync(UnitId unit, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var issue = await db.Set<PlanIssue>().AsNoTracking().SingleAsync(i => i.PlanId == city, cancel);
        var names = await db.NamesOnAsync([unit, issue.IssuerId], issue.SignedOn, cancel);
        var code = await db.Set<Unit>().Where(u => u.Id == unit).Select(u => u.Code).SingleAsync(cancel);
        return (code, names[unit], (issue.Number, names[issue.IssuerId]), await db.AskedOfAsync(city, unit, cancel));
    }

    private async Task<T> AnswerAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<Result<T>>> act)
        where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return (await act(scope.ServiceProvider.GetRequiredService<TOperation>(), new Process(scope.ServiceProvider.GetRequiredService<Ledger>(), ProcessId.New(), actor))).OrThrow();
    }

    private static int Number(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : code.Length;
}
