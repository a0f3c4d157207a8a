using System.Collections.Immutable;
using System.Globalization;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Networks;

/// <summary>Which network a field asks for: its arguments <c>projection factors weight where asOf from to</c>, read and checked.</summary>
/// <param name="Names">The projections, as asked.</param>
/// <param name="Factors">What the ties of each are multiplied by.</param>
/// <param name="Rule">How the network is made.</param>
internal sealed record NetworkQuestion(ImmutableArray<string> Names, ImmutableArray<double> Factors, ProjectionRule Rule)
{
    private const int ProjectionCountMax = 10;

    /// <summary>The rule in words: equal for equal questions, and what to cite.</summary>
    public string Text => Describe(Names, Factors, Rule);

    /// <summary>Reads a field's arguments.</summary>
    /// <exception cref="GraphQLException">They contradict each other or are out of range.</exception>
    public static NetworkQuestion Read(FieldRequest field) => Read(name => field.Arguments[name], GraphRequest.Of(field).Snapshot.Schema);

    /// <summary>Reads arguments, coerced as those of a field are.</summary>
    /// <param name="arguments">The value of an argument; null where it was not given and has no default.</param>
    /// <param name="schema">Knows the projections.</param>
    /// <exception cref="GraphQLException">They contradict each other or are out of range.</exception>
    public static NetworkQuestion Read(Func<string, object?> arguments, GraphSchema schema)
    {
        ImmutableArray<string> names = [.. ((IReadOnlyList<object?>)arguments("projection")!).Select(name => (string)name!)];
        if (names.Length is 0 or > ProjectionCountMax)
        {
            throw Fault($"\"projection\" has {names.Length} projections; expected 1 to {ProjectionCountMax}.", "ARGUMENT_OUT_OF_RANGE", null);
        }

        var projections = names.Select(name => schema.FindProjection(name)!).ToList();
        var factors = FactorsOf(arguments("factors"), names.Length);
        CheckTogether(projections);
        var (from, to) = NetworkDays.Read(arguments);
        var rule = NetworkFilter.Apply(arguments("where"), schema, ProjectionRule.Of(projections[0]) with
        {
            Parts = [.. projections.SelectMany((projection, i) => projection.Parts.Select(part => part with { Factor = part.Factor * factors[i] }))],
            Weight = Enum.Parse<WeightRule>((string)arguments("weight")!, ignoreCase: true),
            From = from,
            To = to,
        });
        return new NetworkQuestion(names, factors, rule);
    }

    /// <summary>The network, from those that are kept or anew.</summary>
    /// <exception cref="GraphQLException">The request has made too many already.</exception>
    public NetworkAnalysis Find(FieldRequest field)
    {
        var request = GraphRequest.Of(field);
        if (!NetworkCache.Of(request.Snapshot).Has(Text))
        {
            NetworkLimit.CheckBuilding(field, request.Snapshot, Text);
        }

        return Find(request.Snapshot, request.Options, field.Request.CancellationToken);
    }

    /// <summary>The network of a snapshot, from those that are kept or anew.</summary>
    public NetworkAnalysis Find(GraphSnapshot snapshot, ApiOptions options, CancellationToken cancellationToken) => NetworkCache.Of(snapshot).Get(
        Text,
        options.NetworkCountMax,
        () => new NetworkAnalysis(ProjectionBuilder.Build(snapshot, Rule, cancellationToken)),
        cancellationToken);

    /// <summary>The same network on one day.</summary>
    public NetworkQuestion On(DateOnly day) => this with { Rule = Rule with { From = day, To = day } };

    /// <summary>An error with a hint at what to do.</summary>
    public static GraphQLException Fault(string message, string code, string? hint) => new(new GraphQLError(
        message,
        code: code,
        extensions: hint is null ? null : new Dictionary<string, object?> { ["hint"] = hint }));

    private static ImmutableArray<double> FactorsOf(object? argument, int count)
    {
        if (argument is not IReadOnlyList<object?> values)
        {
            return [.. Enumerable.Repeat(1.0, count)];
        }

        ImmutableArray<double> factors = [.. values.Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture))];
        if (factors.Length != count)
        {
            throw Fault(
                $"\"factors\" has {factors.Length} numbers for {count} projections.", "ARGUMENT_OUT_OF_RANGE", "Give one number for each projection, in their order.");
        }

        return factors.All(factor => factor is > 0 and <= 1_000)
            ? factors
            : throw Fault("\"factors\" has a number that is not above 0 and at most 1,000.", "ARGUMENT_OUT_OF_RANGE", null);
    }

    private static void CheckTogether(List<Projection> projections)
    {
        var first = projections[0];
        var repeated = projections.GroupBy(projection => projection.Name).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw Fault($"\"projection\" has {repeated.Key} twice.", "PROJECTIONS_DISAGREE", "Name each once, and weigh it by \"factors\".");
        }

        if (projections.FirstOrDefault(each => !IsLike(each, first)) is { } other)
        {
            throw Fault(
                $"{first.Name} and {other.Name} are not over the same nodes.",
                "PROJECTIONS_DISAGREE",
                "Ask for them one after the other; together only projections over the same kinds of nodes add up, and a two-mode network stands alone.");
        }
    }

    private static bool IsLike(Projection left, Projection right) => left == right
        || (left.NodeKinds.SequenceEqual(right.NodeKinds) && left.GroupProperty == right.GroupProperty && !left.IsTwoMode && !right.IsTwoMode);

    private static string Describe(ImmutableArray<string> names, ImmutableArray<double> factors, ProjectionRule rule)
    {
        var text = string.Join(" + ", names.Zip(
            factors, (name, factor) => factor == 1 ? name : $"{factor.ToString("R", CultureInfo.InvariantCulture)} × {name}"));

        return $"{text}; weight {rule.Weight.ToString().ToUpperInvariant()}{NetworkFilter.Describe(rule)}";
    }
}
