using EduGraph.Analytics.Timelines;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>timeline</c>: counts by year.</summary>
internal static class TimelineResolvers
{
    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "timeline", new Composite((field, _, results) => results.Add(ResolvedValue.FromObject(Count(field)))));
        const string timeline = "Timeline";
        map.Add(timeline, "totalCount", Leaf.IntOf<Timeline>(counted => counted.DatedCount + counted.UndatedCount));
        map.Add(timeline, "datedCount", Leaf.IntOf<Timeline>(counted => counted.DatedCount));
        map.Add(timeline, "undatedCount", Leaf.IntOf<Timeline>(counted => counted.UndatedCount));
        map.Add(timeline, "entries", Composite.Objects<Timeline>(counted => counted.Entries));
        map.Add(timeline, "undated", Composite.Objects<Timeline>(counted => counted.Undated));
        const string entry = "TimelineEntry";
        map.Add(entry, "year", LeafResolvers.Int(parent => ((TimelineEntry)parent.Reference!).Key.Year));
        map.Add(entry, ApiNames.Kind, Leaf.TextOf<TimelineEntry>(
            value => value.Key.Kind is { } kind ? ApiTypeNames.ScreamingSnake(kind.Name) : null));
        map.Add(entry, "type", Leaf.TextOf<TimelineEntry>(value => value.Key.Type));
        map.Add(entry, "country", Leaf.TextOf<TimelineEntry>(value => value.Key.Country));
        map.Add(entry, "count", Leaf.IntOf<TimelineEntry>(value => value.Nodes.Count));
        map.Add(entry, "nodes", new Composite((field, parent, results) =>
            results.AddList([.. ((TimelineEntry)parent.Reference!).Nodes.Take(NetworkLeaf.SizeOf(field))])));
    }

    private static Timeline Count(FieldRequest field)
    {
        var (fromYear, toYear) = ((int?)field.Arguments["fromYear"], (int?)field.Arguments["toYear"]);
        if (fromYear > toYear)
        {
            throw NetworkQuestion.Fault(
                $"\"fromYear\" is {fromYear}, after \"toYear\", which is {toYear}.", "DATES_REVERSED", "Give the earlier year as \"fromYear\", the later as \"toYear\".");
        }

        return Timeline.Count(
            GraphRequest.Of(field).Snapshot,
            [.. QueryResolvers.KindsOf(field).Distinct()],
            Enum.Parse<TimelineGroup>((string)field.Arguments["by"]!, ignoreCase: true),
            field.Arguments["countries"] is null ? null : Arguments.Texts(field, "countries"),
            fromYear,
            toYear,
            field.Request.CancellationToken);
    }
}
