using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Show;

/// <summary>An issued plan found by its address.</summary>
/// <param name="Issuer">As it was called on the day of signing: "UBND thành phố Hà Nội".</param>
/// <param name="SeesAll">Whether the reader keeps the plan, leads its issuer, or does so for the plan above a unit's own; others see the work of their own unit in it.</param>
/// <param name="Agency">The standing agency, whose plan officers keep it.</param>
/// <param name="IssuedOn">The recorded day of issue; before it there is nothing to see.</param>
public sealed record PlanAddress(PlanId Id, string Number, string Issuer, string Href, bool SeesAll, UnitId Agency, DateOnly IssuedOn)
{
    /// <summary>The recorded days of its amendments.</summary>
    public IReadOnlyList<DateOnly> AmendedOn { get; private init; } = [];

    /// <summary>Null when there is none, or none that the actor may see. The issuer is read by its name on the day of signing, so that a renamed unit keeps its addresses.</summary>
    public static async Task<PlanAddress?> FindAsync(SenDb db, Actor actor, string issuer, string slug, CancellationToken cancel)
    {
        var candidates = await Of(db, db.Plans.VisibleTo(db, actor).Where(p => p.Issue!.Slug == slug)).ToListAsync(cancel);
        if (candidates.Find(c => PlanLinks.IssuerSlug(c.Issuer) == issuer)?.For(actor) is not { } address)
            return null;
        var amended = await db.Set<AmendmentIssue>().Where(i => db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == address.Id)).Select(i => i.IssuedAt).ToListAsync(cancel);
        return address with { AmendedOn = amended.ConvertAll(Instants.DayInVietnam) };
    }

    /// <summary>Every issued plan that the actor sees whole, newest year first.</summary>
    public static async Task<IReadOnlyList<PlanAddress>> OverseenAsync(SenDb db, Actor actor, CancellationToken cancel) =>
        [.. (await Of(db, db.Plans.OverseenBy(actor)).ToListAsync(cancel)).OrderByDescending(f => f.Year).ThenByDescending(f => f.IssuedAt).Select(f => f.For(actor))];

    private static IQueryable<Found> Of(SenDb db, IQueryable<Plan> plans) =>
        from plan in plans.AsNoTracking()
        join parent in db.Plans on plan.ParentPlanId equals parent.Id into parents
        from above in parents.DefaultIfEmpty()
        join signed in db.SignedIssues() on plan.Id equals signed.Issue.PlanId
        orderby signed.Issue.IssuedAt
        select new Found(plan.Id, signed.Issue.Number, signed.Issue.Slug, plan.Year, plan.IssuerId, plan.StandingAgencyId, signed.Issuer.ShortName, signed.Issue.IssuedAt,
            above == null ? null : above.StandingAgencyId, above == null ? null : above.IssuerId);

    private sealed record Found(
        PlanId Id, string Number, string Slug, int Year, UnitId IssuerId, UnitId StandingAgencyId, string Issuer, DateTimeOffset IssuedAt, UnitId? AboveAgency, UnitId? AboveIssuer)
    {
        public PlanAddress For(Actor actor) => new(
            Id, Number, Issuer, PlanLinks.Plan(Issuer, Slug),
            Oversees(actor, StandingAgencyId, IssuerId) || AboveAgency is { } agency && Oversees(actor, agency, AboveIssuer!.Value), StandingAgencyId, Instants.DayInVietnam(IssuedAt));

        private static bool Oversees(Actor actor, UnitId agency, UnitId issuer) => actor.Has(Role.PlanOfficer, agency) || actor.Has(Role.Leader, issuer);
    }
}
