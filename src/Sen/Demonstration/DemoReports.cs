using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Reports;
using Sen.Modules.Reports.Composing;
using Sen.Modules.Reports.Narratives;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Demonstration;

/// <summary>
/// The reports of the year: the half-year that most units answered and that was composed, frozen and signed, and the yearly round that is open with a
/// few drafts. A day that the demonstration does not reach leaves out what comes after it.
/// </summary>
internal sealed class DemoReports(IServiceProvider services, SettableTime time, Actor officer, IReadOnlyDictionary<UnitId, Actor> officers)
{
    private static readonly DateOnly HalfYearOpened = new(2026, 6, 1);
    private static readonly DateOnly YearOpened = new(2026, 11, 16);

    private readonly Random random = new(616);
    private DateTimeOffset until;

    /// <summary>The moments of these acts lie in the past of the demonstration; they touch no work, so no board of a day changes by them.</summary>
    public async Task RunAsync(PlanId plan, DateTimeOffset end, CancellationToken cancel)
    {
        until = end;
        await HalfYearAsync(plan, cancel);
        if (!Reach(YearOpened, 9))
            return;
        var round = await OpenAsync(plan, "2026", new(2026, 12, 9), new(2026, 12, 19), cancel);
        var asked = await AskedAsync(round, cancel);
        foreach (var (narrative, i) in asked.Select((n, i) => (n, i)).Where(x => x.i % 12 == 0))
        {
            if (Reach(new DateOnly(2026, 11, 18 + (i % 5)), 10))
                await WriteAsync(narrative, sends: i % 24 == 0, cancel);
        }
    }

    private async Task HalfYearAsync(PlanId plan, CancellationToken cancel)
    {
        if (!Reach(HalfYearOpened, 9))
            return;
        var round = await OpenAsync(plan, "2026-S1", new(2026, 6, 9), new(2026, 6, 19), cancel);
        var asked = await AskedAsync(round, cancel);
        // One in twenty never answers; one in eight is late.
        var answering = asked.Where((_, i) => i % 20 != 19).ToList();
        foreach (var (narrative, i) in answering.Select((n, i) => (n, i)).OrderBy(x => DayOf(x.i)))
        {
            if (Reach(DayOf(i), 8 + (i % 8)))
                await WriteAsync(narrative, sends: true, cancel);
        }

        if (!Reach(new(2026, 6, 13), 9))
            return;
        await ReturnAsync(answering[1], 2, "Phần kết quả chưa nêu số lớp tập huấn đã mở; ghi thêm rồi gửi lại.", cancel);
        await ReturnAsync(answering[2], 3, "Phần nguyên nhân còn chung chung; nêu rõ nguyên nhân chủ quan.", cancel);
        await AcceptAsync(round, cancel);
        if (!Reach(new(2026, 6, 15), 14))
            return;
        await ComposeAsync(round, cancel);
        if (!Reach(new(2026, 6, 17), 17))
            return;
        await FreezeAsync(round, new(2026, 6, 14), cancel);
        if (Reach(new(2026, 6, 19), 10))
            await ActAsync<IssueEdition>(officer, (op, p) => op.RunAsync(new(round, 1, DocumentNumber.Parse("215/BC-SNV").OrThrow(), new(2026, 6, 19), "GIÁM ĐỐC", new DemoNames(random).Next()), p, cancel));
    }

    private static DateOnly DayOf(int i) => i % 8 == 7 ? new DateOnly(2026, 6, 10 + (i % 3)) : new DateOnly(2026, 6, 3 + (i % 6));

    private async Task<RoundId> OpenAsync(PlanId plan, string period, DateOnly due, DateOnly own, CancellationToken cancel)
    {
        var sections = ReportOutline.Of(ReportingPeriod.Parse(period).OrThrow()).Select(o => new GivenSection(o.Heading, o.Asks)).ToList();
        return await InScopeAsync(async s => (await s.GetRequiredService<OpenRound>().RunAsync(new(plan, period, due, own, sections), ProcessOf(s, officer), cancel)).OrThrow());
    }

