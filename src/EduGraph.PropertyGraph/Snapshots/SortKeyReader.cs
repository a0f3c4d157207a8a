using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Reads and compares one sort key of nodes of any kind.</summary>
internal abstract class SortKeyReader(SortKey key)
{
    /// <summary>Whether greater values come first.</summary>
    public bool IsDescending => key.IsDescending;

    public static SortKeyReader Of(GraphSnapshot snapshot, SortKey key) => key.Kind switch
    {
        SortKeyKind.Id => new IdKey(snapshot, key),
        SortKeyKind.Name => new NameKey(snapshot, key),
        SortKeyKind.Count => new CountKey(snapshot, key),
        _ => new PropertyKey(snapshot, key),
    };

    /// <summary>Whether nodes of a kind can have a value.</summary>
    public virtual bool Has(NodeKind kind) => true;

    /// <summary>The value of a node, as a cursor carries it; null where it has none.</summary>
    public abstract ClaimValue? Read(int node);

    /// <summary>Compares two nodes, ascending; no value comes last whichever way the order goes.</summary>
    public abstract int Compare(int left, int right);

    /// <summary>Compares a node's value with one that a cursor carries.</summary>
    public virtual int CompareTo(int node, ClaimValue? value) => CompareValues(Read(node), value);

    /// <summary>Order of what was compared ascending; values that are not there keep their place.</summary>
    protected int Directed(int ascending) => key.IsDescending ? -ascending : ascending;

    private protected int CompareValues(ClaimValue? left, ClaimValue? right)
    {
        if (left is not { } leftValue || right is not { } rightValue)
        {
            return (right is not null).CompareTo(left is not null); // the one that is there comes first
        }

        return leftValue.Kind != rightValue.Kind ? leftValue.Kind.CompareTo(rightValue.Kind) : Directed(leftValue.Kind switch
        {
            ValueKind.Integer => leftValue.AsInteger.CompareTo(rightValue.AsInteger),
            ValueKind.Number => leftValue.AsNumber.CompareTo(rightValue.AsNumber),
            ValueKind.Boolean => leftValue.AsBoolean.CompareTo(rightValue.AsBoolean),
            ValueKind.Date => leftValue.AsDate.CompareTo(rightValue.AsDate),
            _ => CompareUtf8(leftValue.AsText, rightValue.AsText),
        });
    }

    // Code points order as UTF-8 does, and not as UTF-16 does where characters lie beyond the basic plane.
    private static int CompareUtf8(string left, string right) =>
        System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));

    private sealed class IdKey(GraphSnapshot snapshot, SortKey key) : SortKeyReader(key)
    {
        public override ClaimValue? Read(int node) => ClaimValue.Text(snapshot.Nodes.IdOf(node));

        public override int Compare(int left, int right) => Directed(
            snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(left)).SequenceCompareTo(snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(right))));
    }

    private sealed class NameKey(GraphSnapshot snapshot, SortKey key) : SortKeyReader(key)
    {
        private int[] Ranks => snapshot.Orders.NameRanks;

        // The folded name: the cursor has to order as the ranks do.
        public override ClaimValue? Read(int node) => ClaimValue.Text(Text.TextFolder.Fold(snapshot.Texts.Text(snapshot.Names.BestTextOf(node))));

        public override int Compare(int left, int right) => Directed(Ranks[left].CompareTo(Ranks[right]));

        public override int CompareTo(int node, ClaimValue? value) => value is { } text
            ? Directed(string.CompareOrdinal(Text.TextFolder.Fold(snapshot.Texts.Text(snapshot.Names.BestTextOf(node))), text.AsText))
            : base.CompareTo(node, value);
    }

    private sealed class CountKey : SortKeyReader
    {
        private readonly GraphSnapshot _snapshot;
        private readonly RelationshipField?[] _fields; // by kind

        public CountKey(GraphSnapshot snapshot, SortKey key)
            : base(key)
        {
            _snapshot = snapshot;
            _fields = [.. snapshot.Schema.Kinds.Select(kind => kind.FindRelationshipField(key.Name))];
        }

        public override bool Has(NodeKind kind) => _fields[kind.Index] is not null;

        public override ClaimValue? Read(int node) => CountOf(node) is var count && count >= 0 ? ClaimValue.Integer(count) : null;

        public override int Compare(int left, int right)
        {
            var (leftCount, rightCount) = (CountOf(left), CountOf(right));
            return leftCount < 0 || rightCount < 0 ? (rightCount >= 0).CompareTo(leftCount >= 0) : Directed(leftCount.CompareTo(rightCount));
        }

        private int CountOf(int node) => _fields[_snapshot.Nodes.KindIndexOf(node)] is { } field ? _snapshot.CountOf(node, field) : -1;
    }

    private sealed class PropertyKey : SortKeyReader
    {
        private readonly GraphSnapshot _snapshot;
        private readonly Column?[] _columns; // by kind

        public PropertyKey(GraphSnapshot snapshot, SortKey key)
            : base(key)
        {
            _snapshot = snapshot;
            _columns = [.. snapshot.Schema.Kinds.Select(kind =>
                kind.FindProperty(key.Name) is { IsList: false } property ? snapshot.Nodes.ColumnOf(kind, property) : null)];
        }

        public override bool Has(NodeKind kind) => _columns[kind.Index] is not null;

        public override ClaimValue? Read(int node) => ColumnOf(node) switch
        {
            TextColumn column when column[node] != TextPool.None => ClaimValue.Text(_snapshot.Texts.Text(column[node])),
            IntegerColumn column when column[node] is { } value => ClaimValue.Integer(value),
            NumberColumn column when column[node] is { } value => ClaimValue.Number(value),
            BooleanColumn column when column[node] is { } value => ClaimValue.Boolean(value),
            DateColumn column when column[node] is { } value => ClaimValue.Date(value),
            EnumColumn column when column[node] >= 0 => ClaimValue.Integer(column[node]), // in the order of the schema
            _ => null,
        };

        public override int Compare(int left, int right)
        {
            var (leftColumn, rightColumn) = (ColumnOf(left), ColumnOf(right));
            if (leftColumn is null || rightColumn is null || leftColumn != rightColumn)
            {
                return CompareValues(Read(left), Read(right));
            }

            var (hasLeft, hasRight) = (leftColumn.HasValue(left), leftColumn.HasValue(right));
            return hasLeft && hasRight ? Directed(leftColumn.Compare(left, right)) : hasRight.CompareTo(hasLeft);
        }

        private Column? ColumnOf(int node) => _columns[_snapshot.Nodes.KindIndexOf(node)];
    }
}
