using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>Reads arguments of the network's fields, and refuses what is out of range.</summary>
internal static class Arguments
{
    /// <summary>A number within a range.</summary>
    /// <exception cref="GraphQLException">It lies outside.</exception>
    public static int Number(FieldRequest field, string name, int min, int max, int defaultValue = 0)
    {
        var value = (int?)field.Arguments[name] ?? defaultValue;
        return value >= min && value <= max
            ? value
            : throw new GraphQLException(new GraphQLError(
                $"\"{name}\" is {value}; expected {min} to {max}.",
                code: "ARGUMENT_OUT_OF_RANGE",
                extensions: new Dictionary<string, object?> { ["min"] = min, ["max"] = max, ["found"] = value }));
    }

    /// <summary>The texts of a list; empty if it was not given.</summary>
    public static IReadOnlyList<string> Texts(FieldRequest field, string name) =>
        field.Arguments[name] is IReadOnlyList<object?> values ? [.. values.Select(value => (string)value!)] : [];

    /// <summary>The nodes that ids name.</summary>
    /// <exception cref="GraphQLException">An id names none, or there are too few or too many.</exception>
    public static int[] Nodes(FieldRequest field, string name, int countMin, int countMax)
    {
        var ids = Texts(field, name);
        if (ids.Count < countMin || ids.Count > countMax)
        {
            throw new GraphQLException(new GraphQLError(
                $"\"{name}\" has {ids.Count} ids; expected {countMin} to {countMax}.",
                code: "TOO_MANY_IDS",
                extensions: new Dictionary<string, object?> { ["min"] = countMin, ["max"] = countMax, ["found"] = ids.Count }));
        }

        return [.. ids.Select(id => Node(GraphRequest.Of(field).Snapshot, name, id)).Distinct()];
    }

    /// <summary>The node that an id names.</summary>
    /// <exception cref="GraphQLException">It names none.</exception>
    public static int Node(GraphSnapshot snapshot, string name, string id) => snapshot.Nodes.TryFind(id, out var node, out _)
        ? node
        : throw new GraphQLException($"\"{name}\" has the id \"{id}\", which no node has or ever had; find ids by \"search\".", "UNKNOWN_ID");
}
