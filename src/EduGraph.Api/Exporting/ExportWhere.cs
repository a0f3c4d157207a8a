using System.Text.Json;
using EduGraph.Api.Filtering;
using EduGraph.Api.Schema;
using EduGraph.Export;
using EduGraph.GraphQL.Coercion;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Exporting;

/// <summary>Reads the filter <c>where</c> of an export: the API's filters, by the kind that each is for.</summary>
/// <remarks>
/// <c>{"Institution": {"country": {"eq": "CN"}}, "Agreement": {"signedOn": {"gte": "2020-01-01"}}}</c>. A node must pass the filters that are given for
/// its kind and for interfaces of it; kinds that are not named are not filtered.
/// </remarks>
public static class ExportWhere
{
    /// <summary>Longest filter, in characters.</summary>
    public const int LengthMax = 16 * 1024;

    /// <summary>Reads the filter.</summary>
    /// <param name="schema">The API's schema.</param>
    /// <param name="snapshot">The graph.</param>
    /// <param name="text">The filter as JSON.</param>
    /// <param name="asOf">The day asked about; null for any.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <returns>Whether a node passes, and the filter as JSON.</returns>
    /// <exception cref="ExportException">It is no JSON, or names something that does not exist.</exception>
    public static (Func<int, bool> Passes, JsonElement Text) Read(ApiSchema schema, GraphSnapshot snapshot, string text, DateOnly? asOf, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        var where = Parse(text, "filters by kind: {\"Institution\": {\"country\": {\"eq\": \"CN\"}}}");
        var context = new FilterContext(snapshot, asOf, today);
        var filters = new List<Func<int, bool>>[snapshot.Schema.Kinds.Length];
        foreach (var member in where.EnumerateObject())
        {
            var kinds = snapshot.Schema.KindsOf(member.Name);
            if (kinds.IsEmpty)
            {
                var names = snapshot.Schema.Kinds.Select(kind => kind.Name).Concat(snapshot.Schema.Interfaces.Select(type => type.Name));
                throw Fault($"where names the kind \"{member.Name}\", which there is not.{GraphQL.Language.Suggestions.DidYouMean(member.Name, names)}");
            }

            var filter = Compile(schema, context, member);
            foreach (var kind in kinds)
            {
                (filters[kind.Index] ??= []).Add(filter);
            }
        }

        return (node => filters[snapshot.Nodes.KindIndexOf(node)]?.TrueForAll(filter => filter(node)) ?? true, where);
    }

    /// <summary>Reads the text of a filter: one JSON object, no member of it twice, and no half surrogate pairs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="example">What to expect, for messages.</param>
    /// <exception cref="ExportException">It is something else.</exception>
    internal static JsonElement Parse(string text, string example)
    {
        if (text.Length > LengthMax)
        {
            throw Fault($"where has {text.Length} characters; at most {LengthMax} are read.");
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            CheckTexts(document.RootElement);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Fault($"where is no JSON object; expected {example}.");
        }
        catch (JsonException exception)
        {
            throw Fault($"where is no JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw Fault("where has an escape that is half of a surrogate pair.");
        }
    }

    // JSON can hold half a surrogate pair ("\ud800"), which is no text; the reader says so only where it is read.
    private static void CheckTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    CheckTexts(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    CheckTexts(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

    private static Func<int, bool> Compile(ApiSchema schema, FilterContext context, JsonProperty member)
    {
        var value = InputCoercion.Coerce(
            schema.Types, "where", $"{ApiTypeNames.Filter(member.Name)}!", member.Value, suggestsNames: true, out var errors);
        return errors.Count > 0
            ? throw Fault(string.Join(
                ' ', errors.Select(error => error.Message.Replace("Variable \"$where\"", $"where.{member.Name}", StringComparison.Ordinal))))
            : new NodeFilter(context, member.Name).Compile((InputObject)value!);
    }

    private static ExportException Fault(string message) => new("BAD_WHERE", message);
}