    private async Task<IReadOnlyList<(NarrativeId Id, UnitId Unit)>> AskedAsync(RoundId round, CancellationToken cancel)
    {
        var rows = await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<SenDb>();
            return await db.Narratives.AsNoTracking().Where(n => n.RoundId == round).Join(db.Set<Modules.Organisation.Unit>(), n => n.UnitId, u => u.Id, (n, u) => new { n.Id, n.UnitId, u.Code }).ToListAsync(cancel);
        });
        return [.. rows.Where(r => officers.ContainsKey(r.UnitId)).OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => (r.Id, r.UnitId))];
    }

    private Task WriteAsync((NarrativeId Id, UnitId Unit) narrative, bool sends, CancellationToken cancel) => ActAsync<WriteNarrative>(officers[narrative.Unit], (op, p) => op.RunAsync(
        new(narrative.Id, 1, [DemoWords.Directed[random.Next(DemoWords.Directed.Length)], DemoWords.Done[random.Next(DemoWords.Done.Length)], DemoWords.Assessed[random.Next(DemoWords.Assessed.Length)], "Tiếp tục thực hiện các nhiệm vụ của kế hoạch đúng hạn.", "Không."], sends), p, cancel));

    private Task ReturnAsync((NarrativeId Id, UnitId Unit) narrative, int section, string reason, CancellationToken cancel) =>
        ActAsync<ReturnNarrative>(officer, (op, p) => op.RunAsync(new(narrative.Id, 2, section, reason), p, cancel));

    private async Task AcceptAsync(RoundId round, CancellationToken cancel)
    {
        var sent = await InScopeAsync(s => s.GetRequiredService<SenDb>().Narratives.AsNoTracking().Include(n => n.Events).Where(n => n.RoundId == round).ToListAsync(cancel));
        await ActAsync<AcceptNarratives>(officer, (op, p) => op.RunAsync([.. sent.Where(n => n.State == NarrativeState.Sent).Select(n => new SeenNarrative(n.Id, n.Version))], p, cancel));
    }

    private async Task ComposeAsync(RoundId round, CancellationToken cancel)
    {
        var added = new (int Section, string Text)[]
        {
            (1, "Sở Nội vụ hướng dẫn các cơ quan, đơn vị, địa phương triển khai kế hoạch; các xã, phường kiện toàn Ban vì sự tiến bộ của phụ nữ."),
            (3, "- Ưu điểm: các đơn vị chủ động triển khai, gửi báo cáo đầy đủ hơn kỳ trước.\n- Hạn chế: một số đơn vị cập nhật chậm, chưa mở xem việc được giao.\n- Nguyên nhân: cán bộ đầu mối kiêm nhiệm nhiều việc."),
            (5, "- Đề nghị Bộ Nội vụ tổ chức tập huấn nghiệp vụ cho cán bộ mới nhận nhiệm vụ."),
        };
        foreach (var (section, text) in added)
        {
            var now = await InScopeAsync(s => s.GetRequiredService<SenDb>().Set<EditionSection>().AsNoTracking()
                .SingleAsync(x => x.Ordinal == section && s.GetRequiredService<SenDb>().Set<Edition>().Any(e => e.Id == x.EditionId && e.RoundId == round), cancel));
            await ActAsync<ComposeSection>(officer, (op, p) => op.RunAsync(new(round, 1, section, now.Version, now.Heading, $"{now.Text}\n{text}"), p, cancel));
        }
    }

    private async Task FreezeAsync(RoundId round, DateOnly asOf, CancellationToken cancel)
    {
        var version = await InScopeAsync(s => s.GetRequiredService<SenDb>().Editions.Where(e => e.RoundId == round).Select(e => e.Version).SingleAsync(cancel));
        await ActAsync<FreezeEdition>(officer, (op, p) => op.RunAsync(new(round, 1, version, asOf), p, cancel));
    }

    private bool Reach(DateOnly day, int hour)
    {
        var at = VietnamTime.StartOf(day).AddHours(hour);
        if (at >= until)
            return false;
        time.Put(at);
        return true;
    }

    private async Task ActAsync<TOperation>(Actor actor, Func<TOperation, Process, Task<Result>> act)
        where TOperation : notnull =>
        (await InScopeAsync(s => act(s.GetRequiredService<TOperation>(), ProcessOf(s, actor)))).OrThrow();

    private static Process ProcessOf(IServiceProvider scope, Actor actor) => new(scope.GetRequiredService<Ledger>(), ProcessId.New(), actor);

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
