using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Analytics.Projections;

/// <summary>Finds the row or column that a node of a network belongs to.</summary>
public sealed class MatrixKeys
{
    private const int TypeCountMax = GraphEnum.ValueCountMax + 1;
    private const int StepCountMax = 8; // places within places; more would be a circle

    private readonly ProjectedNetwork _network;
    private readonly MatrixSide _side;
    private readonly GraphView _view;
    private readonly Adjacency? _locatedIn;
    private readonly Adjacency? _within;
    private readonly EnumColumn? _placeTypes;
    private readonly int _province;

    /// <summary>Keys of the nodes of a network, which are nodes of the graph and not groups.</summary>
    public MatrixKeys(ProjectedNetwork network, MatrixSide side)
    {
        ArgumentNullException.ThrowIfNull(network);
        (_network, _side, _view) = (network, side, new GraphView(network.Snapshot, network.Rule));
        var (schema, snapshot) = (network.Snapshot.Schema, network.Snapshot);
        if (side == MatrixSide.Province
            && schema.FindKind("Place") is { } place && place.FindProperty("type") is { } type
            && schema.FindRelationshipType("LOCATED_IN") is { } located && schema.FindRelationshipType("WITHIN") is { } within)
        {
            _locatedIn = snapshot.Relationships.AdjacencyOf(located, RelationshipDirection.Out);
            _within = snapshot.Relationships.AdjacencyOf(within, RelationshipDirection.Out);
            _placeTypes = (EnumColumn)snapshot.Nodes.ColumnOf(place, type);
            _province = type.Enum!.IndexOf("PROVINCE");
        }
    }

    /// <summary>The key of the node at a position, or -1.</summary>
    public int Of(int position)
    {
        var node = _network.NodeAt(position);
        return _side switch
        {
            MatrixSide.Node => node,
            MatrixSide.Country => _view.TextOf(node, "country") is var text && text != TextPool.None ? text : -1,
            MatrixSide.Province => ProvinceOf(node),
            _ => _view.TypeOf(node) is var type && type >= 0 ? (_network.Snapshot.Nodes.KindIndexOf(node) * TypeCountMax) + type : -1,
        };
    }

    /// <summary>The kind and type of a key of <see cref="MatrixSide.Type"/>.</summary>
    public static (NodeKind Kind, string Type) TypeOf(GraphSchema schema, int key)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var kind = schema.Kinds[key / TypeCountMax];
        return (kind, kind.FindProperty("type")!.Enum!.Values[key % TypeCountMax].Name);
    }

    private int ProvinceOf(int node)
    {
        if (_locatedIn is null)
        {
            return -1;
        }

        foreach (var place in _locatedIn.TargetsOf(node))
        {
            var at = place;
            for (var step = 0; step < StepCountMax && at >= 0; step++)
            {
                if (_placeTypes![at] == _province)
                {
                    return at;
                }

                at = _within!.TargetsOf(at) is [var first, ..] ? first : -1;
            }
        }

        return -1;
    }
}
