using EduGraph.Analytics.Timelines;
using EduGraph.Testing.Graphs;
using static EduGraph.Analytics.Tests.Projections.PartnerWorld;

namespace EduGraph.Analytics.Tests.Timelines;

public sealed class TimelineTests
{
    [Theory]
    [InlineData(TimelineGroup.None, "2020  1, 2021  1, 2022  1", "  1")]
    [InlineData(TimelineGroup.Kind, "2020 Agreement 1, 2021 Event 1, 2022 Agreement 1", " Agreement 1")]
    [InlineData(TimelineGroup.Type, "2020 AgreementMOU 1, 2021 Event 1, 2022 Agreement 1", " Agreement 1")]
    [InlineData(TimelineGroup.Country, "2020 CN 1, 2020 TH 1, 2021  1, 2022 TH 1", " CN 1")]
    public void Things_are_counted_by_the_year_they_began(TimelineGroup group, string dated, string undated)
    {
        var timeline = Count(group);

        Assert.Equal(dated, Text(timeline.Entries));
        Assert.Equal(undated, Text(timeline.Undated));
        Assert.Equal((3, 1), (timeline.DatedCount, timeline.UndatedCount));
    }

    [Fact]
    public void Years_and_countries_narrow_it_and_the_undated_stay_counted()
    {
        var timeline = Count(TimelineGroup.None, ["CN"], 2020, 2020);

        Assert.Equal("2020  1", Text(timeline.Entries));
        Assert.Equal((1, 1), (timeline.DatedCount, timeline.UndatedCount));
        Assert.Equal([Node("m3")], timeline.Entries[0].Nodes);
    }

    private static Timeline Count(TimelineGroup group, string[]? countries = null, int? fromYear = null, int? toYear = null)
    {
        var schema = TinyGraph.Schema;
        return Timeline.Count(
            Snapshot, [schema.FindKind("Event")!, schema.FindKind("Agreement")!], group, countries, fromYear, toYear, TestContext.Current.CancellationToken);
    }

    private static string Text(IEnumerable<TimelineEntry> entries) => string.Join(
        ", ", entries.Select(entry => $"{entry.Key.Year} {entry.Key.Kind?.Name}{entry.Key.Type}{entry.Key.Country} {entry.Nodes.Count}"));
}
