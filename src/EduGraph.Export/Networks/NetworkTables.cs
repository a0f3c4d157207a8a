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

    private static IEnumerable<ExportColumn> GroupColumns(NetworkExport network)
    {
        var projected = network.Analysis.Projected;
        var (ids, texts, names) = (new NetworkIds(projected), projected.Snapshot.Texts, projected.Snapshot.Names);
        var property = projected.Rule.GroupProperty!;
        yield return new ComputedColumn("id", ExportType.Text, $"The {property}'s code.", (int position, CellBuffer _, out ReadOnlySpan<byte> cell) =>
        {
            cell = ids.Of(position);
            return true;
        });
        yield return new ComputedColumn(
            "kind", ExportType.Text, "What the nodes were brought together by.", (int _, CellBuffer buffer, out ReadOnlySpan<byte> cell) =>
            {
                cell = buffer.Of(property);
                return true;
            });
        yield return new ComputedColumn(
            "name", ExportType.Text, "The name of its place; its code where no place has it.", (int position, CellBuffer _, out ReadOnlySpan<byte> cell) =>
            {
                var place = network.PlaceOf(projected.NodeAt(position));
                cell = place < 0 ? ids.Of(position) : texts.Utf8(names.BestTextOf(place));
                return true;
            });
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
