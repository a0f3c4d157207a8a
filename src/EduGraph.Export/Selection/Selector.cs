using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Selection;

/// <summary>Finds what a filter lets through. O(nodes + relationships + claims).</summary>
public sealed class Selector
{
    private const string CountryProperty = "country";

    private readonly GraphSnapshot _snapshot;
    private readonly ExportFilter _filter;
    private readonly PositionSet _nodes;
    private readonly TextColumn?[] _countries; // by kind; null where the kind has no country

    private Selector(GraphSnapshot snapshot, ExportFilter filter)
    {
        _snapshot = snapshot;
        _filter = filter;
        _nodes = new PositionSet(snapshot.Nodes.Count);
        _countries = [.. snapshot.Schema.Kinds.Select(kind => CountryOf(snapshot, kind))];
    }

    /// <summary>Finds the nodes and relationships.</summary>
    public static ExportSelection Select(GraphSnapshot snapshot, ExportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(filter);
        return new Selector(snapshot, filter).Select();
    }

    private static TextColumn? CountryOf(GraphSnapshot snapshot, NodeKind kind) =>
        kind.FindProperty(CountryProperty) is { } property ? snapshot.Nodes.ColumnOf(kind, property) as TextColumn : null;

    private ExportSelection Select()
    {
        foreach (var kind in _snapshot.Schema.Kinds.Where(kind => _filter.Kinds.IsEmpty || _filter.Kinds.Contains(kind)))
        {
            AddKind(kind);
        }

        if (!_filter.Countries.IsEmpty)
        {
            AddTied(type => type.Fields.Any(field => field.IsSingle)); // a post is where its body is
            AddTied(_ => true);
        }

        var relationships = SelectRelationships();
        var selection = new ExportSelection(_snapshot, _filter, _nodes, relationships);
        var sources = _snapshot.Schema.FindKind(SourceTable.KindName)!;
        if (_filter.Countries.IsEmpty || !(_filter.Kinds.IsEmpty || _filter.Kinds.Contains(sources)))
        {
            return selection;
        }

        foreach (var source in selection.Sources.Where(Passes).ToList())
        {
            _nodes.Add(source);
        }

        return new ExportSelection(_snapshot, _filter, _nodes, relationships);
    }

    private void AddKind(NodeKind kind)
    {
        var countries = _filter.Countries.Select(code => _snapshot.Texts.TryFind(code, out var text) ? text : -1).ToHashSet();
        var column = _countries[kind.Index];
        if (countries.Count > 0 && column is null)
        {
            return; // by what it is tied to
        }

        var range = _snapshot.Nodes.RangeOf(kind);
        for (var node = range.Start; node < range.End; node++)
        {
            if (Passes(node) && (countries.Count == 0 || countries.Contains(column![node])))
            {
                _nodes.Add(node);
            }
        }
    }

    // Nodes of kinds without a country, by one relationship to a node that was taken before.
    private void AddTied(Func<RelationshipType, bool> leads)
    {
        var tied = new List<int>();
        foreach (var type in _snapshot.Schema.RelationshipTypes.Where(type => IsTaken(type) && leads(type)))
        {
            var range = _snapshot.Relationships.RangeOf(type);
            for (var relationship = range.Start; relationship < range.End; relationship++)
            {
                var (from, to) = (_snapshot.Relationships.FromOf(relationship), _snapshot.Relationships.ToOf(relationship));
                var hasFrom = _nodes.Contains(from);
                var other = hasFrom ? to : from;
                if (hasFrom != _nodes.Contains(to) && CanBeTied(other) && IsThere(relationship))
                {
                    tied.Add(other);
                }
            }
        }

        tied.ForEach(_nodes.Add);
    }

    private bool CanBeTied(int node)
    {
        var kind = _snapshot.Nodes.KindIndexOf(node);
        return _countries[kind] is null && (_filter.Kinds.IsEmpty || _filter.Kinds.Contains(_snapshot.Schema.Kinds[kind])) && Passes(node);
    }

    private PositionSet SelectRelationships()
    {
        var relationships = new PositionSet(_snapshot.Relationships.Count);
        foreach (var type in _snapshot.Schema.RelationshipTypes.Where(IsTaken))
        {
            var range = _snapshot.Relationships.RangeOf(type);
            for (var relationship = range.Start; relationship < range.End; relationship++)
            {
                if (_nodes.Contains(_snapshot.Relationships.FromOf(relationship))
                    && _nodes.Contains(_snapshot.Relationships.ToOf(relationship))
                    && IsThere(relationship))
                {
                    relationships.Add(relationship);
                }
            }
        }

        return relationships;
    }

    private bool IsTaken(RelationshipType type) => _filter.RelationshipTypes.IsEmpty || _filter.RelationshipTypes.Contains(type);

    private bool IsThere(int relationship) => _filter.AsOf is not { } day || _snapshot.Validity.HasRelationship(relationship, day);

    private bool Passes(int node) =>
        (_filter.AsOf is not { } day || _snapshot.Validity.HasNode(node, day)) && (_filter.Where is null || _filter.Where(node));
}
