using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Modules.Organisation.Import;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Portal;
using Sen.Modules.Portal.Releases;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Reference;

namespace Sen.Demonstration.Nation;

/// <summary>
/// Builds the nation: a ministry's plan, a plan of each province under it, plans of some communes under those, by the operations that people use; the
/// year of work of some seventy thousand assignments is brought in plan by plan (<see cref="BringInHistory"/>).
/// </summary>
/// <param name="codes">Provinces to build; all for the demonstration, a few for tests.</param>
internal sealed class NationBuilder(SenSettings settings, IReadOnlyList<string> codes) : DemoSite(settings), IDemoBuilder
{
    public const string Number = "215/KH-BNV";

    private static readonly DateOnly Signed = new(2026, 1, 15);
    private static readonly DateOnly FirstProvince = new(2026, 2, 9);
    private readonly Dictionary<UnitId, Actor> keepers = [];
    private readonly Dictionary<(Role, UnitId), UserId> people = [];
    private readonly List<(NationProvince Province, PlanId Plan)> made = [];

    /// <summary>All provinces have issued their plans by the first of these days.</summary>
    public static (DateOnly First, DateOnly Last) Year { get; } = (new(2026, 4, 1), new(2026, 12, 31));

    public async Task<(string Number, IReadOnlyList<DemoAccount> Accounts)> BuildAsync(DateOnly asOf, Action<string, double> step, CancellationToken cancel)
    {
        PutTime(Signed.AddDays(-5), 9);
        await ImportUnitsAsync(done => step("Đơn vị", done), cancel);
        var (ministry, provinces) = await InScopeAsync(s => NationUnits.ReadAsync(s.GetRequiredService<SenDb>(), Signed, cancel));

        step("Tài khoản", 0);
        var staff = new NationPeople(ministry, provinces, new Random(2026));
        var persons = staff.List();
        await MakeAccountsAsync(persons, cancel);

        step("Kế hoạch quốc gia", 0);
        var plan = await IssueAsync(ministry, NationPlans.OfMinistry(ministry), Number, Signed, "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG", ministry, cancel);
        await MakePlansOfProvincesAsync(plan, provinces, done => step("Kế hoạch của tỉnh, thành phố", done), cancel);
        await MakePlansOfCommunesAsync(asOf, done => step("Kế hoạch của xã, phường", done), cancel);

        PutTime(asOf, 9);
        await BringInAsync(plan, ministry, cancel);
        foreach (var (one, index) in made.Select((m, i) => (m, i)))
        {
            step("Một năm làm việc", (double)index / made.Count);
            await BringInAsync(one.Plan, one.Province.Department, cancel);
        }

        await new DemoMorning(Services, Time).TellAsync([.. persons.Where(p => p.IsNamed && p.Unit is not null).Select(p => people[(p.Role, p.Unit!.Value)])], asOf, cancel);
        return (Number, AccountsOf(persons, staff.Shown));
    }

    private async Task ImportUnitsAsync(Action<double> progress, CancellationToken cancel)
    {
        foreach (var (code, index) in codes.Select((c, i) => (c, i)))
        {
            progress((double)index / codes.Count);
            await MustAsync<ImportProvince, ImportProvince.Output>(Actor.Program, (op, process) => op.RunAsync(UnitCode.Parse(code).OrThrow(), process, cancel));
        }

        await MustAsync<ImportUnits, ImportProvince.Output>(Actor.Program, (op, process) => op.RunAsync(NationUnits.Offices(codes), isTrial: false, process, cancel));
    }

    private async Task MakeAccountsAsync(IReadOnlyList<DemoPerson> persons, CancellationToken cancel)
    {
        foreach (var part in persons.Chunk(CreateAccounts.Most))
        {
            var ids = await MustAsync<CreateAccounts, UserId[]>(Actor.Program, (op, process) => op.RunAsync(new([.. part.Select(p => p.ToAccount())], WithLinks: false), process, cancel));
            foreach (var (person, id) in part.Zip(ids).Where(p => p.First.Unit is not null))
            {
                people[(person.Role, person.Unit!.Value)] = id;
                if (person.Role == Role.PlanOfficer || person.KeepsPlans)
                    keepers[person.Unit.Value] = await ActorAsync(id, cancel);
            }
        }
    }

