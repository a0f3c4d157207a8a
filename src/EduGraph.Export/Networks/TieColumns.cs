using System.Collections.Immutable;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Networks;

/// <summary>The columns of a network's ties: ends, count and weight, what the tie rests on, and who says so.</summary>
internal sealed class TieColumns
{
    private readonly NetworkExport _network;
    private readonly GraphSnapshot _snapshot;
    private readonly NetworkIds _ids;
    private readonly TieEvidenceReader _evidence;
    private readonly string _type;

    private TieColumns(NetworkExport network)
    {
        _network = network;
        _snapshot = network.Snapshot;
        _ids = new NetworkIds(network.Analysis.Projected);
        _evidence = new TieEvidenceReader(network.Analysis.Projected);
        _type = string.Join('+', network.Projections);
    }

    /// <summary>The columns.</summary>
    public static ImmutableArray<ExportColumn> Of(NetworkExport network) => new TieColumns(network).Columns();

    private ImmutableArray<ExportColumn> Columns() =>
    [
        new ComputedColumn("id", ExportType.Text, "What tells it apart: the ids of its ends.", ReadId),
        new ComputedColumn("source", ExportType.Text, "Id of one end; a tie has no direction.", ReadSource),
        new ComputedColumn("target", ExportType.Text, "Id of the other end.", ReadTarget),
        new ComputedColumn("type", ExportType.Text, "The projections that the network is made by.", ReadType),
        new ComputedColumn("count", ExportType.Integer, "How many things the ends share; of countries, how many things their bodies share.", ReadCount),
        new ComputedColumn("weight", ExportType.Number, "Its weight, by the network's rule.", ReadWeight),
        List("projections", "The plain projections through which the ends share something.", tie => _evidence.Of(tie).Select(each => each.Projection)),
        List("evidence", "Ids of the things that the ends share; of a visit or membership, of the body that was visited or joined.",
            tie => _evidence.Of(tie).Select(each => _snapshot.Nodes.IdOf(each.Node))),
        List("sources", "Ids of the sources that say how both ends come to what they share.", tie => SourceIds.Of(_snapshot, CitationsOf(tie))),
    ];

    private IEnumerable<Citation> CitationsOf(int tie) => _evidence.Of(tie)
        .SelectMany(each => each.Relationships)
        .Distinct()
        .SelectMany(relationship => _snapshot.Sources.CitationsOfRelationship(relationship));

    private static ComputedColumn List(string name, string description, Func<int, IEnumerable<string>> read) => new(
        name,
        ExportType.List,
        description,
        (int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell) => JsonCell.TryWrite(read(tie).Distinct(), buffer, out cell));

    private bool ReadId(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        var network = _network.Analysis.Projected;
        cell = buffer.Clear().Append(_ids.Of(network.SourceOf(tie))).Append("/"u8).Append(_ids.Of(network.TargetOf(tie))).Written;
        return true;
    }

    private bool ReadSource(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = _ids.Of(_network.Analysis.Projected.SourceOf(tie));
        return true;
    }

    private bool ReadTarget(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = _ids.Of(_network.Analysis.Projected.TargetOf(tie));
        return true;
    }

    private bool ReadType(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = buffer.Of(_type);
        return true;
    }

    private bool ReadCount(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = buffer.Of(_network.Analysis.Projected.CountOf(tie));
        return true;
    }

    private bool ReadWeight(int tie, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = buffer.Of(_network.Analysis.Projected.WeightOf(tie));
        return true;
    }
}
