using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Last year's plan as a draft of the next: nothing is a plan before a person has looked.</summary>
public sealed class ForwardTests
{
    [Fact]
    public async Task Forward_MovesTheYear_AndMarksWhatWasLeftUndone()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 2);
        await given.IssuedAsync(given.Whole() with
        {
            Sections = [new("III.1", "Tuyên truyền năm 2026",
        [
            PlanGiven.ToCommunes("Rà soát trước ngày 18/11/2026", "2026-11-18") with { TargetKey = "bạo lực" },
            new("b", "Bồi dưỡng nhiệm kỳ 2026 - 2031") { Agencies = [PlanGiven.Lead("Sở Nội vụ", given.HomeAffairs)], Deadline = Deadline.Parse("--01-31", DeadlineKind.Before).Expect(), Recurrence = Recurrence.Annual },
        ])]
        });

        var page = await sen.As(given.PlanOfficer).GetAsync("/ke-hoach/nhap");
        var draft = await page.Form("Chép sang năm sau").SubmitAsync();

        var made = await sen.QueryAsync(db => db.ImportDrafts.AsNoTracking().Include(d => d.Rows).SingleAsync());
        Assert.Equal(2027, made.Year);
        Assert.Equal("Thực hiện công tác bình đẳng giới thành phố Hà Nội năm 2027", made.Title);
        var tasks = made.Rows.OrderBy(r => r.Ordinal).Select(r => r.ToDraftRow()).Where(r => r.Values is TaskValues).ToList();
        Assert.Equal(["Rà soát trước ngày 18/11/2027", "Bồi dưỡng nhiệm kỳ 2026 - 2031"], tasks.Select(t => t.Values.Text));
        Assert.Equal(["2027-11-18", "--01-31"], tasks.Select(t => ((TaskValues)t.Values).Due.Notation));
        Assert.Equal(["forward.left-undone", "forward.deadline-moved"], tasks[0].Doubts.Select(d => d.Code));
        Assert.True(draft.Has("Giá trị chép từ kế hoạch năm 2026."), draft.Text);
        var target = made.Rows.OrderBy(r => r.Ordinal).Select(r => r.ToDraftRow()).First(r => r.Values is TargetValues { Text: "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ" });
        Assert.Equal(["2027", "2030"], ((TargetValues)target.Values).Values.Select(v => v.Horizon));
        Assert.Equal("Thực hiện Quyết định số 9999/QĐ-XYZ", made.Rows.OrderBy(r => r.Ordinal).Select(r => r.ToDraftRow().Values).OfType<BasisValues>().First().Text);
        Assert.NotNull(((TaskValues)tasks[0].Values).Target);
        Assert.Equal(1, await sen.QueryAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task Forward_OfAPlanThatOthersKeep_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát"));
        var stranger = sen.As(PlanGiven.As(Role.PlanOfficer, given.Finance));
        var page = await stranger.GetAsync("/ke-hoach/nhap");

        var refused = await stranger.PostAsync("/ke-hoach/nhap?handler=Forward", ("Copied", plan.ToString()));

        Assert.DoesNotContain("Chép sang năm sau", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, refused.Status);
        Assert.Equal(0, await sen.QueryAsync(db => db.ImportDrafts.CountAsync()));
    }
}
