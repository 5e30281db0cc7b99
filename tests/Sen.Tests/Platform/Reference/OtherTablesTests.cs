using Sen.Kernel.Text;
using Sen.Platform.Reference;

namespace Sen.Tests.Platform.Reference;

public sealed class OtherTablesTests
{
    [Fact]
    public void Read_WhenNoSuchTable_Throws() => Assert.Throws<ArgumentException>(() => ReferenceData.Read<UnitRow>("nothing.csv").ToList());

    [Fact]
    public void Read_WhenAColumnIsMissing_Throws() =>
        Assert.ThrowsAny<Exception>(() => ReferenceData.Read<CalendarRow>("units.csv").ToList());

    [Fact]
    public void Calendar_WhenRead_IsConsistent()
    {
        var rows = ReferenceData.Read<CalendarRow>("working-calendar.csv").ToArray();
        Assert.Equal(rows.Length, rows.Select(r => r.Day).Distinct().Count());
        Assert.Equal(rows.Select(r => r.Day).Order(), rows.Select(r => r.Day));
        Assert.All(rows, r => Assert.Contains(r.Status, new[] { "official", "estimate", "pending" }));
        Assert.All(rows.Where(r => r.IsWorking), r => Assert.True(r.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && r.Kind == "make-up"));
        // A swapped day off is worked for on another day of the same year.
        Assert.All(rows.GroupBy(r => r.Day.Year), y => Assert.Equal(y.Count(r => r.Kind == "swap"), y.Count(r => r.Kind == "make-up")));
    }

    [Theory]
    [InlineData(2026, 11, 24, true)]
    [InlineData(2026, 2, 17, false)]
    [InlineData(2026, 8, 22, true)]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 4, 27, false)]
    public void ShippedCalendar_WhenAsked_KnowsTheDay(int year, int month, int day, bool working) =>
        Assert.Equal(working, ShippedCalendar.Calendar.IsWorkingDay(new(year, month, day)).Value);

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 250)]
    [InlineData(2026, 250)]
    public void ShippedCalendar_WhenAYearIsCounted_HasElevenHolidaysOff(int year, int expected)
    {
        // Weekdays of the year minus the eleven days of article 112, each holiday on a weekend being given back.
        var weekdays = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n))
            .Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var working = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n))
            .Count(d => ShippedCalendar.Calendar.IsWorkingDay(d).Value);
        Assert.Equal(weekdays - 11, working);
        Assert.Equal(expected, working);
    }

    [Fact]
    public void ShippedCalendar_WhenTetIsNotAnnounced_SaysSo()
    {
        Assert.True(ShippedCalendar.Calendar.IsEstimated(2027));
        Assert.False(ShippedCalendar.Calendar.IsEstimated(2026));
        Assert.False(ShippedCalendar.Calendar.Knows(2028));
    }

    [Fact]
    public void LegalDocuments_WhenRead_AreConsistent()
    {
        var rows = ReferenceData.Read<LegalDocumentRow>("legal-documents.csv").ToArray();
        var keys = rows.Select(r => r.Key).ToHashSet();
        Assert.Equal(rows.Length, keys.Count);
        Assert.All(rows, r => Assert.True(r.ReplacedBy.Length == 0 || (keys.Contains(r.ReplacedBy) && r.ReplacedBy != r.Key), r.Key));
        Assert.All(rows, r => Assert.True(r.InForceFrom is null || r.IssuedOn is null || r.IssuedOn <= r.InForceFrom, r.Key));
        Assert.All(rows, r => Assert.True(r.ExpiredOn is null || r.InForceFrom is null || r.InForceFrom <= r.ExpiredOn, r.Key));
        Assert.All(rows, r => Assert.True(r.Number.Length == 0 || DocumentNumber.Parse(r.Number).Value.ToString() == r.Number, r.Key));
        Assert.All(rows, r => Assert.True(r.Title.IsNormalized() && r.Title.Length > 0 && r.TitleEn.Length > 0 && r.Issuer.Length > 0, r.Key));
        Assert.Contains(rows, r => r.Key == "73/2006/QH11" && r.ExpiredOn is null && r.TypeCode == "law");
    }
}
