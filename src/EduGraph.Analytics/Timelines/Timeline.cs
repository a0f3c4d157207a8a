using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Timelines;

/// <summary>How many things began in each year, divided into groups.</summary>
public sealed class Timeline
{
    private Timeline(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<TimelineEntry> undated, int datedCount, int undatedCount) =>
        (Entries, Undated, DatedCount, UndatedCount) = (entries, undated, datedCount, undatedCount);

    /// <summary>The counts, by year, then by group.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    /// <summary>The counts of what no source dates, by group.</summary>
    public IReadOnlyList<TimelineEntry> Undated { get; }

    /// <summary>Things in some year, each once.</summary>
    public int DatedCount { get; }

    /// <summary>Things in no year, each once.</summary>
    public int UndatedCount { get; }

    /// <summary>Counts. O(nodes of the kinds × their relationships where countries are asked for).</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="kinds">Kinds of the things.</param>
    /// <param name="group">What the counts are divided by.</param>
    /// <param name="countries">Only things of these; null for all.</param>
    /// <param name="fromYear">Only from this year on; what is undated is counted apart in any case. Null for any.</param>
    /// <param name="toYear">Only up to this year; as for <paramref name="fromYear"/>.</param>
    /// <param name="cancellationToken">Looked at before each kind.</param>
    public static Timeline Count(
        GraphSnapshot snapshot,
        IReadOnlyList<NodeKind> kinds,
        TimelineGroup group,
        IReadOnlyCollection<string>? countries,
        int? fromYear,
        int? toYear,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(kinds);
        var countriesOf = new CountriesOfThings(snapshot);
        var counts = new SortedDictionary<TimelineKey, List<int>>();
        var (datedCount, undatedCount) = (0, 0);
        foreach (var kind in kinds.OrderBy(kind => kind.Index))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var beginnings = new Beginnings(snapshot, kind);
            var range = snapshot.Nodes.RangeOf(kind);
            for (var node = range.Start; node < range.End; node++)
            {
                var year = beginnings.YearOf(node);
                if (year < fromYear || year > toYear)
                {
                    continue;
                }

                var of = countries is null && group != TimelineGroup.Country ? [] : countriesOf.Find(node);
                if (countries is not null && !of.Any(countries.Contains))
                {
                    continue;
                }

                _ = year is null ? undatedCount++ : datedCount++;
                foreach (var key in KeysOf(group, year, kind, beginnings.TypeOf(node), of))
                {
                    (counts.TryGetValue(key, out var nodes) ? nodes : counts[key] = []).Add(node);
                }
            }
        }

        var entries = counts.Select(entry => new TimelineEntry(entry.Key, entry.Value)).ToLookup(entry => entry.Key.Year is null);
        return new Timeline([.. entries[false]], [.. entries[true]], datedCount, undatedCount);
    }

    private static IEnumerable<TimelineKey> KeysOf(TimelineGroup group, int? year, NodeKind kind, string? type, IReadOnlyCollection<string> countries) =>
        group switch
        {
            TimelineGroup.Kind => [new TimelineKey(year, kind, null, null)],
            TimelineGroup.Type => [new TimelineKey(year, kind, type, null)],
            TimelineGroup.Country when countries.Count > 0 => countries.Select(country => new TimelineKey(year, null, null, country)),
            _ => [new TimelineKey(year, null, null, null)],
        };
}

/// <summary>The things of a group that began in a year.</summary>
/// <param name="Key">The year and the group.</param>
/// <param name="Nodes">The things, ascending.</param>
public sealed record TimelineEntry(TimelineKey Key, IReadOnlyList<int> Nodes);
