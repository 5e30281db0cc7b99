using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Show;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Amendments;

/// <summary>
/// Issues an amendment: the plan says it from now on, and assignments follow, exactly as the officer saw before. All or nothing; when something changed since
/// then, nothing, and the officer is told what.
/// </summary>
public sealed class IssueAmendment(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    /// <param name="Version">The version of the draft that was shown.</param>
    /// <param name="Shown"><see cref="AmendmentEffect.Shown"/> of what was shown.</param>
    public sealed record Input(
        AmendmentId Amendment, int Version, string Shown, DocumentNumber Number, DateOnly SignedOn, DateOnly EffectiveOn, string SigningAuthority, string SignerName, SourceFile? SignedFile = null);

    /// <param name="Moved">Assignments with another last day.</param>
    public sealed record Output(int Moved, int Withdrawn, int Given, int Kept);

    public Task<Result<Output>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.IssuingAmendment, input, actor => DecideAsync(input, actor, cancel), cancel);

    private async Task<Result<Output>> DecideAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var found = await db.AmendmentAsync(input.Amendment, actor, cancel);
        if (found.IsProblem)
            return found.Problem;
        var (amendment, plan) = found.Value;
        if (await RefuseAsync(amendment, plan, input, cancel) is { } problem)
            return problem;

        var before = await PlanOnDay.WholeAsync(db, plan.Id, cancel);
        var by = new By(actor.UserId, plan.StandingAgencyId, await MomentAsync(plan, cancel));
        await new FormerWriting(db, plan, amendment, by.At).KeepAsync(cancel);
        AmendedPlan.Apply(plan, amendment, by.At);
        var effect = await EffectReading.ReadAsync(db, before, plan, amendment, db.Assignments.Include(a => a.Dates), clock.Today, calendar, cancel);
        if (effect.Problems.Count > 0)
            return effect.Problems[0] with { Others = [.. effect.Problems.Skip(1)] };
        if (effect.Shown != input.Shown)
            return Problems.EffectChanged(EffectWords.Changed(effect.Against(input.Shown)));

        amendment.MarkIssued(IssueOf(plan, amendment, input, before.Title, by));
        await new EffectApplying(db, amendment, DecisionOf(input), by).ApplyAsync(effect, cancel);
        db.Touch(plan);
        db.Touch(amendment);
        return new Output(effect.Count(EffectKind.Moved), effect.Count(EffectKind.Withdrawn), effect.Count(EffectKind.Given), effect.Count(EffectKind.Kept));
    }

    /// <summary>Versions have an order even when the clock was set back: each is recorded after the one before.</summary>
    private async Task<DateTimeOffset> MomentAsync(Plan plan, CancellationToken cancel)
    {
        var last = await db.Set<AmendmentIssue>().Where(i => db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == plan.Id)).OrderByDescending(i => i.IssuedAt).Select(i => (DateTimeOffset?)i.IssuedAt).FirstOrDefaultAsync(cancel)
            ?? plan.Issue!.IssuedAt;
        return clock.Now > last ? clock.Now : last.AddMicroseconds(1);
    }

    private async Task<Problem?> RefuseAsync(Amendment amendment, Plan plan, Input input, CancellationToken cancel)
    {
        if (amendment.IsEmpty)
            return Problems.AmendmentEmpty;
        if (amendment.Version != input.Version)
            return Problems.AmendmentEdited(Codes(amendment.Changes.Where(c => c.AtVersion > input.Version).Select(c => c.Code)));
        var errors = new FieldErrors();
        var number = input.Number.ToString();
        if (await db.Set<AmendmentIssue>().AnyAsync(i => i.IssuerId == plan.IssuerId && i.Year == input.SignedOn.Year && i.Number == number, cancel))
            errors.Add(nameof(input.Number), Problems.DecisionNumberTaken(number, input.SignedOn.Year));
        if (input.SignedOn > clock.Today)
            errors.Add(nameof(input.SignedOn), Problems.SignedOnInFuture);
        else if (input.SignedOn < plan.Issue!.SignedOn)
            errors.Add(nameof(input.SignedOn), Problems.SignedBeforePlan(plan.Issue.SignedOn));
        if (input.EffectiveOn > clock.Today)
            errors.Add(nameof(input.EffectiveOn), Problems.EffectiveInFuture);
        else if (input.EffectiveOn < input.SignedOn)
            errors.Add(nameof(input.EffectiveOn), Problems.EffectiveBeforeSigned);
        if (string.IsNullOrWhiteSpace(input.SignerName))
            errors.Add(nameof(input.SignerName), Problems.SignerMissing);
        if (input.SignedFile is { } signed && !await db.HoldsPdfAsync(signed.Sha256, cancel))
            errors.Add(nameof(input.SignedFile), Problems.SignedFileIsNoPdf);
        return errors.ToProblem();
    }

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Order(VietnameseOrder.Instance)) is { Length: > 0 } some ? some : "…";

    private static string DecisionOf(Input input) => string.Create(CultureInfo.InvariantCulture, $"Quyết định số {input.Number} ngày {input.SignedOn:dd/MM/yyyy}");

    private static AmendmentIssue IssueOf(Plan plan, Amendment amendment, Input input, string title, By by) => new()
    {
        AmendmentId = amendment.Id,
        IssuerId = plan.IssuerId,
        Number = input.Number.ToString(),
        Year = input.SignedOn.Year,
        SignedOn = input.SignedOn,
        EffectiveOn = input.EffectiveOn,
        SigningAuthority = input.SigningAuthority,
        SignerName = input.SignerName.Trim(),
        SignedFile = input.SignedFile?.Sha256,
        SignedFileName = input.SignedFile?.Name,
        FormerTitle = amendment.Title is null ? null : title,
        IssuedAt = by.At,
        IssuedBy = by.User,
    };
}
