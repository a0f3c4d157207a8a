using System.Text.Json.Nodes;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>A request, and what graphql-js answers to it.</summary>
/// <param name="Line">The line that the oracle wrote.</param>
internal sealed record OracleCase(JsonObject Line)
{
    /// <summary>The document, which may be anything.</summary>
    public string Document => Line["document"]!.GetValue<string>();

    /// <summary>The operation asked for.</summary>
    public string? OperationName => Line["operationName"]?.GetValue<string>();

    /// <summary>The variables of the request, as JSON text.</summary>
    public string Variables => Line["variablesText"]?.GetValue<string>() ?? Line["variables"]!.ToJsonString();

    /// <summary>Validation errors that are reported at most.</summary>
    public int ErrorCountMax => Line["maxErrors"]!.GetValue<int>();

    /// <summary>Whether messages suggest no names.</summary>
    public bool HideSuggestions => Line["hideSuggestions"]!.GetValue<bool>();

    /// <summary>The answer: an error of parsing, errors of validation, or a result too; or a known difference.</summary>
    public JsonObject Answer => Line["answer"]!.AsObject();

    /// <summary>The name of a known difference, of which the document shows an example; null if there is none.</summary>
    public string? KnownDifference => Answer["difference"]?.GetValue<string>();

    /// <summary>The same request with another document.</summary>
    public JsonObject RequestWith(string document)
    {
        JsonObject request = Line.DeepClone().AsObject();
        request.Remove("answer");
        request["document"] = document;
        return request;
    }
}
