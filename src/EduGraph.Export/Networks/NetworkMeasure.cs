using System.Collections.Immutable;
using EduGraph.Analytics.Projections;

namespace EduGraph.Export.Networks;

/// <summary>A measure of the nodes of a network that can be exported, by the name of the API's field.</summary>
public sealed class NetworkMeasure
{
    internal NetworkMeasure(string name, NetworkMetric? metric, params ImmutableArray<MeasureColumn> columns)
    {
        Name = name;
        Metric = metric;
        Columns = columns;
    }

    /// <summary>Name, as the API's type <c>NetworkNode</c> has the field: <c>pageRank</c>.</summary>
    public string Name { get; }

    /// <summary>The metric whose work has to be done for it; null where the work is that of going once through the ties.</summary>
    public NetworkMetric? Metric { get; }

    /// <summary>Names of its columns: its own, or one for each part of it.</summary>
    public IEnumerable<string> ColumnNames => Columns.Select(column => column.Name);

    internal ImmutableArray<MeasureColumn> Columns { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
