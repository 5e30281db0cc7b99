using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Modules.Access.TwoFactor;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Import;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Issuing;
using Sen.Modules.Plans.Notices;
using Sen.Modules.Portal;
using Sen.Modules.Portal.Releases;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Demonstration;

/// <summary>Builds the demonstration in an empty folder, step by step, by the operations that people use.</summary>
internal sealed class DemoBuilder(SenSettings settings) : DemoSite(settings), IDemoBuilder
{
    public const string PlanFile = "ke-hoach-ha-noi-2026.docx";
    private const int Seed = 2026;

    private static readonly DateOnly Signed = new(2026, 2, 27);
    private static readonly DateTimeOffset Begin = VietnamTime.StartOf(Signed.AddDays(-3)).AddHours(9);
    private readonly Random random = new(Seed);

    /// <summary>The first and the last day on which the demonstration can stand.</summary>
    public static (DateOnly First, DateOnly Last) Year { get; } = (Signed.AddDays(2), new DateOnly(2026, 12, 31));

    /// <param name="step">Told the name of each step and how far it is, 0 to 1.</param>
    public async Task<(string Number, IReadOnlyList<DemoAccount> Accounts)> BuildAsync(DateOnly asOf, Action<string, double> step, CancellationToken cancel)
    {
        Time.Put(VietnamTime.StartOf(Signed.AddDays(-3)).AddHours(9));
        Time.Put(Begin);
        step("Đơn vị", 0);
        (await ActAsync<ImportProvince, Result<ImportProvince.Output>>(Actor.Program, (op, process) => op.RunAsync(UnitCode.Parse("01").Value, process, cancel))).OrThrow();
        step("Tài khoản", 0);
        var people = await InScopeAsync(s => DemoPeople.ListAsync(s.GetRequiredService<SenDb>(), Signed, random, cancel));
        var ids = await MakeAccountsAsync(people, cancel);
        var secret = await TurnOnTwoFactorAsync(ids[people.Single(p => p.Role == Role.Auditor)], cancel);

        var officers = new Dictionary<UnitId, Actor>();
        foreach (var person in people.Where(p => p.Role == Role.FocalOfficer))
            officers[person.Unit!.Value] = await ActorAsync(ids[person], cancel);
        var keeper = await ActorAsync(ids[people.Single(p => p.Role == Role.PlanOfficer)], cancel);
        step("Năm trước", 0);
        await new LastYear(Services, Time, keeper, officers, people.Where(p => p.IsNamed).Select(p => ids[p]).ToHashSet()).RunAsync(done => step("Năm trước", done), cancel);

        step("Kế hoạch", 0);
        Time.Put(Begin);
        var (plan, number) = await MakePlanAsync(keeper, cancel);

        var leader = await ActorAsync(ids[people.Single(p => p.Role == Role.Leader)], cancel);
        await ReleaseAsync(plan, keeper, leader, cancel);

        var until = VietnamTime.StartOf(asOf).AddHours(9);
        var year = new Simulation(Services, Time, random, keeper, leader, officers);
        await year.RunAsync(plan, VietnamTime.StartOf(Signed).AddHours(10), until, done => step("Một năm làm việc", done), cancel);
        await year.DelegateAsync(
            await ActorAsync(ids[people.Single(p => p.User == "kimlien-ld")], cancel), ids[people.Single(p => p.User == "kimlien")], most: 4, cancel);

        await new DemoReports(Services, Time, keeper, officers).RunAsync(plan, until, cancel);
        await new DemoMorning(Services, Time).TellAsync([.. people.Where(p => p.IsNamed).Select(p => ids[p])], asOf, cancel);
        return (number, [.. people.Select(p => new DemoAccount(p.User, DemoPeople.Password, p.Role.ToString(), p.UnitName, p.Name, p.IsNamed, p.Role == Role.Auditor ? secret : null))]);
    }

    private async Task<Dictionary<DemoPerson, UserId>> MakeAccountsAsync(IReadOnlyList<DemoPerson> people, CancellationToken cancel)
    {
        var made = await ActAsync<CreateAccounts, Result<UserId[]>>(Actor.Program, (op, process) =>
            op.RunAsync(new([.. people.Select(p => p.ToAccount())], WithLinks: false), process, cancel));
        return people.Zip(made.OrThrow()).ToDictionary(p => p.First, p => p.Second);
    }