    private async Task MakePlansOfProvincesAsync(PlanId above, IReadOnlyList<NationProvince> provinces, Action<double> progress, CancellationToken cancel)
    {
        var parent = await InScopeAsync(s => s.GetRequiredService<SenDb>().Plans.AsNoTracking().AsSplitQuery().Include(p => p.Issue).Include(p => p.Sections).Include(p => p.Tasks).SingleAsync(p => p.Id == above, cancel));
        // One a day or two, from 9 February to the end of March; never on a weekend, and not in the week of Tet.
        var day = FirstProvince;
        foreach (var (province, index) in provinces.Select((p, i) => (p, i)))
        {
            progress((double)index / provinces.Count);
            var number = string.Create(CultureInfo.InvariantCulture, $"{30 + int.Parse(province.Code, CultureInfo.InvariantCulture)}/KH-UBND");
            var plan = await IssueAsync(province.Department, NationPlans.OfProvince(parent, province), number, day, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", province.Id, cancel);
            made.Add((province, plan));
            day = ShippedCalendar.Calendar.AddWorkingDays(day, 1).OrThrow();
        }
    }

    /// <summary>Drafts, issues, and lets citizens read what the communes do.</summary>
    private async Task<PlanId> IssueAsync(UnitId agency, PlanContent content, string number, DateOnly day, string authority, UnitId leads, CancellationToken cancel)
    {
        var (keeper, signer) = (keepers[agency], new DemoNames(new Random(day.DayNumber)).Next());
        PutTime(day, 9);
        var plan = await MustAsync<CreatePlan, PlanId>(keeper, (op, process) => op.RunAsync(content, process, cancel));
        PutTime(day, 10);
        var input = new IssuePlan.Input(plan, DocumentNumber.Parse(number).OrThrow(), day, authority, signer);
        await MustAsync<IssuePlan, IssuePlan.Output>(keeper, (op, process) => op.RunAsync(input, process, cancel));

        var tasks = await InScopeAsync(s => s.GetRequiredService<SenDb>().PlanTasks.Where(t => t.PlanId == plan && t.NoAssignmentReason == null).OrderBy(t => t.Code).Select(t => t.Id).ToListAsync(cancel));
        var release = await MustAsync<ProposeRelease, ReleaseId>(keeper, (op, process) => op.RunAsync(new(plan, tasks, ShowsUnits: true), process, cancel));
        PutTime(day, 16);
        var leader = await ActorAsync(people[(Role.Leader, leads)], cancel);
        (await ActAsync<ApproveRelease, Result>(leader, (op, process) => op.RunAsync(release, process, cancel))).OrThrow();
        return plan;
    }

    private async Task MakePlansOfCommunesAsync(DateOnly asOf, Action<double> progress, CancellationToken cancel)
    {
        var day = new DateOnly(2026, 4, 6);
        foreach (var ((province, plan), index) in made.Select((m, i) => (m, i)))
        {
            progress((double)index / made.Count);
            if (day >= asOf)
                return;
            PutTime(day, 9);
            foreach (var (commune, place) in province.Communes.Take(NationPeople.PlanningCommunes).Select((c, i) => (c, i)))
                await MakePlanOfCommuneAsync(commune.Id, plan, province, $"{21 + place}/KH-UBND", day, cancel);
            day = ShippedCalendar.Calendar.AddWorkingDays(day, 1).OrThrow();
        }
    }

    private async Task MakePlanOfCommuneAsync(UnitId commune, PlanId parent, NationProvince province, string number, DateOnly day, CancellationToken cancel)
    {
        var keeper = keepers[commune];
        var (above, asked) = await InScopeAsync(async s => (
            await s.GetRequiredService<SenDb>().Set<PlanIssue>().Where(i => i.PlanId == parent).Select(i => i.Number).SingleAsync(cancel),
            await s.GetRequiredService<SenDb>().AskedOfAsync(parent, commune, cancel)));
        var draft = await MustAsync<MakeUnitPlan, PlanId>(keeper, (op, process) =>
            op.RunAsync(new(parent, commune, UnitPlan.TitleUnder(above, province.Name), [.. asked.Select(t => t.Id)]), process, cancel));
        var input = new IssuePlan.Input(draft, DocumentNumber.Parse(number).OrThrow(), day, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", keeper.Name);
        await MustAsync<IssuePlan, IssuePlan.Output>(keeper, (op, process) => op.RunAsync(input, process, cancel));
    }

    /// <summary>Draws the past of one plan, from a seed of its own so that other plans do not move it, and brings it in.</summary>
    private async Task BringInAsync(PlanId plan, UnitId agency, CancellationToken cancel)
    {
        var (issue, work) = await InScopeAsync(async s => (
            await s.GetRequiredService<SenDb>().Set<PlanIssue>().AsNoTracking().SingleAsync(i => i.PlanId == plan, cancel),
            await WorkAsync(s.GetRequiredService<SenDb>(), plan, cancel)));
        var seed = int.Parse(issue.Number.Split('/')[0], CultureInfo.InvariantCulture);
        var acts = new NationHistory(new Random(seed), issue.IssuedAt, Time.GetUtcNow(), (keepers[agency].UserId, agency), unit => people[(Role.FocalOfficer, unit)]).Of(work);
        (await ActAsync<BringInHistory, Result>(Actor.Program, (op, process) => op.RunAsync(new(plan, acts), process, cancel))).OrThrow();
    }

    private static async Task<List<GivenWork>> WorkAsync(SenDb db, PlanId plan, CancellationToken cancel) => (await (
        from a in db.Assignments
        join o in db.Set<TaskOccurrence>() on a.OccurrenceId equals o.Id
        join t in db.PlanTasks on a.TaskId equals t.Id
        join u in db.Set<Modules.Organisation.Unit>() on a.UnitId equals u.Id
        where a.PlanId == plan
        orderby u.Code, t.Code, o.Ordinal
        select new { a.Id, a.UnitId, o.PeriodFrom, o.LastDay }).ToListAsync(cancel)).ConvertAll(w => new GivenWork(w.Id, w.UnitId, w.PeriodFrom, w.LastDay));

    /// <summary>In <c>demo.json</c>: whom the door offers, everybody of the shown province, and whoever keeps or leads plans elsewhere.</summary>
    private static IReadOnlyList<DemoAccount> AccountsOf(IReadOnlyList<DemoPerson> persons, NationProvince shown)
    {
        var near = shown.Communes.Select(c => c.Id).ToHashSet();
        return [.. persons.Where(p => p.IsNamed || p.Role != Role.FocalOfficer || p.KeepsPlans || near.Contains(p.Unit!.Value))
            .Select(p => new DemoAccount(p.User, DemoPeople.Password, p.Role.ToString(), p.UnitName, p.Name, p.IsNamed, null))];
    }
}
