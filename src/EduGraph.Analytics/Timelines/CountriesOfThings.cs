using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Analytics.Timelines;

/// <summary>The countries that a thing has to do with: its own, or else those of the bodies that it is related to.</summary>
internal sealed class CountriesOfThings
{
    private readonly GraphSnapshot _snapshot;
    private readonly TextColumn?[] _countries;
    private readonly Adjacency[][] _bodies; // by kind: from its nodes to bodies
    private readonly bool[] _isBody;

    public CountriesOfThings(GraphSnapshot snapshot)
    {
        _snapshot = snapshot;
        var schema = snapshot.Schema;
        _countries = [.. schema.Kinds.Select(kind => kind.FindProperty("country") is { } property
            ? snapshot.Nodes.ColumnOf(kind, property) as TextColumn
            : null)];
        _isBody = [.. schema.Kinds.Select(kind => schema.KindsOf("Body").Contains(kind))];
        _bodies = [.. schema.Kinds.Select(kind => schema.RelationshipTypes
            .SelectMany(type => new[] { RelationshipDirection.Out, RelationshipDirection.In }
                .Where(direction => type.Ends.Any(ends => direction == RelationshipDirection.Out
                    ? ends.From == kind && _isBody[ends.To.Index]
                    : ends.To == kind && _isBody[ends.From.Index]))
                .Select(direction => snapshot.Relationships.AdjacencyOf(type, direction)))
            .ToArray())];
    }

    /// <summary>Their codes, by code; none where no country is known.</summary>
    public IReadOnlyCollection<string> Find(int node)
    {
        if (CountryOf(node) is { } own)
        {
            return [own];
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var adjacency in _bodies[_snapshot.Nodes.KindIndexOf(node)])
        {
            foreach (var other in adjacency.TargetsOf(node))
            {
                if (_isBody[_snapshot.Nodes.KindIndexOf(other)] && CountryOf(other) is { } country)
                {
                    found.Add(country);
                }
            }
        }

        return found;
    }

    private string? CountryOf(int node) => _countries[_snapshot.Nodes.KindIndexOf(node)]?[node] is { } text && text != TextPool.None
        ? _snapshot.Texts.Text(text)
        : null;
}
