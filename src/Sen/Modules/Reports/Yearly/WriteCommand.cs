using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Commands;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Hosting;

namespace Sen.Modules.Reports.Yearly;

/// <summary><c>sen report write NUMBER --period 2026 --out FILE.docx</c>: the yearly report of a plan as Word.</summary>
public static class WriteCommand
{
    private sealed record Asked(string Number, string Period, FileInfo Out, string? Issuer, int? Year, string? AsOf, string Dir);

    public static Command Make()
    {
        var number = new Argument<string>("NUMBER") { Description = "Số kế hoạch, ví dụ 58/KH-UBND / number of the plan" };
        var period = new Option<string>("--period") { Description = "Năm báo cáo (15/12 năm trước đến 14/12) / reporting year", Required = true };
        var target = new Option<FileInfo>("--out") { Description = "Tệp Word sẽ ghi / Word file to write", Required = true };
        var issuer = new Option<string?>("--issuer") { Description = "Cơ quan ban hành, khi số bị trùng: ha-noi / issuer, when the number is ambiguous" };
        var year = new Option<int?>("--year") { Description = "Năm của kế hoạch, khi số bị trùng / year of the plan, when the number is ambiguous" };
        var asOf = new Option<string?>("--as-of") { Description = "Số liệu đến hết ngày (2026-11-24); mặc định hôm nay / figures to the end of this day" };
        var dir = Terminal.Dir();
        var command = new Command("write", "Viết báo cáo năm của một kế hoạch ra Word / write the yearly report of a plan as Word") { number, period, target, issuer, year, asOf, dir };
        command.SetAction((parsed, cancel) => RunAsync(
            new(parsed.GetRequiredValue(number), parsed.GetRequiredValue(period), parsed.GetRequiredValue(target), parsed.GetValue(issuer), parsed.GetValue(year), parsed.GetValue(asOf), parsed.GetRequiredValue(dir)),
            parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, TextWriter output, CancellationToken cancel)
    {
        var settings = Terminal.Existing(asked.Dir);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);
        await using var services = PlatformSetup.ForCommand(settings.Value, s => s.AddReports());
        await using var scope = services.CreateAsyncScope();
        var report = await ReportAsync(scope.ServiceProvider, asked, cancel);
        if (report.IsProblem)
            return Terminal.Refuse(report.Problem);
        if (Write(asked.Out, Decree30Writer.ToBytes(ReportDocument.Of(report.Value))) is { } problem)
            return Terminal.Refuse(problem);

        await output.WriteLineAsync(report.Value.IsDraft
            ? $"Đã ghi {asked.Out.FullName}: bản dự thảo, số liệu đến hết ngày {report.Value.AsOf:dd/MM/yyyy}."
            : $"Đã ghi {asked.Out.FullName}: số liệu chốt ngày {report.Value.AsOf:dd/MM/yyyy}.");
        return 0;
    }

    private static async Task<Result<YearlyReport>> ReportAsync(IServiceProvider services, Asked asked, CancellationToken cancel)
    {
        var period = ReportingPeriod.Parse(asked.Period);
        if (period.IsProblem)
            return period.Problem;
        if (Day(asked.AsOf) is not { } day)
            return Problems.DayNotRead(asked.AsOf!);
        var plan = await PlanAsync(services.GetRequiredService<SenDb>(), asked, cancel);
        return plan.IsProblem ? plan.Problem : await services.GetRequiredService<YearlyFigures>().ReadAsync(plan.Value, period.Value, day == DateOnly.MinValue ? null : day, cancel);
    }

    private static async Task<Result<PlanId>> PlanAsync(SenDb db, Asked asked, CancellationToken cancel)
    {
        var number = Sen.Kernel.Text.DocumentNumber.Parse(asked.Number) is { IsProblem: false } read ? read.Value.ToString() : asked.Number;
        var found = await db.Plans.AsNoTracking().Where(p => p.Issue!.Number == number && (asked.Year == null || p.Issue.Year == asked.Year))
            .Select(p => new { p.Id, p.IssuerId, p.Issue!.Year, p.Issue.SignedOn }).ToListAsync(cancel);
        var named = new List<(PlanId Id, string Issuer, int Year)>();
        foreach (var plan in found)
            named.Add((plan.Id, PlanLinks.IssuerSlug((await db.NamesOnAsync([plan.IssuerId], plan.SignedOn, cancel))[plan.IssuerId]), plan.Year));
        named.RemoveAll(n => asked.Issuer is not null && n.Issuer != Sen.Kernel.Text.Slug.Of(asked.Issuer));
        return named.Count switch
        {
            0 => Problems.PlanNotFound(asked.Number),
            1 => named[0].Id,
            _ => Problems.PlanAmbiguous(asked.Number, string.Join("; ", named.Select(n => FormattableString.Invariant($"--issuer {n.Issuer} --year {n.Year}")))),
        };
    }

    /// <summary>The least day when none was asked for; null when it cannot be read.</summary>
    private static DateOnly? Day(string? text) =>
        text is null ? DateOnly.MinValue
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
        : null;

    private static Problem? Write(FileInfo target, byte[] document)
    {
        try
        {
            File.WriteAllBytes(target.FullName, document);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.FileNotWritable(target.FullName);
        }
    }
}
