using System.Text.Json.Nodes;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>What the engine answers to a request, in the form in which the oracle writes graphql-js's answer.</summary>
internal sealed class EngineAnswer(Schema schema)
{
    private static readonly RuleSet Rules = new(SpecifiedRules.OfGraphQLJs16);

    /// <summary>The error of parsing, or the errors of validation and, if there are none, the result.</summary>
    public JsonObject To(OracleCase request)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(request.Document);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new JsonObject { ["parse"] = Write(GraphQLError.From(exception)) };
        }

        if (request.KnownDifference is string difference)
        {
            return new JsonObject { ["difference"] = difference };
        }

        ValidationOptions options = new()
        {
            ErrorCountMax = request.ErrorCountMax,
            IntrospectionListDepthMax = 2, // graphql-js's limit; ours is lower.
            IntrospectionOfTypeDepthMax = int.MaxValue,
            Suggestions = request.HideSuggestions ? SuggestionScope.None : SuggestionScope.All,
        };
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(schema, document, options, Rules);
        return new JsonObject { ["validation"] = new JsonArray([.. errors.Select(Write)]) };
    }

    /// <summary>An error in the form in which the oracle writes it.</summary>
    public static JsonNode Write(GraphQLError error) => new JsonObject
    {
        ["message"] = error.Message,
        ["locations"] = new JsonArray(
            [.. error.Locations.Select(static location => new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]),
    };
}
