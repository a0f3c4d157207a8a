using System.Collections.Immutable;
using System.Text;
using EduGraph.Api.Relationships;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Paging;

/// <summary>An order of a node's relationships: by the nodes at the other end, then by what tells parallel relationships apart.</summary>
internal abstract class EdgeOrder : IComparer<Edge>
{
    private readonly RelationshipType _type;
    private readonly ImmutableArray<PropertyDefinition> _keyProperties;

    private EdgeOrder(GraphSnapshot snapshot, RelationshipField field)
    {
        Snapshot = snapshot;
        _type = field.Type;
        _keyProperties = [.. field.Type.Properties.Where(property => property.IsKey)];
    }

    /// <summary>Whether it is the order in which relationships lie in the snapshot: by kind and id of the other end.</summary>
    public abstract bool IsDefault { get; }

    protected GraphSnapshot Snapshot { get; }

    /// <summary>Makes the order; without keys the default one.</summary>
    public static EdgeOrder Create(GraphSnapshot snapshot, RelationshipField field, IReadOnlyList<SortKey> keys) =>
        keys.Count == 0 ? new ById(snapshot, field) : new ByKeys(snapshot, field, keys);

    /// <summary>The values of an edge: what a cursor carries beside the id of the other end.</summary>
    public IReadOnlyList<ClaimValue?> KeyOf(Edge edge) =>
        [.. TargetKeyOf(edge.Target), .. _keyProperties.Select(property => PropertyReader.Read(Snapshot, _type, property, edge.Relationship))];

    /// <summary>Whether an edge stands before (-1), at (0) or after (1) the place that a cursor names.</summary>
    public int Compare(Edge edge, Cursor cursor)
    {
        var byTarget = CompareTarget(edge.Target, cursor);
        return byTarget != 0 || _keyProperties.IsEmpty ? byTarget : CompareKeys(edge, cursor);
    }

    public int Compare(Edge left, Edge right)
    {
        var byTarget = CompareTargets(left.Target, right.Target);
        return byTarget != 0 ? byTarget : left.Relationship.CompareTo(right.Relationship);
    }

    protected abstract IReadOnlyList<ClaimValue?> TargetKeyOf(int target);

    protected abstract int CompareTarget(int target, Cursor cursor);

    protected abstract int CompareTargets(int left, int right);

    // Relationships between the same two nodes lie in the order of their keys; a missing key comes last, as in every order.
    private int CompareKeys(Edge edge, Cursor cursor)
    {
        var offset = cursor.Keys.Count - _keyProperties.Length;
        for (var i = 0; i < _keyProperties.Length; i++)
        {
            var own = PropertyReader.Read(Snapshot, _type, _keyProperties[i], edge.Relationship);
            var order = ClaimValueOrder.Compare(own, cursor.Keys[offset + i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private sealed class ById(GraphSnapshot snapshot, RelationshipField field) : EdgeOrder(snapshot, field)
    {
        public override bool IsDefault => true;

        protected override IReadOnlyList<ClaimValue?> TargetKeyOf(int target) => [ClaimValue.Enum(Snapshot.Nodes.KindOf(target).Name)];

        protected override int CompareTargets(int left, int right) => left.CompareTo(right);

        // The node of the cursor may be gone: its kind and id still say where it stood.
        protected override int CompareTarget(int target, Cursor cursor)
        {
            var kind = Snapshot.Schema.FindKind(cursor.Keys[0]?.ToString() ?? "")?.Index ?? int.MaxValue;
            var byKind = Snapshot.Nodes.KindIndexOf(target).CompareTo(kind);
            var id = Snapshot.Texts.Utf8(Snapshot.Nodes.IdTextOf(target));
            return byKind != 0 ? byKind : Math.Sign(id.SequenceCompareTo(Encoding.UTF8.GetBytes(cursor.Id)));
        }
    }

    private sealed class ByKeys(GraphSnapshot snapshot, RelationshipField field, IReadOnlyList<SortKey> keys) : EdgeOrder(snapshot, field)
    {
        private readonly NodeOrder _order = snapshot.Orders.Get(field.TargetName, keys);
        private readonly IComparer<int> _comparer = snapshot.Orders.Comparer(keys);

        public override bool IsDefault => false;

        protected override IReadOnlyList<ClaimValue?> TargetKeyOf(int target) => _order.KeyOf(target);

        protected override int CompareTargets(int left, int right) => _comparer.Compare(left, right);

        protected override int CompareTarget(int target, Cursor cursor)
        {
            var cursorKey = cursor.Keys.Take(keys.Count).ToArray();
            var position = _order.PositionOf(_order.KeyOf(target), Snapshot.Nodes.IdOf(target));
            return position < _order.PositionOf(cursorKey, cursor.Id) ? -1 : position < _order.PositionAfter(cursorKey, cursor.Id) ? 0 : 1;
        }
    }
}
