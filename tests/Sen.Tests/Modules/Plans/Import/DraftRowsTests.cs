using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;
using Sen.Modules.Plans.Issuing;
using DeadlineKind = Sen.Kernel.Time.DeadlineKind;
using Recurrence = Sen.Kernel.Time.Recurrence;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class DraftRowsTests
{
    [Fact]
    public async Task Rows_OfTheDemonstrationPlan_ResolveEveryAgencyAndCanBeIssued()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        var rows = await RowsAsync(sen, haNoi, HaNoi.DemoPlan);
        var content = DraftContent.Of(Head(haNoi), rows);

        var agencies = content.Sections.SelectMany(s => s.Tasks).SelectMany(t => t.Agencies).ToList();
        Assert.True(agencies.Count > 40);
        Assert.Empty(agencies.Where(a => a.Unit is null && a.UnitSet is null).Select(a => a.Printed));
        var plan = (await sen.ActAsync<CreatePlan, Result<PlanId>>(haNoi.PlanOfficer, (op, process) => op.RunAsync(content, process, default))).Expect();
        var issued = (await sen.ActAsync<IssuePlan, Result<IssuePlan.Output>>(haNoi.PlanOfficer, (op, process) => op.RunAsync(
            new(plan, DocumentNumber.Parse("64/KH-UBND").Expect(), new(2026, 2, 27), "KT. CHỦ TỊCH", "Lê Thị Thử"), process, default))).Expect();
        Assert.True(issued.Units > 126);
    }

    [Fact]
    public async Task Rows_OfTheDemonstrationPlan_KeepItsOutline()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        var content = DraftContent.Of(Head(haNoi), await RowsAsync(sen, haNoi, HaNoi.DemoPlan));

        Assert.Equal(6, content.Goals.Count);
        Assert.Equal("Trong lĩnh vực chính trị", content.Goals[0].Title);
        var twoHorizons = content.Goals[1].Targets[2];
        Assert.Equal(["2026", "2030"], twoHorizons.Values.Select(v => v.Horizon));
        Assert.Equal(
            ["III.1", "III.2", "III.3", "III.4", "III.5", "III.6", "V.1", "V.2", "V.3", "V.4", "V.5", "V.6"],
            content.Sections.Select(s => s.No));
        Assert.Equal("Bình đẳng giới trong chính trị và quản lý nhà nước", content.Sections[0].Title);
        Assert.Equal("Công an Thành phố", content.Sections[9].Title);
        Assert.Equal(5, content.Bases.Count);
        Assert.Contains(content.Texts, t => t.Kind == PlanTextKind.Closing && t.Text.StartsWith("Trong quá trình", StringComparison.Ordinal));
        Assert.Equal(4, content.Texts.Count(t => t.Kind == PlanTextKind.Recipient));
    }

    [Fact]
    public async Task Rows_OfTasks_HoldTheWorkWithoutWhoAndWhen()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        var tasks = DraftContent.Of(Head(haNoi), await RowsAsync(sen, haNoi, HaNoi.DemoPlan)).Sections.SelectMany(s => s.Tasks).ToList();

        var hotline = tasks.Single(t => t.Text == "Trực đường dây nóng 24/7, kết nối chuyển gửi người bị bạo lực đến nơi hỗ trợ");
        Assert.Equal(Recurrence.Continuous, hotline.Recurrence);
        Assert.Equal(3, hotline.Agencies.Count);
        var training = tasks.Single(t => t.Text.StartsWith("Tập huấn lồng ghép giới", StringComparison.Ordinal));
        Assert.EndsWith("cử cán bộ tham dự, hoàn thành chậm nhất ngày 04/12/2026", training.Text, StringComparison.Ordinal);
        var monthly = tasks.Single(t => t.Text.StartsWith("Báo cáo số vụ việc", StringComparison.Ordinal));
        Assert.Equal(("---20", DeadlineKind.By, Recurrence.Quarterly), (monthly.Deadline.ToString(), monthly.Deadline.Kind, monthly.Recurrence));
        var trusted = tasks.Single(t => t.Text.StartsWith("Rà soát, công bố địa chỉ tin cậy", StringComparison.Ordinal));
        Assert.NotNull(trusted.TargetKey);
    }

    [Theory]
    [InlineData("chậm nhất ngày 20 hằng tháng", Recurrence.Monthly, "---20")]
    [InlineData("trước ngày 15 của tháng cuối quý", Recurrence.Quarterly, "---15")]
    [InlineData("chậm nhất ngày 05 của tháng đầu quý sau", Recurrence.Quarterly, "next:---05")]
    [InlineData("ngày 03 tháng sau", Recurrence.Monthly, "next:---03")]
    [InlineData("ngày 05 của tháng đầu quý", Recurrence.Quarterly, "")]
    [InlineData("sau 10 ngày kể từ ngày ban hành", null, "")]
    public void Due_InWordsOfACycle_TakesItsNotation(string words, Recurrence? recurrence, string expected)
    {
        var (due, doubt) = DueMapping.Of(new PrintedDeadline(null, Sen.Modules.Plans.Import.Reading.DeadlineKind.By, words, false), recurrence);

        Assert.Equal(expected, due.Notation);
        Assert.Equal(expected.Length == 0, doubt is not null);
    }

    [Fact]
    public async Task Rows_OfOtherPlans_AreWithinTheLimitsOfAPlan()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        Assert.SkipWhen(Shared.Plans is null, "../shared/data/plans is not on this machine");
        foreach (var file in Directory.GetFiles(Shared.Plans!, "*.docx"))
        {
            var content = DraftContent.Of(Head(haNoi), await RowsAsync(sen, haNoi, file));
            (await sen.ActAsync<CreatePlan, Result<PlanId>>(haNoi.PlanOfficer, (op, process) => op.RunAsync(content, process, default))).Expect();
        }
    }

    private static DraftHead Head(HaNoi haNoi) => new(haNoi.City, haNoi.HomeAffairs, "Thực hiện công tác bình đẳng giới năm 2026", 2026, 2026);

    private static async Task<IReadOnlyList<DraftRow>> RowsAsync(SenHost sen, HaNoi haNoi, string file)
    {
        await using var stream = File.OpenRead(file);
        return DraftRows.From(PlanReader.Read(stream, file).Expect(), await haNoi.NamesAsync(sen));
    }
}
