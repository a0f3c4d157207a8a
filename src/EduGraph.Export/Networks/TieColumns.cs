using System.Collections.Immutable;
using EduGraph.Analytics.Projections;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Networks;

/// <summary>The columns of a network's ties: ends, count and weight, what the tie rests on, and who says so.</summary>
internal sealed class TieColumns
{
    private readonly ProjectedNetwork _projected;
    private readonly NetworkIds _ids;
    private readonly TieEvidenceReader _evidence;
    private readonly string _type;

    private TieColumns(NetworkExport network)
    {
        _projected = network.Analysis.Projected;
        _ids = new NetworkIds(_projected);
        _evidence = new TieEvidenceReader(_projected);
        _type = string.Join('+', network.Projections);
    }

    /// <summary>The columns.</summary>
    public static ImmutableArray<ExportColumn> Of(NetworkExport network) => new TieColumns(network).Columns();

    private ImmutableArray<ExportColumn> Columns() =>
    [
        TableColumns.Always("id", ExportType.Text, "What tells it apart: the ids of its ends.", WriteId),
        TableColumns.Always("source", ExportType.Text, "Id of one end; a tie has no direction.", (tie, _) => _ids.Of(_projected.SourceOf(tie))),
        TableColumns.Always("target", ExportType.Text, "Id of the other end.", (tie, _) => _ids.Of(_projected.TargetOf(tie))),
        TableColumns.Always("type", ExportType.Text, "The projections that the network is made by.", (_, buffer) => buffer.Of(_type)),
        TableColumns.Always(
            "count",
            ExportType.Integer,
            "How many things the ends share; of countries, how many things their bodies share.",
            (tie, buffer) => buffer.Of(_projected.CountOf(tie))),
        TableColumns.Always(
            "weight", ExportType.Number, "Its weight, by the network's rule.", (tie, buffer) => buffer.Of(_projected.WeightOf(tie))),
        TableColumns.Lists(
            "projections",
            "The plain projections through which the ends share something.",
            tie => _evidence.Of(tie).Select(each => each.Projection).Distinct()),
        TableColumns.Lists(
            "evidence",
            "Ids of the things that the ends share; of a visit or membership, of the body that was visited or joined.",
            tie => _evidence.Of(tie).Select(each => _projected.Snapshot.Nodes.IdOf(each.Node)).Distinct()),
        TableColumns.Sources(_projected.Snapshot, "Ids of the sources that say how both ends come to what they share.", CitationsOf),
    ];

    private IEnumerable<Citation> CitationsOf(int tie) => _evidence.Of(tie)
        .SelectMany(each => each.Relationships)
        .Distinct()
        .SelectMany(relationship => _projected.Snapshot.Sources.CitationsOfRelationship(relationship));

    private ReadOnlySpan<byte> WriteId(int tie, CellBuffer buffer) =>
        buffer.Clear().Append(_ids.Of(_projected.SourceOf(tie))).Append("/"u8).Append(_ids.Of(_projected.TargetOf(tie))).Written;
}
