using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;
using EduGraph.GraphQL.Validation.Rules;

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
    private static readonly RuleSet DeferRules =
        new(DeferOnRootFieldRule.Definition, DeferOnValidOperationsRule.Definition, DeferLabelRule.Definition);

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

    /// <summary>The errors of the rules for <c>@defer</c> and, if there are none, the answer's parts put together.</summary>
    public JsonObject ToDeferring(OracleCase request, out bool isParted)
    {
        isParted = false;
        DocumentNode document = Parser.Parse(request.Document);
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(_schema, document, NoLimits, DeferRules);
        JsonObject answer = new() { ["validation"] = new JsonArray([.. errors.Select(Write)]) };
        if (request.Answer.ContainsKey("parts"))
        {
            List<JsonObject> parts = ExecuteInPartsAsync(request, document).GetAwaiter().GetResult();
            isParted = parts.Count > 1;
            answer["answer"] = PartedAnswer.Read(parts).ToJson();
        }

        return answer;
    }

    /// <summary>The same of what the oracle wrote.</summary>
    public static JsonObject PutTogether(JsonObject answer)
    {
        JsonObject result = new() { ["validation"] = answer["validation"]!.DeepClone() };
        if (answer["parts"] is JsonArray parts)
        {
            result["answer"] = PartedAnswer.Read([.. parts.Select(static part => part!.AsObject())]).ToJson();
        }

        return result;
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
        ArrayBufferWriter<byte> output = new();
        using JsonDocument variables = JsonDocument.Parse(request.Variables);
        GraphQLRequest execution = new()
        {
            Document = request.Document,
            OperationName = request.OperationName,
            Variables = variables.RootElement,
        };
        PreparedOperation operation = _executor.Prepare(request.Document, request.OperationName);
        if (operation.Operation is { Operation: OperationType.Subscription })
        {
            return Rearranged(FirstResponse(operation, variables.RootElement));
        }

        _executor.ExecuteAsync(execution, output, Root(request, document)).AsTask().GetAwaiter().GetResult();
        return Rearranged(JsonNode.Parse(output.WrittenSpan)!.AsObject());
    }

    // What is wrong with a subscription, or its answer to the only event there is.
    private JsonObject FirstResponse(PreparedOperation operation, JsonElement variables)
    {
        SubscriptionResult subscription = _executor.Subscribe(operation, variables);
        if (subscription.Responses is null)
        {
            ArrayBufferWriter<byte> errors = new();
            GraphQLExecutor.WriteErrors(subscription.Errors, errors);
            return JsonNode.Parse(errors.WrittenSpan)!.AsObject();
        }

        ReadOnlyMemory<byte> response = subscription.Responses.ToBlockingEnumerable().Single();
        return JsonNode.Parse(response.Span)!.AsObject();
    }

    private async Task<List<JsonObject>> ExecuteInPartsAsync(OracleCase request, DocumentNode document)
    {
        ArrayBufferWriter<byte> output = new();
        using JsonDocument variables = JsonDocument.Parse(request.Variables);
        PreparedOperation operation = _executor.Prepare(request.Document, request.OperationName);
        IncrementalResult result =
            await _executor.ExecuteIncrementallyAsync(operation, variables.RootElement, output, Root(request, document));
        List<JsonObject> parts = [JsonNode.Parse(output.WrittenSpan)!.AsObject()];
        if (result.Parts is not null)
        {
            await foreach (ReadOnlyMemory<byte> part in result.Parts)
            {
                parts.Add(JsonNode.Parse(part.Span)!.AsObject());
            }
        }

        return parts;
    }

    private DataObject? Root(OracleCase request, DocumentNode document)
    {
        // As graphql-js's getOperationAST: with several operations and no name none is meant, and the root does not matter.
        List<OperationDefinitionNode> operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        OperationDefinitionNode? operation = request.OperationName is null
            ? (operations.Count == 1 ? operations[0] : null)
            : operations.Find(each => each.Name?.Value == request.OperationName);
        return _data.Root(_schema.GetRootType(operation?.Operation ?? OperationType.Query));
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
            result["errors"] = new JsonArray([.. errors.Select(static error => RearrangedError(error!.AsObject()))]);
        }

        return result;
    }

    /// <summary>Of an error what graphql-js has, in its order.</summary>
    public static JsonObject RearrangedError(JsonObject error)
    {
        JsonObject result = [];
        foreach (string name in (string[])["message", "locations", "path"])
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
