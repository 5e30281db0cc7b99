using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Cover;

/// <summary>When a stand-in counts, seen from today.</summary>
internal enum CoverPart
{
    InForce,
    Planned,
    Ended,
}

/// <summary>What a person may know of stand-ins in one unit, and whom they may propose there.</summary>
internal sealed class CoverBoard(SenDb db, SecurityClock clock, Texts T)
{
    private const int MostShown = 200;

    private Actor actor = null!;
    private bool isLedAbove;

    public DateOnly Today => Instants.DayInVietnam(clock.Now);

    public UnitId Unit { get; private set; }

    public string UnitName { get; private set; } = "";

    public ILookup<CoverPart, Line> Lines { get; private set; } = Array.Empty<Line>().ToLookup(_ => CoverPart.Ended);

    /// <summary>Who is away in which role, or the empty post; the value is read by <see cref="PostOf"/>.</summary>
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public sealed record Line(GrantId Id, DateOnly First, string Person, string Part, string History, bool MayEnd);

    /// <summary>Whether this person may choose any unit, by its code or name.</summary>
    public static bool SeesMany(Actor actor) => actor.Has(Role.Administrator) || actor.Has(Role.Leader);

    /// <summary>False when the unit is none of this person's business.</summary>
    public async Task<bool> LoadAsync(Actor reader, UnitId? unit, CancellationToken cancel)
    {
        (actor, Unit) = (reader, unit ?? default);
        isLedAbove = await db.IsLedAboveAsync(actor, Unit, Today, cancel);
        var isMine = actor.Unit == unit || actor.Grants.Any(g => g.Unit == Unit);
        if (unit is not null && !isMine && !isLedAbove && !actor.Has(Role.Administrator))
            return false;
        var rows = await RowsAsync(cancel);
        var units = await db.NamesOnAsync([.. rows.Select(g => g.UnitId!.Value).Append(Unit).Distinct()], Today, cancel);
        UnitName = units.GetValueOrDefault(Unit, "");
        var names = await NamesAsync(rows, cancel);
        Lines = rows.ToLookup(PartOf, g => new Line(g.Id, g.ValidFrom!.Value, names.GetValueOrDefault(g.UserId, "–"), GrantWords.Whole(g, names, units, T), HistoryOf(g, names), MayEnd(g)));
        await OfferAsync(cancel);
        return true;
    }

    /// <summary>Reads back what <see cref="Posts"/> offered; null for anything else.</summary>
    public CoverPost? PostOf(string? value) => value?.Split('.') switch
    {
        [var role, var who] when Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) && Guid.TryParse(who, out var id) => new(known, Unit, UserId.From(id)),
        [nameof(Role.UnitHead)] => new(Role.UnitHead, Unit, null),
        _ => null,
    };

    private bool SeesAll => actor.Has(Role.Administrator) || actor.Has(Role.UnitHead, Unit);

    private Task<List<RoleGrantRow>> RowsAsync(CancellationToken cancel)
    {
        var (me, all) = (actor.UserId, SeesAll);
        // An administrator who named no unit sees where anybody stands in.
        var everywhere = Unit == default && actor.Has(Role.Administrator);
        return db.RoleGrants.AsNoTracking()
            .Where(g => g.Standing != GrantStanding.Own
                && (g.UserId == me || g.InsteadOfUserId == me || everywhere || (g.UnitId == Unit && (all || (isLedAbove && g.Role == Role.UnitHead)))))
            .OrderByDescending(g => g.ValidFrom).ThenByDescending(g => g.Id).Take(MostShown).ToListAsync(cancel);
    }

    private CoverPart PartOf(RoleGrantRow grant) =>
        !grant.LastsAfter(Today) ? CoverPart.Ended : grant.CountsOn(Today) ? CoverPart.InForce : CoverPart.Planned;

    private bool MayEnd(RoleGrantRow grant) =>
        grant.LastsAfter(Today) && (grant.MayBeEndedBy(actor) || (isLedAbove && grant.UnitId == Unit && grant.Role == Role.UnitHead));

    private string HistoryOf(RoleGrantRow grant, Dictionary<UserId, string> names)
    {
        var parts = new List<string> { T["{0} đề nghị", names.GetValueOrDefault(grant.GrantedBy, "Sen")] };
        if (grant.ConfirmedBy is { } by && by != grant.GrantedBy)
            parts.Add(T["{0} xác nhận", names.GetValueOrDefault(by, "Sen")]);
        if (grant.RevokedBy is { } ender)
            parts.Add(T["{0} cho dừng {1:HH:mm dd/MM/yyyy}", names.GetValueOrDefault(ender, "Sen"), Instants.InVietnam(grant.RevokedAt!.Value)]);
        else if (grant.ConfirmedAt is null)
            parts.Add(grant.LastsAfter(Today) ? T["chờ người thứ hai xác nhận"] : T["không ai xác nhận"]);
        return string.Join(" · ", parts);
    }

    private Task<Dictionary<UserId, string>> NamesAsync(List<RoleGrantRow> rows, CancellationToken cancel)
    {
        var ids = rows.SelectMany(g => new[] { g.UserId, g.GrantedBy, g.ConfirmedBy, g.RevokedBy, g.InsteadOfUserId }).OfType<UserId>().Distinct().ToList();
        return db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        if (Unit == default)
            return;
        var (me, all) = (actor.UserId, SeesAll);
        var today = Today;
        var held = await db.GrantsOn(today).Where(g => g.UnitId == Unit && g.Standing == GrantStanding.Own)
            .Join(db.Accounts, g => g.UserId, a => a.Id, (g, a) => new { g.Role, a.Id, a.DisplayName }).ToListAsync(cancel);
        var posts = held.Where(h => all || h.Id == me || (isLedAbove && h.Role == Role.UnitHead)).Distinct().OrderBy(h => h.DisplayName, VietnameseOrder.Instance).ThenBy(h => h.Role)
            .Select(h => new SelectListItem($"{h.DisplayName}, {RoleNames.Of(h.Role, T)}", $"{h.Role}.{h.Id}")).ToList();
        if (held.TrueForAll(h => h.Role != Role.UnitHead) && (actor.Has(Role.Administrator) || isLedAbove))
            posts.Add(new(T["Chức vụ thủ trưởng đang khuyết"], nameof(Role.UnitHead)));
        Posts = posts;
        if (posts.Count > 0)
            People = await PeopleAsync(posts.Exists(p => p.Value.StartsWith(nameof(Role.UnitHead), StringComparison.Ordinal)), cancel);
    }

    /// <summary>People of the unit; those of the unit above besides, where its head can be stood in for.</summary>
    private async Task<IReadOnlyList<SelectListItem>> PeopleAsync(bool ofHead, CancellationToken cancel)
    {
        var homes = await db.HomesForAsync(ofHead ? Role.UnitHead : Role.FocalOfficer, Unit, Today, cancel);
        var (me, here) = (actor.UserId, (UnitId?)Unit);
        var people = await db.Accounts.AsNoTracking().Where(a => homes.Contains(a.UnitId) && a.DisabledAt == null && a.Id != me)
            .Select(a => new { a.Id, a.DisplayName, a.Position, IsHere = a.UnitId == here }).ToListAsync(cancel);
        return [.. people.OrderBy(p => !p.IsHere).ThenBy(p => p.DisplayName, VietnameseOrder.Instance)
            .Select(p => new SelectListItem(
                string.Join(", ", new[] { p.DisplayName, p.Position, p.IsHere ? "" : T["đơn vị cấp trên"] }.Where(t => t.Length > 0)), p.Id.ToString()))];
    }
}
