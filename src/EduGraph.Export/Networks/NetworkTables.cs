using System.Collections.Immutable;
using EduGraph.Analytics.Projections;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Export.Networks;

/// <summary>A network as two tables: its rows are positions of nodes and of ties.</summary>
internal static class NetworkTables
{
    private const string Community = "community";

    /// <summary>The tables. All measures are computed here, so that what follows only writes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FlatGraph Of(NetworkExport network, CancellationToken cancellationToken)
    {
        var projected = network.Analysis.Projected;
        return new FlatGraph
        {
            NodeColumns = [.. projected.IsGrouped ? GroupColumns(network) : Known(projected), .. Measured(network, cancellationToken)],
            EdgeColumns = TieColumns.Of(network),
            Nodes = Enumerable.Range(0, projected.NodeCount),
            Edges = Enumerable.Range(0, projected.TieCount),
            NodeCount = projected.NodeCount,
            EdgeCount = projected.TieCount,
            IsDirected = false,
            HasParallelEdges = false,
        };
    }

    /// <summary>Kinds that nodes of a network can have, in the order of the schema.</summary>
    public static ImmutableArray<NodeKind> KindsOf(ProjectionRule rule)
    {
        var kinds = rule.NodeKinds.Where(kind => rule.OnlyKinds.IsDefault || rule.OnlyKinds.Contains(kind));
        var shared = rule.IsTwoMode ? rule.Parts.SelectMany(part => part.SharedKinds) : [];
        return [.. kinds.Concat(shared).Distinct().OrderBy(kind => kind.Index)];
    }

    private static IEnumerable<ExportColumn> Known(ProjectedNetwork projected) =>
        NodeColumns.Of(projected.Snapshot, KindsOf(projected.Rule)).Select(column => new MovedColumn(column, projected.NodeAt));

    private static ExportColumn[] GroupColumns(NetworkExport network)
    {
        var projected = network.Analysis.Projected;
        var ids = new NetworkIds(projected);
        var property = projected.Rule.GroupProperty!;
        return
        [
            TableColumns.Always("id", ExportType.Text, $"The {property}'s code.", (position, _) => ids.Of(position)),
            TableColumns.Always("kind", ExportType.Text, "What the nodes were brought together by.", (_, buffer) => buffer.Of(property)),
            TableColumns.Always("name", ExportType.Text, "The name of its place; its code where no place has it.", (position, _) =>
                network.PlaceOf(projected.NodeAt(position)) is var place and >= 0
                    ? projected.Snapshot.Texts.Utf8(projected.Snapshot.Names.BestTextOf(place))
                    : ids.Of(position)),
        ];
    }

    private static IEnumerable<ExportColumn> Measured(NetworkExport network, CancellationToken cancellationToken)
    {
        foreach (var column in network.Measures.SelectMany(measure => measure.Columns))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new MeasuredColumn(
                column.Name, column.Type, network.DefinitionOf(column.Name), column.Compute(network.Analysis, network, cancellationToken));
        }

        if (network.Divide(cancellationToken) is { } division)
        {
            yield return new MeasuredColumn(
                Community, ExportType.Integer, network.DefinitionOf(Community), NetworkMeasures.Widen(division.Partition.Groups));
        }
    }
}
