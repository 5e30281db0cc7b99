using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Amendments;
using Sen.Platform.Commands;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Writing;

/// <summary>
/// <c>sen plan write 58/KH-UBND --out plan.docx</c>: an issued plan as an official Word document; with <c>--amendment 1</c> the decision that amended it first.
/// </summary>
public static class WriteCommand
{
    public static Command Make()
    {
        var number = new Argument<string>("number") { Description = "Số, ký hiệu, ví dụ 58/KH-UBND / number and symbol" };
        var target = new Option<FileInfo>("--out") { Description = "Tệp Word sẽ ghi / Word file to write", Required = true };
        var issuer = new Option<string?>("--issuer") { Description = "Cơ quan ban hành, khi số này có ở nhiều nơi / issuer, when several use the number" };
        var year = new Option<int?>("--year") { Description = "Năm của kế hoạch, khi số này có ở nhiều năm / year of the plan" };
        var amendment = new Option<int?>("--amendment") { Description = "Quyết định điều chỉnh lần thứ mấy, thay cho kế hoạch / which amending decision, instead of the plan" };
        var dir = Terminal.Dir();
        var command = new Command("write", "Ghi kế hoạch ra tệp Word / write a plan as a Word file") { number, target, issuer, year, amendment, dir };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(number), parsed.GetRequiredValue(target), parsed.GetValue(issuer), parsed.GetValue(year), parsed.GetValue(amendment), parsed.GetRequiredValue(dir), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string number, FileInfo target, string? issuer, int? year, int? amendment, string dir, CancellationToken cancel)
    {
        var settings = Terminal.Existing(dir);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);
        await using var services = PlatformSetup.ForCommand(settings.Value, SenApp.AddModules);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var plan = await FindAsync(db, number, issuer, year, cancel);
        if (plan.IsProblem)
            return Terminal.Refuse(plan.Problem);
        if (target.Directory is not { Exists: true })
            return Terminal.Refuse(Problems.NoSuchFolder(target.DirectoryName ?? ""));

        var document = await DocumentAsync(db, plan.Value, amendment, scope.ServiceProvider.GetRequiredService<BusinessClock>().Today, cancel);
        if (document.IsProblem)
            return Terminal.Refuse(document.Problem);
        await File.WriteAllBytesAsync(target.FullName, Decree30Writer.ToBytes(document.Value), cancel);
        Console.WriteLine($"Đã ghi {target.FullName}");
        return 0;
    }

    private static async Task<Result<OfficialDocument>> DocumentAsync(SenDb db, PlanId plan, int? amendment, DateOnly day, CancellationToken cancel)
    {
        if (amendment is not { } ordinal)
            return await PlanWord.DocumentAsync(db, plan, day, cancel);
        var found = await db.Set<Amendment>().Where(a => a.PlanId == plan && a.Ordinal == ordinal && a.Issue != null).Select(a => new { a.Id }).SingleOrDefaultAsync(cancel);
        return found is null ? Problems.NoSuchAmendment(ordinal) : await AmendmentWord.DocumentAsync(db, found.Id, day, cancel);
    }

    /// <summary>The one issued plan that the words mean; otherwise what to add to them.</summary>
    public static async Task<Result<PlanId>> FindAsync(SenDb db, string number, string? issuer, int? year, CancellationToken cancel)
    {
        var parsed = DocumentNumber.Parse(number);
        if (parsed.IsProblem)
            return parsed.Problem;
        var canonical = parsed.Value.ToString();
        var found = await (
            from signed in db.SignedIssues()
            where signed.Issue.Number == canonical && (year == null || signed.Issue.Year == year)
            orderby signed.Issue.Year
            select new { signed.Issue.PlanId, signed.Issue.Year, signed.Issuer.Name, signed.Issuer.ShortName })
            .ToListAsync(cancel);
        var wanted = SearchKey.Of(issuer);
        var matches = found.Where(f => wanted.Length == 0 || wanted == SearchKey.Of(f.Name) || wanted == SearchKey.Of(f.ShortName) || wanted == SearchKey.Of(UnitNames.Place(f.ShortName))).ToList();
        return matches switch
        {
            [var one] => one.PlanId,
            [] => Problems.NoPlanOfNumber(canonical),
            _ => Problems.NumberAmbiguous(canonical, string.Join("; ", matches.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.ShortName} ({m.Year})")))),
        };
    }
}
