using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class DeadlineWordsTests
{
    [Theory]
    [InlineData("2026-11-15", DeadlineKind.Before, null, "trước ngày 15/11/2026")]
    [InlineData("2026-11-15", DeadlineKind.By, null, "chậm nhất ngày 15/11/2026")]
    [InlineData("2026-11-15", DeadlineKind.On, null, "ngày 15/11/2026")]
    [InlineData("2026-Q3", DeadlineKind.Within, null, "trong quý III/2026")]
    [InlineData("2026-04", DeadlineKind.Within, null, "trong tháng 4/2026")]
    [InlineData("2026-H1", DeadlineKind.Within, null, "trong 6 tháng đầu năm 2026")]
    [InlineData("2026", DeadlineKind.Within, null, "cả năm 2026")]
    [InlineData("2026-06", DeadlineKind.Before, null, "trước tháng 6/2026")]
    [InlineData("2026-11-15/2026-12-15", DeadlineKind.Within, null, "từ 15/11/2026 đến 15/12/2026")]
    [InlineData("2026-Q2/2026-Q4", DeadlineKind.Within, null, "từ quý II/2026 đến quý IV/2026")]
    [InlineData("2026-06-20;2026-12-20", DeadlineKind.Before, null, "trước ngày 20/06/2026 và 20/12/2026")]
    [InlineData("2026-Q4;2030-Q3", DeadlineKind.Within, null, "trong quý IV/2026 và trong quý III/2030")]
    [InlineData("--01-31", DeadlineKind.Before, Recurrence.Annual, "trước ngày 31/01 hằng năm")]
    [InlineData("---20", DeadlineKind.On, Recurrence.Monthly, "ngày 20 hằng tháng")]
    [InlineData("---15", DeadlineKind.Before, Recurrence.Quarterly, "trước ngày 15 của tháng cuối quý")]
    [InlineData("next:---05", DeadlineKind.By, Recurrence.Quarterly, "chậm nhất ngày 05 của tháng đầu quý sau")]
    [InlineData("from:2026-07-01", DeadlineKind.From, null, "từ ngày 01/07/2026")]
    [InlineData("from:2026-Q2", DeadlineKind.From, null, "từ quý II/2026")]
    [InlineData("2026-12-15+5wd", DeadlineKind.By, null, "chậm nhất 5 ngày làm việc sau ngày 15/12/2026")]
    [InlineData(null, null, null, "không ghi thời hạn")]
    public void InVietnamese_WhenDeadline_SaysWhatIsPrinted(string? notation, DeadlineKind? kind, Recurrence? recurrence, string words) =>
        Assert.Equal(words, Deadline.Parse(notation, kind).Value.InVietnamese(recurrence));

    [Fact]
    public void InVietnamese_WhenOnlyWords_RepeatsThem() =>
        Assert.Equal("sau khi có hướng dẫn", Deadline.InWordsOnly("sau khi có hướng dẫn", DeadlineKind.By).InVietnamese());

    [Theory]
    [InlineData("2026-11-15", DeadlineKind.Before, null, "before 15/11/2026")]
    [InlineData("2026-11-15", DeadlineKind.By, null, "by 15/11/2026")]
    [InlineData("2026-11-15", DeadlineKind.On, null, "on 15/11/2026")]
    [InlineData("2026-Q3", DeadlineKind.Within, null, "in quarter 3 of 2026")]
    [InlineData("2026-04", DeadlineKind.Within, null, "in 04/2026")]
    [InlineData("2026-H1", DeadlineKind.Within, null, "in the first half of 2026")]
    [InlineData("2026-11-15/2026-12-15", DeadlineKind.Within, null, "from 15/11/2026 to 15/12/2026")]
    [InlineData("2026-06-20;2026-12-20", DeadlineKind.Before, null, "before 20/06/2026 and 20/12/2026")]
    [InlineData("--01-31", DeadlineKind.Before, Recurrence.Annual, "before 31/01 each year")]
    [InlineData("---20", DeadlineKind.On, Recurrence.Monthly, "on day 20 of each month")]
    [InlineData("next:---05", DeadlineKind.By, Recurrence.Quarterly, "by day 5 of the first month of the next quarter")]
    [InlineData("from:2026-Q2", DeadlineKind.From, null, "from quarter 2 of 2026")]
    [InlineData("2026-12-15+1wd", DeadlineKind.By, null, "by 1 working day after 15/12/2026")]
    [InlineData(null, null, null, "no deadline given")]
    public void InEnglish_WhenDeadline_SaysTheSame(string? notation, DeadlineKind? kind, Recurrence? recurrence, string words) =>
        Assert.Equal(words, Deadline.Parse(notation, kind).Value.InEnglish(recurrence));
}
