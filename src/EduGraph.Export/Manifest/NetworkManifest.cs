using System.Text.Json;
using EduGraph.Analytics.Projections;
using EduGraph.Export.Networks;

namespace EduGraph.Export.Manifest;

/// <summary>What a manifest says of a network: how it was made, what its measures mean, and its counts.</summary>
internal static class NetworkManifest
{
    /// <summary>Writes the members <c>projection</c> and <c>counts</c>.</summary>
    public static void Write(Utf8JsonWriter json, NetworkExport network, NetworkSources sources, int sourceCount, CancellationToken cancellationToken)
    {
        var projected = network.Analysis.Projected;
        json.WriteStartObject("projection");
        ManifestJson.WriteTexts(json, "names", network.Projections);
        json.WriteStartArray("factors");
        foreach (var factor in network.Factors)
        {
            json.WriteNumberValue(factor);
        }

        json.WriteEndArray();
        json.WriteString("weight", projected.Rule.Weight.ToString().ToUpperInvariant());
        json.WriteString("rule", network.Rule);
        WriteDefinitions(json, network);
        WriteArguments(json, network);
        WriteMeasures(json, network);
        WriteSamples(json, network, cancellationToken);
        WriteCommunities(json, network, cancellationToken);
        json.WriteEndObject();
        WriteCounts(json, network, sources, sourceCount);
    }

    /// <summary>What is exported, for the citation.</summary>
    public static string Describe(NetworkExport network) =>
        FormattableString.Invariant($"the network \"{network.Rule}\": {network.NodeCount} nodes, {network.TieCount} ties");

    private static void WriteDefinitions(Utf8JsonWriter json, NetworkExport network)
    {
        json.WriteStartObject("definitions");
        foreach (var name in network.Projections)
        {
            json.WriteString(name, network.Snapshot.Schema.FindProjection(name)!.Description);
        }

        json.WriteEndObject();
    }

    private static void WriteArguments(Utf8JsonWriter json, NetworkExport network)
    {
        json.WriteStartObject("arguments");
        foreach (var (name, value) in network.Arguments)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, NetworkExport network)
    {
        json.WriteStartArray("metrics");
        foreach (var measure in network.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteString("definition", network.DefinitionOf(measure.Name));
            ManifestJson.WriteTexts(json, "columns", measure.ColumnNames);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSamples(Utf8JsonWriter json, NetworkExport network, CancellationToken cancellationToken)
    {
        if (network.Samples is not { } samples)
        {
            json.WriteNull("samples");
            return;
        }

        var sampled = network.Analysis.SampleBetweenness(samples.SourceCount, samples.Seed, cancellationToken);
        json.WriteStartObject("samples");
        json.WriteNumber("sourceCount", samples.SourceCount);
        json.WriteNumber("seed", samples.Seed);
        json.WriteNumber("errorBound", sampled.ErrorBound);
        json.WriteEndObject();
    }

    private static void WriteCommunities(Utf8JsonWriter json, NetworkExport network, CancellationToken cancellationToken)
    {
        if (network.Communities is not { } choice)
        {
            json.WriteNull("communities");
            return;
        }

        var division = network.Divide(cancellationToken)!;
        json.WriteStartObject("communities");
        json.WriteString("algorithm", choice.Algorithm);
        json.WriteNumber("seed", choice.Seed);
        json.WriteNumber("resolution", choice.Resolution);
        json.WriteNumber("count", division.Partition.GroupCount);
        json.WriteNumber("modularity", double.IsFinite(division.Modularity) ? division.Modularity : 0); // 0 without a tie, as the API has it
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, NetworkExport network, NetworkSources sources, int sourceCount)
    {
        var projected = network.Analysis.Projected;
        json.WriteStartObject("counts");
        json.WriteNumber("nodes", projected.NodeCount);
        json.WriteNumber("ties", projected.TieCount);
        json.WriteNumber("things", sources.ThingCount);
        json.WriteNumber("sources", sourceCount);
        if (!projected.IsGrouped)
        {
            var kinds = projected.Nodes.ToArray().CountBy(node => projected.Snapshot.Nodes.KindOf(node)).OrderBy(entry => entry.Key.Index);
            ManifestJson.WriteCounts(json, "nodesByKind", kinds.Select(entry => (entry.Key.Name, entry.Value)));
        }

        json.WriteEndObject();
    }
}
