using DocumentFormat.OpenXml.Packaging;
using Sen.Kernel.Text;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Documents;
using Sen.Tests.House;
using Sen.Tests.Platform.Documents;

namespace Sen.Tests.Modules.Plans.Pages;

public sealed class PlanWordTests
{
    [Fact]
    public async Task Word_OfAnIssuedPlan_IsTheApprovedTextInTheDecreesLayout()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var docx = await WriteAsync(sen, await given.IssuedAsync(given.Whole()));

        Assert.Equal("", string.Join('\n', Decree30Checker.Violations(docx)));
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Approved.Equal("Modules/Plans/Pages/plan.approved.txt", new DocxText(word.MainDocumentPart!).All + "\n");
    }

    [Fact]
    public async Task Word_OfADraft_LeavesNumberAndDayBlank()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var docx = await WriteAsync(sen, await given.DraftAsync(given.Whole()));

        Assert.Equal("", string.Join('\n', Decree30Checker.Violations(docx)));
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.NotNull(new DocxText(word.MainDocumentPart!).Find(@"^Số:\s+/KH-UBND$"));
    }

    [Fact]
    public async Task Word_ReadAgain_GivesTheSameTargetsTasksLeadsAndDeadlines()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var content = given.Whole();
        var docx = await WriteAsync(sen, await given.IssuedAsync(content));

        using var stream = new MemoryStream(docx);
        var read = PlanReader.Read(stream, "plan.docx").Expect();

        Assert.Equal("58/KH-UBND", read.Document.Number);
        Assert.Equal(
            content.Goals.SelectMany(g => g.Targets).SelectMany(t => t.Values).Select(v => (v.Operator, v.Value, v.UnitOfMeasure, v.Horizon)),
            read.Goals.SelectMany(g => g.Targets).Select(t => (t.Value.Operator, t.Value.Value, t.Value.Unit, t.Value.Horizon)));
        var tasks = content.Sections.SelectMany(s => s.Tasks).ToList();
        // A sentence on reporting is read as a task too; the plan keeps it as a duty to report.
        var duties = content.Reporting.Select(r => SearchKey.Of(r.Text.TrimEnd('.'))).ToList();
        read = read with { Tasks = [.. read.Tasks.Where(t => !duties.Contains(SearchKey.Of(t.Text.TrimEnd('.'))))] };
        Assert.Equal(tasks.Select(t => SearchKey.Of(t.Text)), read.Tasks.Select(t => SearchKey.Of(t.Text.TrimEnd('.'))));
        Assert.Equal(tasks.Select(t => Names(t.Agencies, AgencyRole.Lead)), read.Tasks.Select(t => Printed(t.Lead)));
        Assert.Equal(tasks.Select(t => Names(t.Agencies, AgencyRole.Coordinating)), read.Tasks.Select(t => Printed(t.Coordinating)));
        Assert.Equal(tasks.Select(t => (t.Deadline.ToString(), t.Recurrence?.ToString())), read.Tasks.Select(t => (t.Deadline?.Value ?? "", t.Recurrence?.ToString())));
    }

    [Fact]
    public async Task Command_FindsThePlanByNumber_AndAsksForMoreWhenSeveralHaveIt()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var other = await given.DraftAsync(given.Content(PlanGiven.ToCommunes("Hai")) with { Year = 2025, PeriodTo = 2025 });
        (await given.IssueAsync(other)).Expect();

        Assert.Equal(plan, (await FindAsync(sen, "58/KH-UBND", null, 2026)).Expect());
        Assert.Equal(other, (await FindAsync(sen, "58 /kh-ubnd".ToUpperInvariant(), "Hà Nội", 2025)).Expect());
        (await FindAsync(sen, "58/KH-UBND", null, null)).Expect("plan.number-ambiguous");
        (await FindAsync(sen, "58/KH-UBND", "Huế", null)).Expect("plan.no-such-number");
        (await FindAsync(sen, "số", null, null)).Expect("document-number.not-read");
    }

    private static Task<Sen.Kernel.Results.Result<PlanId>> FindAsync(SenHost sen, string number, string? issuer, int? year) =>
        sen.QueryAsync(db => WriteCommand.FindAsync(db, number, issuer, year, default));

    private static async Task<byte[]> WriteAsync(SenHost sen, PlanId plan) =>
        Decree30Writer.ToBytes(await sen.QueryAsync(db => PlanWord.DocumentAsync(db, plan, SenHost.Today, default)));

    /// <summary>The reader writes abbreviations out.</summary>
    private static string Printed(IReadOnlyList<string> names) => string.Join("; ", names).Replace("Ủy ban nhân dân", "UBND", StringComparison.Ordinal);

    private static string Names(IReadOnlyList<AgencyContent> agencies, AgencyRole role) => string.Join("; ", agencies.Where(a => a.Role == role).Select(a => a.Printed));
}
