using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Issuing;

/// <summary>
/// Issues a draft: notes number, date and signer as they came back from the document system, and gives every task to its units, one
/// assignment each, for each occurrence of the plan's year. All or nothing.
/// </summary>
public sealed class IssuePlan(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    // Ten thousand rows tracked together cost more than the same in parts; it stays one transaction.
    private const int SavedAtOnce = 1000;

    public sealed record Input(PlanId Plan, DocumentNumber Number, DateOnly SignedOn, string SigningAuthority, string SignerName, SourceFile? SignedFile = null);

    /// <param name="Assignments">How many assignments the issue made.</param>
    /// <param name="Units">How many units received at least one.</param>
    public sealed record Output(int Assignments, int Units);

    public Task<Result<Output>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.IssuingPlan, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<Output>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Issue).Include(p => p.Tasks.OrderBy(t => t.Ordinal)).ThenInclude(t => t.Agencies)
            .SingleOrDefaultAsync(p => p.Id == input.Plan, cancel);
        if (plan is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.PlanNotFound;
        if (plan.IsIssued)
            return Problems.PlanAlreadyIssued;
        if (await RefuseAsync(plan, input, cancel) is { } problem)
            return problem;

        var by = new By(actor.UserId, plan.StandingAgencyId, clock.Now);
        var given = await Distribution.OnAsync(db, plan, input.SignedOn, calendar, cancel);
        if (given.Problems.Count > 0)
            return given.Problems[0].Problem with { Others = [.. given.Problems.Skip(1).Select(p => p.Problem)] };

        plan.MarkIssued(IssueOf(plan, input, by, await SlugAsync(plan, input.Number, cancel)));
        var (occurrences, assignments) = given.Give(plan.Year, by);
        db.AddRange(occurrences);
        foreach (var part in assignments.Chunk(SavedAtOnce))
        {
            db.AddRange(part);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return new Output(given.AssignmentCount, given.UnitCount);
    }

    private async Task<Problem?> RefuseAsync(Plan plan, Input input, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.SignerName))
            errors.Add(nameof(input.SignerName), Problems.SignerMissing);
        if (input.SignedOn > clock.Today)
            errors.Add(nameof(input.SignedOn), Problems.SignedOnInFuture);
        if (input.SignedFile is { } signed && !await db.HoldsPdfAsync(signed.Sha256, cancel))
            errors.Add(nameof(input.SignedFile), Problems.SignedFileIsNoPdf);
        var number = input.Number.ToString();
        if (await db.Set<PlanIssue>().AnyAsync(i => i.IssuerId == plan.IssuerId && i.Year == plan.Year && i.Number == number, cancel))
            errors.Add(nameof(input.Number), Problems.PlanNumberTaken(number, plan.Year));
        return errors.ToProblem() ?? (plan.Tasks.Count == 0 ? Problems.PlanWithoutTasks : AnswersNothing(plan));
    }

    private static Problem? AnswersNothing(Plan plan)
    {
        var lost = plan.ParentPlanId is null ? [] : plan.Tasks.Where(t => t.AnswersTaskId is null).Select(t => Problems.TaskAnswersNothing(t.Code)).ToList();
        return lost.Count == 0 ? null : lost[0] with { Others = [.. lost.Skip(1)] };
    }

    // Two communes of one name may issue the same number: the later one has its code behind it, so that an address means one plan.
    private async Task<string> SlugAsync(Plan plan, DocumentNumber number, CancellationToken cancel)
    {
        var slug = Slug.Of(number, plan.Year);
        var own = await db.UnitsOn(clock.Today).Where(v => v.UnitId == plan.IssuerId).Select(v => v.ShortName).SingleOrDefaultAsync(cancel);
        var others = await (
            from issue in db.Set<PlanIssue>()
            where issue.Slug == slug && issue.IssuerId != plan.IssuerId
            from name in db.Set<UnitVersion>()
            where name.UnitId == issue.IssuerId
            select name.ShortName).ToListAsync(cancel);
        if (own is null || others.TrueForAll(o => PlanLinks.IssuerSlug(o) != PlanLinks.IssuerSlug(own)))
            return slug;
        return $"{slug}-{Slug.Of(await db.Units.Where(u => u.Id == plan.IssuerId).Select(u => u.Code).SingleAsync(cancel))}";
    }

    private static PlanIssue IssueOf(Plan plan, Input input, By by, string slug) => new()
    {
        PlanId = plan.Id,
        IssuerId = plan.IssuerId,
        Number = input.Number.ToString(),
        Year = plan.Year,
        Slug = slug,
        SignedOn = input.SignedOn,
        SigningAuthority = input.SigningAuthority,
        SignerName = input.SignerName.Trim(),
        SignedFile = input.SignedFile?.Sha256,
        SignedFileName = input.SignedFile?.Name,
        IssuedAt = by.At,
        IssuedBy = by.User,
    };
}
