using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Handover;

/// <summary>What a person may know of hand-overs: whom they may let give to whom, what would move, what waits and what was done.</summary>
internal sealed class HandoverView(SenDb db, IEnumerable<IHandover> keepers, SecurityClock clock, Texts T)
{
    private const int MostShown = 50;
    private const int MostPeople = 300;

    private Actor actor = null!;

    public DateOnly Today => Instants.DayInVietnam(clock.Now);

    /// <summary>Who may give; empty for an administrator who came without a name.</summary>
    public IReadOnlyList<SelectListItem> Givers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>What would move; null until both are chosen.</summary>
    public Preview? Shown { get; private set; }

    public sealed record Line(HandoverId Id, DateTimeOffset At, string Title, string History, bool MayTakeBack, UserId? Close);

    /// <param name="Roles">Each role, and whether the receiver holds it already.</param>
    public sealed record Preview(string From, string To, IReadOnlyList<(string Role, bool Held)> Roles, IReadOnlyList<string> Effects, IReadOnlyList<Guid> Grants, bool Waits);

    /// <summary>False when the giver is none of this person's business.</summary>
    public async Task<bool> LoadAsync(Actor reader, UserId? from, UserId? to, CancellationToken cancel)
    {
        actor = reader;
        Givers = await GiversAsync(from, cancel);
        await LoadLinesAsync(cancel);
        if (from is not { } giver)
            return true;
        if (Givers.All(g => g.Value != giver.ToString()))
            return false;
        var moving = await Moving.ReadAsync(db, giver, to ?? default, Today, cancel);
        if (!actor.MayHandOver(giver, moving))
            return false;
        Receivers = await ReceiversAsync(giver, moving, cancel);
        if (to is { } receiver && Receivers.Any(r => r.Value == receiver.ToString()) && moving.Lost.Count > 0)
            Shown = await PreviewAsync(giver, receiver, moving, cancel);
        return true;
    }

    /// <summary>The person themself, the people of the units that they head, and whoever an administrator came for.</summary>
    private async Task<IReadOnlyList<SelectListItem>> GiversAsync(UserId? asked, CancellationToken cancel)
    {
        var (me, today, isAdministrator) = (actor.UserId, Today, actor.Has(Role.Administrator));
        var headed = actor.UnitsAs(Role.UnitHead).Select(u => (UnitId?)u).ToArray();
        var ids = db.RoleGrants.Where(g => g.UnitId != null && g.ConfirmedAt != null && g.RevokedAt == null && (g.ValidTo == null || today < g.ValidTo)
            && (g.UserId == me || headed.Contains(g.UnitId))).Select(g => g.UserId);
        var people = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id) || (isAdministrator && a.Id == asked))
            .Select(a => new { a.Id, a.DisplayName, a.Position }).Take(MostPeople).ToListAsync(cancel);
        return [.. people.OrderBy(p => p.Id != me).ThenBy(p => p.DisplayName, VietnameseOrder.Instance).Select(p => Item(p.Id, p.DisplayName, p.Position))];
    }

    private async Task<IReadOnlyList<SelectListItem>> ReceiversAsync(UserId from, Moving moving, CancellationToken cancel)
    {
        var home = await db.Accounts.Where(a => a.Id == from).Select(a => a.UnitId).SingleOrDefaultAsync(cancel);
        var homes = moving.Lost.Select(g => g.UnitId).Append(home).Where(u => u is not null).Distinct().ToList();
        var people = await db.Accounts.AsNoTracking().Where(a => homes.Contains(a.UnitId) && a.DisabledAt == null && a.Id != from)
            .Select(a => new { a.Id, a.DisplayName, a.Position }).Take(MostPeople).ToListAsync(cancel);
        return [.. people.OrderBy(p => p.DisplayName, VietnameseOrder.Instance).Select(p => Item(p.Id, p.DisplayName, p.Position))];
    }

    private async Task<Preview> PreviewAsync(UserId from, UserId to, Moving moving, CancellationToken cancel)
    {
        var names = await NamesAsync(moving.Lost.Select(g => g.InsteadOfUserId).Append(from).Append(to), cancel);
        var units = await db.NamesOnAsync([.. moving.Lost.Select(g => g.UnitId!.Value).Distinct()], Today, cancel);
        var effects = new List<string>();
        foreach (var keeper in keepers)
            effects.AddRange(await keeper.TellAsync(moving.Handing(from, to, actor.UserId), cancel));
        return new(names[from], names[to], [.. moving.Lost.Select(g => (GrantWords.Whole(g, names, units, T), !moving.Gained.Contains(g)))], effects, moving.Grants, moving.WaitsFor(actor, from));
    }

    private async Task LoadLinesAsync(CancellationToken cancel)
    {
        var (me, isAdministrator) = (actor.UserId, actor.Has(Role.Administrator));
        var headed = actor.UnitsAs(Role.UnitHead).Select(u => (UnitId?)u).ToArray();
        var rows = await db.Handovers.AsNoTracking()
            .Where(h => isAdministrator || h.FromUserId == me || h.ToUserId == me || h.ProposedBy == me || db.Set<RoleGrantRow>().Any(g => g.UserId == h.FromUserId && headed.Contains(g.UnitId)))
            .OrderByDescending(h => h.ProposedAt).Take(MostShown).ToListAsync(cancel);
        var names = await NamesAsync(rows.SelectMany(h => new UserId?[] { h.FromUserId, h.ToUserId, h.ProposedBy, h.SettledBy, h.WithdrawnBy }), cancel);
        var lines = new List<Line>();
        foreach (var row in rows)
            lines.Add(new(row.Id, row.ProposedAt, T["{0} bàn giao cho {1}", names.GetValueOrDefault(row.FromUserId, "–"), names.GetValueOrDefault(row.ToUserId, "–")], HistoryOf(row, names), row.IsWaiting && await MayTakeBackAsync(row, cancel),
                row.SettledAt is not null && isAdministrator ? row.FromUserId : null));
        Lines = lines;
    }

    private async Task<bool> MayTakeBackAsync(HandoverRow row, CancellationToken cancel) =>
        row.ProposedBy == actor.UserId || actor.MayHandOver(row.FromUserId, await Moving.ReadAsync(db, row.FromUserId, row.ToUserId, Today, cancel));

    private string HistoryOf(HandoverRow row, Dictionary<UserId, string> names)
    {
        var proposed = T["{0} lập {1:HH:mm dd/MM/yyyy}", names.GetValueOrDefault(row.ProposedBy, "Sen"), Instants.InVietnam(row.ProposedAt)];
        if (row.SettledAt is { } settled)
            return proposed + " · " + (row.SettledBy == row.ProposedBy ? T["chuyển ngay"] : T["{0} xác nhận {1:HH:mm dd/MM/yyyy}", names.GetValueOrDefault(row.SettledBy!.Value, "Sen"), Instants.InVietnam(settled)]);
        return proposed + " · " + (row.WithdrawnAt is { } back
            ? T["{0} rút lại {1:HH:mm dd/MM/yyyy}", names.GetValueOrDefault(row.WithdrawnBy!.Value, "Sen"), Instants.InVietnam(back)]
            : T["chờ người thứ hai xác nhận"]);
    }

    private Task<Dictionary<UserId, string>> NamesAsync(IEnumerable<UserId?> people, CancellationToken cancel)
    {
        var ids = people.OfType<UserId>().Distinct().ToList();
        return db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }

    private static SelectListItem Item(UserId id, string name, string position) => new(position.Length == 0 ? name : $"{name}, {position}", id.ToString());
}
