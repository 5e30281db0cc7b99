using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Passing;

/// <summary>
/// Chuyển việc sang đơn vị kế thừa: what units that have ended left undone in a plan passes to their successors, each as the plan officer chose; in one act, all or nothing.
/// Each assignment keeps its identity and its story; boards of earlier days are not touched.
/// </summary>
public sealed class PassOnWork(SenDb db, BusinessClock clock)
{
    /// <summary>Assignments in one act.</summary>
    public const int Most = 5_000;

    public const int LongestBasis = UnitChange.LongestBasis;

    /// <param name="From">The unit that has ended.</param>
    /// <param name="Task">What this choice is about; null for all of the unit's tasks that have none of their own.</param>
    /// <param name="To">One of its successors.</param>
    public readonly record struct Choice(UnitId From, TaskId? Task, UnitId To);

    /// <param name="Day">The day from which it holds by law.</param>
    /// <param name="Basis">The legal act.</param>
    public sealed record Input(PlanId Plan, DateOnly Day, string Basis, IReadOnlyList<Choice> Choices);

    /// <param name="Assignments">How many passed on.</param>
    /// <param name="From">Units that they came from.</param>
    /// <param name="To">Units that took over.</param>
    public sealed record Output(int Assignments, int From, int To);

    public Task<Result<Output>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.PassingOnWork, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<Output>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var agency = await db.Plans.Where(p => p.Id == input.Plan && p.Issue != null).Select(p => (UnitId?)p.StandingAgencyId).SingleOrDefaultAsync(cancel);
        if (agency is not { } standing || !actor.Has(Role.PlanOfficer, standing))
            return Problems.PlanNotFound;
        if (input.Choices.Count == 0)
            return Problems.NobodyChosen;
        var from = input.Choices.Select(c => c.From).Distinct().ToList();
        var ended = (await db.EndedAmongAsync(from, clock.Today, cancel)).ToDictionary(u => u.Id);
        if (Refuse(input, ended) is { } problem)
            return problem;
        var work = await OpenAsync(input.Plan, from, cancel);
        if (work.Count > Most)
            return Problems.TooManyToPass(Most);
        return Pass(input, work, new By(actor.UserId, standing, clock.Now));
    }

    private Problem? Refuse(Input input, Dictionary<UnitId, EndedUnit> ended)
    {
        var errors = new FieldErrors();
        if (input.Day > clock.Today)
            errors.Add(nameof(input.Day), Problems.PassingAhead);
        if (string.IsNullOrWhiteSpace(input.Basis))
            errors.Add(nameof(input.Basis), Problems.BasisMissing);
        else if (input.Basis.Trim().Length > LongestBasis)
            errors.Add(nameof(input.Basis), Problems.TooLong(LongestBasis));
        foreach (var choice in input.Choices)
        {
            if (!ended.TryGetValue(choice.From, out var unit))
                return Problems.UnitStillThere;
            if (unit.Heirs.All(h => h.Id != choice.To))
                return Problems.NotASuccessor(unit.Name);
            if (input.Day < unit.EndedOn)
                errors.Add(nameof(input.Day), Problems.PassingTooEarly(unit.Name, unit.EndedOn));
        }

        return errors.ToProblem();
    }

    private Task<List<Assignment>> OpenAsync(PlanId plan, List<UnitId> from, CancellationToken cancel) =>
        db.Assignments.Include(a => a.Dates.Where(d => d.ValidTo == null))
            .Where(a => a.PlanId == plan && from.Contains(a.UnitId) && a.Dates.Any(d => d.ValidTo == null && d.ConfirmedAt == null && d.WithdrawnAt == null))
            .OrderBy(a => a.Id).Take(Most + 1).ToListAsync(cancel);

    private static Result<Output> Pass(Input input, List<Assignment> work, By by)
    {
        var choices = input.Choices.DistinctBy(c => (c.From, c.Task)).ToDictionary(c => (c.From, c.Task), c => c.To);
        var (passed, from, to) = (0, new HashSet<UnitId>(), new HashSet<UnitId>());
        foreach (var assignment in work)
        {
            var unit = assignment.UnitId;
            if (!choices.TryGetValue((unit, assignment.TaskId), out var heir) && !choices.TryGetValue((unit, null), out heir))
                continue;
            if (assignment.PassOn(by, heir, input.Day, input.Basis) is { IsProblem: true } refused)
                return refused.Problem;
            passed++;
            from.Add(unit);
            to.Add(heir);
        }

        // What somebody saw on the page and another passed on or confirmed meanwhile: nothing is done by halves.
        return input.Choices.All(c => from.Contains(c.From)) ? new Output(passed, from.Count, to.Count) : Problems.PassedMeanwhile;
    }
}
