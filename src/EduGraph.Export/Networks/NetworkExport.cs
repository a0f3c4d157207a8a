using System.Collections.Immutable;
using System.Text.Json;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Projections;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Networks;

/// <summary>A network that is exported: a projection, with measures of its nodes and the evidence of its ties.</summary>
/// <remarks>For one export and its manifest: not safe to use from two threads at once.</remarks>
public sealed class NetworkExport
{
    private NetworkSources? _sources;

    /// <summary>Takes a network.</summary>
    public NetworkExport(NetworkAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Analysis = analysis;
    }

    /// <summary>The network.</summary>
    public NetworkAnalysis Analysis { get; }

    /// <summary>What it was made of.</summary>
    public GraphSnapshot Snapshot => Analysis.Projected.Snapshot;

    /// <summary>Number of nodes that have a tie.</summary>
    public int NodeCount => Analysis.Projected.NodeCount;

    /// <summary>Number of ties.</summary>
    public int TieCount => Analysis.Projected.TieCount;

    /// <summary>The projections, as asked.</summary>
    public required ImmutableArray<string> Projections { get; init; }

    /// <summary>What the ties of each are multiplied by.</summary>
    public required ImmutableArray<double> Factors { get; init; }

    /// <summary>The rule in words, with the filters: what to cite.</summary>
    public required string Rule { get; init; }

    /// <summary>What was asked, as the arguments of the API's <c>cooperation</c>, for the manifest.</summary>
    public required ImmutableArray<(string Name, JsonElement Value)> Arguments { get; init; }

    /// <summary>Measures of the nodes, in the order of <see cref="NetworkMeasures.All"/>.</summary>
    public ImmutableArray<NetworkMeasure> Measures { get; init; } = [];

    /// <summary>Communities of the nodes; null for none.</summary>
    public CommunityChoice? Communities { get; init; }

    /// <summary>How betweenness is estimated; null where it is exact.</summary>
    public SampleChoice? Samples { get; init; }

    /// <summary>Says what a measure means; by its name, or by that of one of its columns.</summary>
    public required Func<string, string> DefinitionOf { get; init; }

    /// <summary>The node of the place that a group stands for, by the text index of the group's value; -1 where there is none.</summary>
    public Func<int, int> PlaceOf { get; init; } = _ => -1;

    /// <summary>Computes the measures and communities; they are kept with the network.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Compute(CancellationToken cancellationToken) => NetworkTables.Of(this, cancellationToken);

    /// <summary>Sources of the nodes and of the ties' evidence; found once, by going through the evidence of all ties.</summary>
    internal NetworkSources FindSources(CancellationToken cancellationToken) => _sources ??= NetworkSources.Of(Analysis.Projected, cancellationToken);

    /// <summary>The communities, as chosen; null for none.</summary>
    internal CommunityDivision? Divide(CancellationToken cancellationToken) => Communities is not { } choice
        ? null
        : Analysis.CommunitiesBy(choice.IsLeiden, choice.Seed, choice.Resolution, cancellationToken);
}
