using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>The columns of a table of nodes: those that every node has, ids in registers, then the properties of the kinds that are exported.</summary>
internal sealed class NodeColumns
{
    private const string Names = "names";
    private const string ExternalIds = "externalIds";
    private const string Scheme = "scheme";

    private readonly GraphSnapshot _snapshot;
    private readonly IReadOnlyList<NodeKind> _kinds;

    private NodeColumns(GraphSnapshot snapshot, IReadOnlyList<NodeKind> kinds)
    {
        _snapshot = snapshot;
        _kinds = kinds;
    }

    /// <summary>The columns for nodes of some kinds.</summary>
    public static ImmutableArray<ExportColumn> Of(GraphSnapshot snapshot, IReadOnlyList<NodeKind> kinds)
    {
        var columns = new NodeColumns(snapshot, kinds);
        return [.. columns.Fixed(), .. columns.Registers(), .. columns.Properties(), TableColumns.Sources(snapshot, "Ids of the sources that speak of it.", snapshot.Sources.CitationsOfNode)];
    }

    private IEnumerable<ExportColumn> Fixed() =>
    [
        TableColumns.Always(
            "id", ExportType.Text, "The node's id, which stays.", (node, _) => _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(node))),
        TableColumns.Always("kind", ExportType.Text, "Its kind.", (node, buffer) => buffer.Of(_snapshot.Nodes.KindOf(node).Name)),
        TableColumns.Always(
            "name",
            ExportType.Text,
            "The name by which it is shown; its id where no source names it.",
            (node, _) => _snapshot.Texts.Utf8(_snapshot.Names.BestTextOf(node))),
        TableColumns.Lists(Names, "All its names, best first.", node => ListText.NamesOf(_snapshot, node).Select(_snapshot.Texts.Text)),
    ];

    private IEnumerable<ExportColumn> Registers()
    {
        var scheme = _kinds.SelectMany(kind => kind.Properties).FirstOrDefault(property => property.Name == ExternalIds)?
            .ValueType!.Details.First(detail => detail.Name == Scheme).Enum!;
        return scheme is null ? [] : scheme.Values.Select(value => new ComputedColumn(
            NameOf(value.Name), ExportType.Text, $"Its id in a register, the best one. {value.Description}", ReadRegister(value.Name)));
    }

    // FUNDREF becomes fundref, ISO_3166 becomes iso3166.
    private static string NameOf(string scheme) => scheme.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private IEnumerable<ExportColumn> Properties() => _kinds
        .SelectMany(kind => kind.Properties)
        .Where(property => property.Name is not (Names or ExternalIds))
        .GroupBy(property => property.Name)
        .Select(group => (ExportColumn)(group.First().IsList ? ListOf(group.First()) : ValueOf([.. group])));

    private ValueColumn ValueOf(IReadOnlyList<PropertyDefinition> properties)
    {
        var columns = new Column?[_snapshot.Schema.Kinds.Length];
        foreach (var kind in _kinds)
        {
            columns[kind.Index] = kind.FindProperty(properties[0].Name) is { IsList: false } own ? _snapshot.Nodes.ColumnOf(kind, own) : null;
        }

        return TableColumns.Values(_snapshot, properties, columns, _snapshot.Nodes.KindIndexOf);
    }

    private ComputedColumn ListOf(PropertyDefinition property) => TableColumns.Lists(
        property.Name,
        $"{property.Description} Each with its details in brackets.",
        node => ListText.ClaimsOf(_snapshot, node, property.Name).Select(claim => ListText.Of(_snapshot, property.ValueType!, claim)));

    private CellReader ReadRegister(string scheme) => (int node, CellBuffer buffer, out ReadOnlySpan<byte> cell) =>
    {
        foreach (var claim in ListText.ClaimsOf(_snapshot, node, ExternalIds))
        {
            if (_snapshot.Claims.QualifierOf(claim, Scheme)?.AsText == scheme)
            {
                cell = _snapshot.Texts.Utf8(_snapshot.Claims.TextOf(claim));
                return true;
            }
        }

        cell = default;
        return false;
    };
}
