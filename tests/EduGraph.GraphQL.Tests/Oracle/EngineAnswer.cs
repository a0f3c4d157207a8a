using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>What the engine answers to a request, in the form in which the oracle writes graphql-js's answer.</summary>
internal sealed class EngineAnswer
{
    // graphql-js has no limits but its own for introspection; ours are tried elsewhere.
    private static readonly ValidationOptions NoLimits = new()
    {
        ErrorCountMax = int.MaxValue,
        IntrospectionListDepthMax = 2,
        IntrospectionOfTypeDepthMax = int.MaxValue,
    };

    private static readonly RuleSet Rules = new(SpecifiedRules.OfGraphQLJs16);
    private readonly Schema _schema;
    private readonly DataSet _data;
    private readonly GraphQLExecutor _executor;

    public EngineAnswer(Schema schema, JsonObject objects)
    {
        _schema = schema;
        _data = new DataSet(objects);
        _executor = new GraphQLExecutor(schema, _data.Resolvers(schema), new ExecutorOptions
        {
            Validation = NoLimits with { Suggestions = SuggestionScope.All },
            Limits = new RequestLimits
            {
                TokenCountMax = int.MaxValue,
                SyntaxNodeCountMax = int.MaxValue,
                FieldCountMax = int.MaxValue,
                DirectiveCountMax = int.MaxValue,
                SelectionDepthMax = int.MaxValue,
                AliasCountMax = int.MaxValue,
                ResponseNodeCountMax = int.MaxValue,
                TimeMax = TimeSpan.FromMinutes(5),
            },
        });
    }

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

        ValidationOptions options = NoLimits with
        {
            ErrorCountMax = request.ErrorCountMax,
            Suggestions = request.HideSuggestions ? SuggestionScope.None : SuggestionScope.All,
        };
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(_schema, document, options, Rules);
        JsonObject answer = new() { ["validation"] = new JsonArray([.. errors.Select(Write)]) };
        if (request.Answer.ContainsKey("result"))
        {
            answer["result"] = Execute(request, document);
        }

        return answer;
    }

    /// <summary>An error in the form in which the oracle writes it.</summary>
    public static JsonNode Write(GraphQLError error) => new JsonObject
    {
        ["message"] = error.Message,
        ["locations"] = new JsonArray(
            [.. error.Locations.Select(static location => new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]),
    };

    private JsonObject Execute(OracleCase request, DocumentNode document)
    {
        // As graphql-js's getOperationAST: with several operations and no name none is meant, and the root does not matter.
        List<OperationDefinitionNode> operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        OperationDefinitionNode? operation = request.OperationName is null
            ? (operations.Count == 1 ? operations[0] : null)
            : operations.Find(each => each.Name?.Value == request.OperationName);
        DataObject? root = _data.Root(_schema.GetRootType(operation?.Operation ?? OperationType.Query));
        ArrayBufferWriter<byte> output = new();
        using JsonDocument variables = JsonDocument.Parse(request.Variables.ToJsonString());
        GraphQLRequest execution = new()
        {
            Document = request.Document,
            OperationName = request.OperationName,
            Variables = variables.RootElement,
        };
        _executor.ExecuteAsync(execution, output, root).AsTask().GetAwaiter().GetResult();
        return Rearranged(JsonNode.Parse(output.WrittenSpan)!.AsObject());
    }

    // Data before errors, and of errors what graphql-js has, in its order.
    private static JsonObject Rearranged(JsonObject answer)
    {
        JsonObject result = [];
        if (answer.TryGetPropertyValue("data", out JsonNode? data))
        {
            result["data"] = data?.DeepClone();
        }

        if (answer["errors"] is JsonArray errors)
        {
            result["errors"] = new JsonArray([.. errors.Select(static error => Rearranged(error!.AsObject(), "message", "locations", "path"))]);
        }

        return result;
    }

    private static JsonObject Rearranged(JsonObject error, params ReadOnlySpan<string> names)
    {
        JsonObject result = [];
        foreach (string name in names)
        {
            if (error[name] is { } value)
            {
                result[name] = value.DeepClone();
            }
            else if (name == "locations")
            {
                result[name] = new JsonArray();
            }
        }

        return result;
    }
}
