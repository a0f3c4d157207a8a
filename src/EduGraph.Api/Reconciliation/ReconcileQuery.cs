using System.Collections.Immutable;
using System.Text.Json;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Reconciliation;

/// <summary>A name to reconcile, with what is known beside it (Reconciliation Service API 0.2, "Reconciliation queries").</summary>
internal sealed record ReconcileQuery
{
    /// <summary>Candidates that are answered with where nothing is said.</summary>
    public const int LimitDefault = 5;

    /// <summary>Most candidates.</summary>
    public const int LimitMax = 50;

    /// <summary>Longest name, in characters.</summary>
    public const int TextLengthMax = 2_000;

    /// <summary>The name, or an id.</summary>
    public required string Text { get; init; }

    /// <summary>Kinds that candidates may be of; empty for all.</summary>
    public ImmutableArray<NodeKind> Kinds { get; init; } = [];

    /// <summary>Most candidates to answer with.</summary>
    public int Limit { get; init; } = LimitDefault;

    /// <summary>Values of properties that the thing is known to have.</summary>
    public ImmutableArray<(string Property, string Value)> Properties { get; init; } = [];

    /// <summary>Reads a query.</summary>
    /// <exception cref="ReconcileException">It is not what the API lays down.</exception>
    public static ReconcileQuery Read(GraphSchema schema, string key, JsonElement query)
    {
        if (query.ValueKind != JsonValueKind.Object)
        {
            throw new ReconcileException($"queries.{key} is no object.");
        }

        if (!query.TryGetProperty("query", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new ReconcileException($"queries.{key} has no text \"query\".");
        }

        if (text.GetString()!.Length > TextLengthMax)
        {
            throw new ReconcileException($"queries.{key}.query has {text.GetString()!.Length} characters; at most {TextLengthMax} are read.");
        }

        return new ReconcileQuery
        {
            Text = text.GetString()!,
            Kinds = query.TryGetProperty("type", out var type) ? ReadKinds(schema, $"queries.{key}.type", type) : [],
            Limit = query.TryGetProperty("limit", out var limit) && limit.ValueKind != JsonValueKind.Null
                ? ReadLimit($"queries.{key}.limit", limit)
                : LimitDefault,
            Properties = query.TryGetProperty("properties", out var properties) ? ReadProperties($"queries.{key}.properties", properties) : [],
        };
    }

    /// <summary>Kinds by the ids of types: names of kinds or interfaces, one or a list.</summary>
    /// <exception cref="ReconcileException">A name is unknown.</exception>
    public static ImmutableArray<NodeKind> ReadKinds(GraphSchema schema, string place, JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => KindsOf(schema, place, type.GetString()!),
        JsonValueKind.Object when type.TryGetProperty("id", out var id) => ReadKinds(schema, place, id),
        JsonValueKind.Array => [.. type.EnumerateArray().SelectMany(one => ReadKinds(schema, place, one)).Distinct().OrderBy(kind => kind.Index)],
        _ => throw new ReconcileException($"{place} is neither the id of a type nor a list of them."),
    };

    private static ImmutableArray<NodeKind> KindsOf(GraphSchema schema, string place, string name)
    {
        if (name.Length == 0)
        {
            return [];
        }

        var kinds = schema.KindsOf(name);
        var names = schema.Kinds.Select(kind => kind.Name).Concat(schema.Interfaces.Select(type => type.Name));
        return kinds.IsEmpty
            ? throw new ReconcileException($"{place}: there is no type \"{name}\".{GraphQL.Language.Suggestions.DidYouMean(name, names)}")
            : kinds;
    }

    private static int ReadLimit(string place, JsonElement limit) =>
        limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var count) && count >= 1
            ? Math.Min(count, LimitMax)
            : throw new ReconcileException($"{place} is {limit.GetRawText()}; expected a whole number of 1 or more.");

    private static ImmutableArray<(string Property, string Value)> ReadProperties(string place, JsonElement properties)
    {
        if (properties.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (properties.ValueKind != JsonValueKind.Array)
        {
            throw new ReconcileException($"{place} is no list.");
        }

        var values = ImmutableArray.CreateBuilder<(string Property, string Value)>();
        foreach (var property in properties.EnumerateArray())
        {
            if (property.ValueKind != JsonValueKind.Object || !property.TryGetProperty("pid", out var id) || id.ValueKind != JsonValueKind.String)
            {
                throw new ReconcileException($"{place} has an entry without a text \"pid\".");
            }

            if (property.TryGetProperty("v", out var value))
            {
                AddValues(id.GetString()!, value, values);
            }
        }

        return values.ToImmutable();
    }

    private static void AddValues(string id, JsonElement value, ImmutableArray<(string Property, string Value)>.Builder values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                {
                    AddValues(id, one, values);
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("id", out var node) && node.ValueKind == JsonValueKind.String:
                values.Add((id, node.GetString()!));
                break;
            case JsonValueKind.String when value.GetString() is { Length: > 0 } text:
                values.Add((id, text));
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                values.Add((id, value.GetRawText()));
                break;
        }
    }
}
