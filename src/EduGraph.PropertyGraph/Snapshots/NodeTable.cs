using System.Text;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The nodes of a snapshot: kinds, ids, and a column of best values for each property of each kind.</summary>
public sealed class NodeTable
{
    private readonly GraphSchema _schema;
    private readonly TextPool _texts;
    private readonly int[] _kindStarts; // one more than there are kinds
    private readonly int[] _idTexts;
    private readonly NodeIdIndex _ids;
    private readonly Column?[][] _columns; // by kind, by position of the property; null for properties with many values

    internal NodeTable(GraphSchema schema, TextPool texts, int[] kindStarts, int[] idTexts, NodeIdIndex ids, Column?[][] columns)
    {
        _schema = schema;
        _texts = texts;
        _kindStarts = kindStarts;
        _idTexts = idTexts;
        _ids = ids;
        _columns = columns;
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _idTexts.Length;

    /// <summary>The kind of a node. O(number of kinds).</summary>
    public NodeKind KindOf(int nodeIndex) => _schema.Kinds[KindIndexOf(nodeIndex)];

    /// <summary>Position of a node's kind in <see cref="GraphSchema.Kinds"/>.</summary>
    public int KindIndexOf(int nodeIndex)
    {
        var kindIndex = 0;
        while (nodeIndex >= _kindStarts[kindIndex + 1])
        {
            kindIndex++;
        }

        return kindIndex;
    }

    /// <summary>The nodes of a kind.</summary>
    public IndexRange RangeOf(NodeKind kind) => new(_kindStarts[kind.Index], _kindStarts[kind.Index + 1]);

    /// <summary>Text index of a node's id.</summary>
    public int IdTextOf(int nodeIndex) => _idTexts[nodeIndex];

    /// <summary>A node's id, as a new string.</summary>
    public string IdOf(int nodeIndex) => _texts.Text(_idTexts[nodeIndex]);

    /// <summary>Finds the node that answers to an id: its own, or that of a thing that was merged into it. O(1).</summary>
    /// <param name="id">The id.</param>
    /// <param name="nodeIndex">The node.</param>
    /// <param name="isRedirect">Whether the node's own id is another.</param>
    public bool TryFind(string id, out int nodeIndex, out bool isRedirect)
    {
        var byteCountMax = Encoding.UTF8.GetMaxByteCount(id.Length);
        var bytes = byteCountMax <= 1024 ? stackalloc byte[byteCountMax] : new byte[byteCountMax];
        return TryFind(bytes[..Encoding.UTF8.GetBytes(id, bytes)], out nodeIndex, out isRedirect);
    }

    /// <summary>Finds the node that answers to an id, given as UTF-8.</summary>
    public bool TryFind(ReadOnlySpan<byte> id, out int nodeIndex, out bool isRedirect)
    {
        nodeIndex = _ids.Find(id, _texts);
        isRedirect = nodeIndex >= 0 && !_texts.Utf8(_idTexts[nodeIndex]).SequenceEqual(id);
        return nodeIndex >= 0;
    }

    /// <summary>The best values of a property, by node of the kind.</summary>
    /// <exception cref="ArgumentException">The property holds many values (<see cref="PropertyDefinition.IsList"/>), or is not of the kind.</exception>
    public Column ColumnOf(NodeKind kind, PropertyDefinition property)
    {
        var index = kind.Properties.IndexOf(property);
        return (index < 0 ? null : _columns[kind.Index][index])
            ?? throw new ArgumentException($"{kind} has no column \"{property}\": it holds many values or belongs to another kind.", nameof(property));
    }
}