    private async Task<string> TurnOnTwoFactorAsync(UserId user, CancellationToken cancel)
    {
        var actor = await ActorAsync(user, cancel);
        var key = TimeBasedCode.NewKey();
        var code = TimeBasedCode.At(key, TimeBasedCode.StepAt(Services.GetRequiredService<SecurityClock>().Now));
        var input = new TwoFactorOperations.TurnOnInput(Services.GetRequiredService<AuthenticatorKeys>().Protect(key), code);
        (await ActAsync<TwoFactorOperations, Result>(actor, (op, process) => op.TurnOnAsync(input, process, cancel))).OrThrow();
        return Base32.Write(key);
    }

    private async Task<(PlanId Plan, string Number)> MakePlanAsync(Actor officer, CancellationToken cancel)
    {
        var (content, reading) = await ReadPlanAsync(officer, cancel);
        var plan = (await ActAsync<CreatePlan, Result<PlanId>>(officer, (op, process) => op.RunAsync(content, process, cancel))).OrThrow();

        Time.Put(VietnamTime.StartOf(Signed).AddHours(10));
        var number = DocumentNumber.Parse(reading.Document.Number).OrThrow();
        var input = new IssuePlan.Input(plan, number, Signed, string.Join('\n', reading.Document.SignerAuthority), reading.Document.SignerName ?? "");
        (await ActAsync<IssuePlan, Result<IssuePlan.Output>>(officer, (op, process) => op.RunAsync(input, process, cancel))).OrThrow();
        return (plan, number.ToString());
    }

    /// <summary>The city lets citizens read all of it but who reports what to whom inside.</summary>
    private async Task ReleaseAsync(PlanId plan, Actor officer, Actor leader, CancellationToken cancel)
    {
        var tasks = await InScopeAsync(s => s.GetRequiredService<SenDb>().PlanTasks
            .Where(t => t.PlanId == plan && t.TargetId != null).OrderBy(t => t.Code).Select(t => t.Id).ToListAsync(cancel));
        Time.Put(VietnamTime.StartOf(Signed).AddHours(14));
        var release = (await ActAsync<ProposeRelease, Result<ReleaseId>>(officer, (op, process) => op.RunAsync(new(plan, tasks, ShowsUnits: true), process, cancel))).OrThrow();
        Time.Put(VietnamTime.StartOf(Signed).AddHours(16));
        (await ActAsync<ApproveRelease, Result>(leader, (op, process) => op.RunAsync(release, process, cancel))).OrThrow();
    }

    private Task<(PlanContent Content, PlanReading Reading)> ReadPlanAsync(Actor officer, CancellationToken cancel) => InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<SenDb>();
        await using var document = typeof(DemoBuilder).Assembly.GetManifestResourceStream($"Demo/{PlanFile}")!;
        var stored = (await scope.GetRequiredService<FileStore>().KeepAsync(db, document, cancel)).OrThrow();
        await db.SaveChangesAsync(cancel);

        document.Position = 0;
        var reading = PlanReader.Read(document, PlanFile).OrThrow();
        var city = await db.Units.Where(u => u.Code == "01").Select(u => u.Id).SingleAsync(cancel);
        var names = await Modules.Organisation.AgencyNames.LoadAsync(db, city, Signed, cancel);
        var head = DraftHead.Of(reading.Document, city, officer.Unit!.Value, Signed.Year) with { Source = new SourceFile(stored.Sha256, PlanFile) };
        return (DemoEvidence.AskedOf(DraftContent.Of(head, DemoTargets.Answer(DraftRows.From(reading, names)))), reading);
    });
}

/// <summary>The demonstration is ours: what it is refused is a bug.</summary>
internal static class DemoResults
{
    public static T OrThrow<T>(this Result<T> result) => result.IsProblem ? throw new InvalidOperationException(result.Problem.ToString()) : result.Value;

    public static void OrThrow(this Result result)
    {
        if (result.IsProblem)
            throw new InvalidOperationException(result.Problem.ToString());
    }
}
