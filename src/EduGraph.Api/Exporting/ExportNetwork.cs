using System.Collections.Immutable;
using System.Text.Json;
using EduGraph.Api.Networks;
using EduGraph.Api.Schema;
using EduGraph.Export;
using EduGraph.Export.Networks;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Types;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Exporting;

/// <summary>Which network an export asks for: the arguments of the API's <c>cooperation</c>, and the measures of its nodes.</summary>
public sealed class ExportNetwork
{
    private readonly ApiSchema _schema;
    private readonly NetworkQuestion _question;
    private readonly ImmutableArray<(string Name, JsonElement Value)> _arguments;
    private readonly ImmutableArray<NetworkMeasure> _measures;
    private readonly CommunityChoice? _communities;
    private readonly SampleChoice? _samples;

    private ExportNetwork(ApiSchema schema, ExportNetworkReader reader)
    {
        _schema = schema;
        (_question, _arguments) = (Translate(() => NetworkQuestion.Read(reader.ReadArguments(), schema.Graph)), reader.Given);
        (_measures, _communities, _samples) = (reader.ReadMeasures(), reader.ReadCommunities(), reader.ReadSamples());
    }

    /// <summary>Names of the parameters that say which network; <c>kinds</c>, <c>countries</c>, <c>asOf</c> and <c>where</c> are those of every export.</summary>
    public static ImmutableArray<string> ParameterNames { get; } =
        ["projection", "factors", "weight", "from", "to", "metrics", "samples", "communities", "seed", "resolution"];

    /// <summary>Reads parameters by their names.</summary>
    /// <param name="schema">The API's schema.</param>
    /// <param name="textOf">The text of a parameter; null where it was not given.</param>
    /// <returns>The question; null where no projection is asked for.</returns>
    /// <exception cref="ExportException">A name or value is none, or they contradict each other.</exception>
    public static ExportNetwork? Read(ApiSchema schema, Func<string, string?> textOf)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(textOf);
        if (!string.IsNullOrEmpty(textOf("projection")))
        {
            return new ExportNetwork(schema, new ExportNetworkReader(schema, textOf));
        }

        return ParameterNames.FirstOrDefault(name => !string.IsNullOrEmpty(textOf(name))) is { } alone
            ? throw new ExportException("NO_PROJECTION", $"{alone} is given without a projection; name one, such as PARTNERSHIPS, or leave {alone} out.")
            : null;
    }

    /// <summary>Makes the network, and computes its measures.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="limits">What a request may cost; null for no limit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ExportException">It is too costly, or a measure does not settle.</exception>
    public NetworkExport Compute(GraphSnapshot snapshot, ApiOptions? limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var network = new NetworkExport(Translate(() => _question.Find(snapshot, limits ?? new ApiOptions(), cancellationToken)))
        {
            Projections = _question.Names,
            Factors = _question.Factors,
            Rule = _question.Text,
            Arguments = _arguments,
            Measures = _measures,
            Communities = _communities,
            Samples = _samples,
            DefinitionOf = DefinitionOf,
            PlaceOf = text => CountryPlaces.Find(snapshot, text),
        };
        if (limits is not null)
        {
            ExportNetworkLimit.Check(network, limits);
        }

        return Translate(() => NetworkLimit.Settle(() =>
        {
            network.Compute(cancellationToken);
            return network;
        }));
    }

    /// <summary>Does what the API does too, and says what is wrong with it as exports do.</summary>
    /// <exception cref="ExportException">The API has an error for it.</exception>
    internal static T Translate<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (GraphQLException exception)
        {
            var error = exception.Error;
            var hint = error.Extensions?.GetValueOrDefault("hint") is string text ? " " + text : "";
            throw new ExportException(error.Code ?? "BAD_ARGUMENT", error.Message + hint);
        }
    }

    // What the API's own description of the field says: brokerage.total is the field "total" of the type Brokerage.
    private string DefinitionOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (type, field) = dot < 0 ? ("NetworkNode", name) : (char.ToUpperInvariant(name[0]) + name[1..dot], name[(dot + 1)..]);
        return ((TypeWithFields)_schema.Types.FindType(type)!).FindField(field)!.Description!.ReplaceLineEndings(" ");
    }
}
