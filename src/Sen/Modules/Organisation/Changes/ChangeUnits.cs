using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Organisation.Changes;

/// <summary>Carries out an act on the register, or tells beforehand what it would do.</summary>
internal sealed class ChangeUnits(SenDb db, BusinessClock clock)
{
    /// <param name="Seen">The versions of the units concerned when the consequences were shown; see <see cref="SeenOf"/>.</param>
    public sealed record Input(UnitAct Act, string Seen);

    public async Task<Result<RegisterChange>> ForeseeAsync(UnitAct act, CancellationToken cancel) => act.Decide(await UnitRegister.LoadAsync(db, cancel));

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, input.Act.Kind, new { input.Act.Kind.Name, Act = (object)input.Act, input.Seen }, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.NotYours;
            var register = await UnitRegister.LoadAsync(db, cancel);
            if (await ChangedMeanwhileAsync(register, input.Seen, cancel) is { } changed)
                return changed;
            var change = input.Act.Decide(register);
            if (change.IsProblem)
                return change.Problem;
            Save(change.Value, input.Act, actor);
            return Result.Done;
        }, cancel);

    /// <summary>"00229:1;SNV:3": what the administrator saw of each unit that the act touches.</summary>
    public static string SeenOf(RegisterChange change) => string.Join(';', change.Touched.Keys
        .Where(change.Before.Rows.ContainsKey)
        .Select(u => string.Create(CultureInfo.InvariantCulture, $"{change.Before.CodeOf(u)}:{change.Before.Rows[u].Version}")));

    private async Task<Problem?> ChangedMeanwhileAsync(UnitRegister register, string seen, CancellationToken cancel)
    {
        var now = register.Rows.Values.ToDictionary(u => u.Code, StringComparer.Ordinal);
        foreach (var one in seen.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (code, version) = (one[..Math.Max(0, one.LastIndexOf(':'))], one[(one.LastIndexOf(':') + 1)..]);
            if (now.GetValueOrDefault(code) is not { } unit || unit.Version.ToString(CultureInfo.InvariantCulture) == version)
                continue;
            var last = await db.UnitChanges.AsNoTracking().Where(c => c.UnitId == unit.Id).OrderByDescending(c => c.At).FirstAsync(cancel);
            return Problems.ChangedMeanwhile(register.Versions[unit.Id].Last().ShortName, last.ActorName, Instants.InVietnam(last.At));
        }

        return null;
    }

    private void Save(RegisterChange change, UnitAct act, Actor actor)
    {
        foreach (var version in change.Closed)
        {
            db.Attach(version);
            version.ValidTo = change.Day;
        }

        db.AddRange(change.NewUnits);
        db.AddRange(change.NewVersions);
        db.AddRange(change.Successions);
        foreach (var (unit, kind) in change.Touched)
        {
            // The row itself counts its version up, so that whoever saw the unit before is told.
            if (change.Before.Rows.TryGetValue(unit, out var row))
                db.Entry(row).State = EntityState.Modified;
            db.Add(Record(unit, kind, act, actor));
        }
    }

    private UnitChange Record(UnitId unit, UnitChangeKind kind, UnitAct act, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(),
        UnitId = unit,
        Kind = kind,
        OnDay = act.Day,
        At = clock.Now,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Basis = act.Basis,
    };
}
