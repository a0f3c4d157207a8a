using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL;

/// <summary>Something wrong with a request, as section 7.1.2 of the specification has it in an answer.</summary>
/// <remarks>Immutable. A value and no exception: <see cref="GraphQLException"/> carries one through code that can only throw.</remarks>
public sealed class GraphQLError
{
    /// <summary>Describes a fault.</summary>
    /// <param name="message">What was found and what was expected, for the developer who wrote the request.</param>
    /// <param name="locations">Where in the request; none if the fault has no place in it.</param>
    /// <param name="path">
    /// Response names (<see cref="string"/>) and list indexes (<see cref="int"/>) down to the field; null if no field is meant.
    /// </param>
    /// <param name="code">What sort of fault, in capitals: <c>extensions.code</c>.</param>
    /// <param name="extensions">
    /// More for machines: the values can be null, strings, booleans, numbers, and lists and dictionaries of them.
    /// </param>
    public GraphQLError(
        string message,
        IReadOnlyList<SyntaxLocation>? locations = null,
        IReadOnlyList<object>? path = null,
        string? code = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Code = code;
        Extensions = extensions ?? new Dictionary<string, object?>();
    }

    /// <summary>What was found and what was expected.</summary>
    public string Message { get; }

    /// <summary>Where in the request; none if the fault has no place in it.</summary>
    public IReadOnlyList<SyntaxLocation> Locations { get; }

    /// <summary>Response names (<see cref="string"/>) and list indexes (<see cref="int"/>); null if no field is meant.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>What sort of fault: one of <see cref="ErrorCodes"/>, or the resolver's own; null if it has none.</summary>
    public string? Code { get; }

    /// <summary>More for machines; the code is not among it.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>A fault at the nodes, each of which gives a location if it was parsed from a text.</summary>
    public static GraphQLError At(string message, params ReadOnlySpan<SyntaxNode?> nodes) => At(message, null, nodes);

    /// <inheritdoc cref="At(string, ReadOnlySpan{SyntaxNode?})"/>
    public static GraphQLError At(string message, string? code, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        List<SyntaxLocation> locations = new(nodes.Length);
        foreach (SyntaxNode? node in nodes)
        {
            if (node is { Location.IsKnown: true })
            {
                locations.Add(node.Location);
            }
        }

        return new GraphQLError(message, locations, code: code);
    }

    /// <summary>A syntax fault as an error.</summary>
    public static GraphQLError From(GraphQLSyntaxException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new GraphQLError(exception.Message, [exception.Location], code: exception.Code);
    }

    /// <summary>The same fault at a field.</summary>
    public GraphQLError With(IReadOnlyList<SyntaxLocation> locations, IReadOnlyList<object> path) =>
        new(Message, Locations.Count > 0 ? Locations : locations, path, Code, Extensions);

    /// <summary>The message, with the first place: <c>GraphQL request:3:7: ...</c>.</summary>
    public override string ToString() => Locations.Count == 0 ? Message : $"{Locations[0]}: {Message}";
}
