using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>What a check of a schema has found so far.</summary>
internal sealed class SchemaFaults
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) => _errors.Add(GraphQLError.At(message, nodes));

    public void CheckName(string name, SyntaxNode node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }
}
