using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Networks;

/// <summary>What the fields of networks have in common: values of nodes and ties, ids, numbers that may be missing.</summary>
internal static class NetworkLeaf
{
    /// <summary>A node or tie as a value.</summary>
    public static ResolvedValue ValueOf(NetworkItem item) => ResolvedValue.From(item.Analysis, item.Position);

    /// <summary>A node of a network as a value.</summary>
    public static ResolvedValue ValueOf(NetworkAnalysis analysis, int position) => ResolvedValue.From(analysis, position);

    /// <summary>The network of a node or tie.</summary>
    public static NetworkAnalysis AnalysisOf(in ResolvedValue value) => (NetworkAnalysis)value.Reference!;

    /// <summary>The id of a node: of a group, the text that it stands for.</summary>
    public static string IdOf(ProjectedNetwork projected, int position) => projected.IsGrouped
        ? projected.Snapshot.Texts.Text(projected.NodeAt(position))
        : projected.Snapshot.Nodes.IdOf(projected.NodeAt(position));

    /// <summary>Position of a group by its text, or -1.</summary>
    public static int PositionOfGroup(ProjectedNetwork projected, string text) =>
        projected.Snapshot.Texts.TryFind(text, out var index) ? projected.PositionOf(index) : -1;

    /// <summary>The metric of a value of the enum <c>NetworkMetric</c>.</summary>
    public static NetworkMetric MetricOf(string name) => Enum.Parse<NetworkMetric>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The group of a value of the enum <c>NetworkGroup</c>.</summary>
    public static NetworkGroup GroupOf(FieldRequest field) => Enum.Parse<NetworkGroup>((string)field.Arguments["by"]!, ignoreCase: true);

    /// <summary>Writes a number; false, for null, where it is not finite.</summary>
    public static bool Write(double value, JsonOutput output)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        output.WriteNumber(value);
        return true;
    }

    /// <summary>Writes names of enum values as a list.</summary>
    public static void WriteNames(IEnumerable<string> names, JsonOutput output)
    {
        output.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var name in names)
        {
            if (!isFirst)
            {
                output.WriteRaw((byte)',');
            }

            output.WriteString(name);
            isFirst = false;
        }

        output.WriteRaw((byte)']');
    }

    /// <summary>A field whose value is a number of the parent's object, null where it is not finite.</summary>
    public static Leaf FloatOf<T>(Func<FieldRequest, T, double> read)
        where T : class => new((field, in parent, output) => Write(read(field, (T)parent.Reference!), output));

    /// <summary>How many entries a plain list may have.</summary>
    public static int SizeOf(FieldRequest field)
    {
        var options = GraphRequest.Of(field).Options;
        return Paging.PageRequest.CheckSize("first", (int?)field.Arguments["first"] ?? options.PageSizeDefault, options.PageSizeMax);
    }
}
