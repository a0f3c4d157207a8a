using System.Collections.Concurrent;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Analytics.Projections;

/// <summary>A snapshot with its best values, within the days and the confidence of a rule.</summary>
public class GraphView : IGraphView
{
    private readonly GraphSnapshot _snapshot;
    private readonly ProjectionRule _rule;
    private readonly DatedColumns[] _kinds;
    private readonly DatedColumns[] _types;
    private readonly EnumColumn?[] _typeColumns;
    private readonly ConcurrentDictionary<string, TextColumn?[]> _textColumns = [];

    /// <summary>Sees a snapshot as a rule asks.</summary>
    public GraphView(GraphSnapshot snapshot, ProjectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        _snapshot = snapshot;
        _rule = rule;
        var (nodes, relationships) = (snapshot.Nodes, snapshot.Relationships);
        _kinds = [.. snapshot.Schema.Kinds.Select(kind => new DatedColumns(kind.Properties, property => nodes.ColumnOf(kind, property)))];
        _types = [.. snapshot.Schema.RelationshipTypes
            .Select(type => new DatedColumns(type.Properties, property => relationships.ColumnOf(type, property)))];
        _typeColumns = [.. snapshot.Schema.Kinds
            .Select(kind => kind.FindProperty("type") is { } property ? nodes.ColumnOf(kind, property) as EnumColumn : null)];
    }

    /// <inheritdoc/>
    public virtual bool HasAll => _rule is { From: null, To: null, ConfidenceMin: <= 0 };

    /// <summary>Another value of a date than the best one, by node and property; null where the best one stands.</summary>
    protected virtual Func<int, string, PartialDate?>? NodeDates => null;

    /// <summary>Another value of a date than the best one, by relationship and property; null where the best one stands.</summary>
    protected virtual Func<int, string, PartialDate?>? RelationshipDates => null;

    /// <inheritdoc/>
    public virtual bool HasNode(int nodeIndex) =>
        _rule is { From: null, To: null } || _kinds[_snapshot.Nodes.KindIndexOf(nodeIndex)].Include(nodeIndex, _rule.From, _rule.To, NodeDates);

    /// <inheritdoc/>
    public virtual bool HasRelationship(int relationshipIndex) =>
        (_rule.ConfidenceMin <= 0 || ConfidenceOf(relationshipIndex) >= _rule.ConfidenceMin)
        && (_rule is { From: null, To: null }
            || _types[_snapshot.Relationships.TypeOf(relationshipIndex).Index].Include(relationshipIndex, _rule.From, _rule.To, RelationshipDates));

    /// <inheritdoc/>
    public bool IsNodeDated(int nodeIndex) => _kinds[_snapshot.Nodes.KindIndexOf(nodeIndex)].IsDated(nodeIndex, NodeDates);

    /// <inheritdoc/>
    public bool IsRelationshipDated(int relationshipIndex) =>
        _types[_snapshot.Relationships.TypeOf(relationshipIndex).Index].IsDated(relationshipIndex, RelationshipDates);

    /// <inheritdoc/>
    public virtual int TextOf(int nodeIndex, string property) =>
        ColumnsOf(property)[_snapshot.Nodes.KindIndexOf(nodeIndex)]?[nodeIndex] ?? TextPool.None;

    /// <inheritdoc/>
    public virtual int TypeOf(int nodeIndex) => _typeColumns[_snapshot.Nodes.KindIndexOf(nodeIndex)]?[nodeIndex] ?? -1;

    private double ConfidenceOf(int relationshipIndex)
    {
        var claims = _snapshot.Claims.OfRelationship(relationshipIndex);
        var greatest = 0.0;
        for (var claim = claims.Start; claim < claims.End; claim++)
        {
            greatest = Math.Max(greatest, _snapshot.Claims.ConfidenceOf(claim));
        }

        return greatest;
    }

    private TextColumn?[] ColumnsOf(string property) => _textColumns.GetOrAdd(
        property,
        static (name, snapshot) => [.. snapshot.Schema.Kinds.Select(kind => kind.FindProperty(name) is { } definition
            ? snapshot.Nodes.ColumnOf(kind, definition) as TextColumn
            : null)],
        _snapshot);
}
