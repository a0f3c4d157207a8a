using EduGraph.Bolt.Values;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Values;

public sealed class TemporalTests
{
    [Fact]
    public void Days_since_the_epoch_agree_with_dotnet_for_all_its_years()
    {
        DateOnly epoch = new(1970, 1, 1);
        for (DateOnly date = DateOnly.MinValue; date < DateOnly.MaxValue.AddDays(-97); date = date.AddDays(97))
        {
            long days = date.DayNumber - epoch.DayNumber;
            Assert.Equal(days, CivilCalendar.DaysSinceEpoch(date.Year, date.Month, date.Day));
            Assert.Equal((date.Year, date.Month, date.Day), CivilCalendar.DateOf(days));
        }
    }

    [Theory]
    [InlineData(-999_999_999, 1, 1)]
    [InlineData(0, 2, 29)]
    [InlineData(-1, 12, 31)]
    [InlineData(999_999_999, 12, 31)]
    public void Days_since_the_epoch_come_back_for_years_beyond_dotnet(int year, int month, int day) =>
        Assert.Equal((year, month, day), CivilCalendar.DateOf(CivilCalendar.DaysSinceEpoch(year, month, day)));

    [Theory]
    [InlineData(2025, 2, 29)]
    [InlineData(1900, 2, 29)]
    [InlineData(2025, 13, 1)]
    [InlineData(1_000_000_000, 1, 1)]
    public void There_is_no_such_date(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(year, month, day));

    [Fact]
    public void Texts_are_iso_8601()
    {
        Assert.Equal("2025-09-05", new LocalDate(2025, 9, 5).ToString());
        Assert.Equal("-0044-03-15", new LocalDate(-44, 3, 15).ToString());
        Assert.Equal("12:00:00.000000001", new LocalTime(12, 0, 0, 1).ToString());
        Assert.Equal("12:00:00Z", new OffsetTime(12, 0, 0, 0).ToString());
        Assert.Equal("12:00:00-03:30", new OffsetTime(12, 0, 0, -12_600).ToString());
        Assert.Equal("2025-09-05T01:02:03", new LocalDateTime(2025, 9, 5, 1, 2, 3).ToString());
        Assert.Equal("1970-01-01T08:00:00+08:00", new ZonedDateTime(0, 0, Zone.Of(28_800)).ToString());
        Assert.Equal("1970-01-01T07:30:00[Asia/Kuala_Lumpur]", new ZonedDateTime(0, 0, Zone.Of("Asia/Kuala_Lumpur")).ToString());
        Assert.Equal("P1M2DT3.000000004S", new Duration(1, 2, 3, 4).ToString());
        Assert.Equal("P0M0DT-1.500000000S", new Duration(-2, 500_000_000).ToString());
        Assert.Equal("P0M0DT-0.500000000S", new Duration(-1, 500_000_000).ToString());
    }

    [Fact]
    public void An_unknown_zone_keeps_its_instant_and_refuses_its_local_parts()
    {
        var instant = new ZonedDateTime(1_700_000_000, 0, Zone.Of("Mars/Olympus_Mons"));
        Assert.True(instant.UnknownZoneInfo);
        Assert.Equal(1_700_000_000, instant.UtcSeconds);
        Assert.Throws<TimeZoneNotFoundException>(() => instant.Year);
    }

    [Fact]
    public void Values_of_dotnet_come_back_by_As()
    {
        Assert.Equal(new DateOnly(2025, 9, 5), new LocalDate(2025, 9, 5).As<DateOnly>());
        Assert.Equal(new DateTime(2025, 9, 5), new LocalDate(2025, 9, 5).As<DateTime>());
        Assert.Equal(new TimeOnly(1, 2, 3), new LocalTime(1, 2, 3).As<TimeOnly>());
        var instant = new DateTimeOffset(2025, 9, 5, 1, 2, 3, TimeSpan.FromHours(8));
        Assert.Equal(instant, new ZonedDateTime(instant).As<DateTimeOffset>());
        Assert.Throws<ValueTruncationException>(() => new LocalTime(1, 2, 3, 1).As<TimeOnly>());
        Assert.Throws<ValueOverflowException>(() => new LocalDate(10_000, 1, 1).As<DateOnly>());
    }

    [Fact]
    public void Order_is_that_of_time()
    {
        Assert.True(new OffsetTime(12, 0, 0, 3600).CompareTo(new OffsetTime(12, 0, 0, 0)) < 0);
        Assert.True(new ZonedDateTime(1, 0, Zone.Of(0)).CompareTo(new ZonedDateTime(0, 5, Zone.Of(3600))) > 0);
        Assert.True(new Duration(1, 0, 0, 0).CompareTo(new Duration(0, 30, 0, 0)) > 0);
        Assert.True(new LocalDateTime(2025, 1, 1, 0, 0, 1).CompareTo(new LocalDateTime(2025, 1, 1, 0, 0, 0, 999)) > 0);
    }
}
