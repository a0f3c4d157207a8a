namespace EduGraph.GraphQL.Language;

/// <summary>A text is not in the GraphQL language, or is larger than a limit of <see cref="ParserOptions"/>.</summary>
/// <remarks>The message reads as that of graphql-js does: <c>Syntax Error: Expected Name, found "}".</c></remarks>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>Reports a fault.</summary>
    /// <param name="source">The text.</param>
    /// <param name="position">Where reading stopped, 0-based.</param>
    /// <param name="description">What was found and what was expected, as a sentence.</param>
    /// <param name="code">One of <see cref="SyntaxErrorCodes"/>.</param>
    public GraphQLSyntaxException(Source source, int position, string description, string code = SyntaxErrorCodes.ParseFailed)
        : base("Syntax Error: " + description)
    {
        ArgumentNullException.ThrowIfNull(source);
        Location = new SyntaxLocation(source, position, position);
        Description = description;
        Code = code;
    }

    /// <summary>The message without its first words <c>Syntax Error</c>.</summary>
    public string Description { get; }

    /// <summary>Where reading stopped.</summary>
    public SyntaxLocation Location { get; }

    /// <summary>One of <see cref="SyntaxErrorCodes"/>.</summary>
    public string Code { get; }
}
