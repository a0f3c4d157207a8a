using System.Text.Json.Nodes;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Puts the parts of an answer together as a client does, and holds them against the rules of incremental delivery.</summary>
internal sealed class PartedAnswer
{
    private readonly Dictionary<string, JsonObject> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _failed = [];
    private readonly List<JsonNode> _errors = [];
    private readonly JsonNode? _data;

    private PartedAnswer(JsonObject first)
    {
        First = first;
        _data = first["data"]?.DeepClone();
    }

    /// <summary>The first part, with what is pending but for the ids.</summary>
    public JsonObject First { get; }

    /// <summary>Reads the parts.</summary>
    public static PartedAnswer Read(IReadOnlyList<JsonObject> parts)
    {
        PartedAnswer answer = new(parts[0]);
        for (int index = 0; index < parts.Count; index++)
        {
            answer.Take(parts[index], isLast: index == parts.Count - 1);
        }

        Assert.Empty(answer._pending);
        return answer;
    }

    /// <summary>The first part, all data put together, and the fragments that failed.</summary>
    /// <remarks>
    /// Which of two fragments brings what they share, and whether one of which nothing is left to send is told of, depends on which was
    /// executed first: an implementation may choose.
    /// </remarks>
    public JsonObject ToJson()
    {
        JsonObject first = new() { ["data"] = First["data"]?.DeepClone() };
        if (First["errors"] is JsonArray errors)
        {
            first["errors"] = new JsonArray([.. errors.Select(error => Place(error!.AsObject()))]);
        }

        first["pending"] = new JsonArray([.. (First["pending"]?.AsArray() ?? []).Select(static entry => WithoutId(entry!.AsObject()))]);
        return new JsonObject
        {
            ["first"] = first,
            ["data"] = WithSortedNames(_data),
            ["errors"] = Sorted(_errors),
            ["failed"] = Sorted(_failed),
        };
    }

    private void Take(JsonObject part, bool isLast)
    {
        Assert.Equal(!isLast, part["hasNext"]?.GetValue<bool>() ?? false);
        foreach (JsonNode? entry in part["pending"]?.AsArray() ?? [])
        {
            string id = entry!["id"]!.GetValue<string>();
            Assert.True(_ids.Add(id), "An id is given twice.");
            _pending.Add(id, entry.AsObject());
        }

        foreach (JsonNode? entry in part["incremental"]?.AsArray() ?? [])
        {
            TakeData(entry!.AsObject());
        }

        foreach (JsonNode? entry in part["completed"]?.AsArray() ?? [])
        {
            Assert.True(_pending.Remove(entry!["id"]!.GetValue<string>(), out JsonObject? pending), "Completed, but not pending.");
            JsonObject completed = WithoutId(pending);
            completed["errors"] = Errors(entry.AsObject());
            if (entry["errors"] is not null)
            {
                _failed.Add(completed);
            }
        }
    }

    private void TakeData(JsonObject entry)
    {
        JsonObject pending = _pending[entry["id"]!.GetValue<string>()];
        JsonNode? place = _data;
        foreach (JsonNode? step in pending["path"]!.AsArray().Concat(entry["subPath"]?.AsArray() ?? []))
        {
            place = step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? place![step.GetValue<int>()] : place![step.GetValue<string>()];
        }

        foreach ((string name, JsonNode? value) in entry["data"]!.AsObject())
        {
            Assert.False(place!.AsObject().ContainsKey(name), $"{name} is sent twice.");
            place.AsObject().Add(name, value?.DeepClone());
        }

        _errors.AddRange(Errors(entry).Select(static error => error!.DeepClone()));
    }

    private static JsonArray Errors(JsonObject entry) =>
        new([.. (entry["errors"]?.AsArray() ?? []).Select(static error => Place(error!.AsObject()))]);

    // The messages are compared by the other oracle tests, with graphql-js 16; those of 17 read otherwise.
    private static JsonObject Place(JsonObject error)
    {
        JsonObject place = EngineAnswer.RearrangedError(error);
        place.Remove("message");
        return place;
    }

    private static JsonObject WithoutId(JsonObject pending) => new()
    {
        ["path"] = pending["path"]!.DeepClone(),
        ["label"] = pending["label"]?.DeepClone(),
    };

    private static JsonNode? WithSortedNames(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(static member => KeyValuePair.Create(member.Key, WithSortedNames(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithSortedNames)]),
        _ => node?.DeepClone(),
    };

    private static JsonArray Sorted(IEnumerable<JsonNode> nodes) =>
        new([.. nodes.OrderBy(CanonicalJson.Write, StringComparer.Ordinal).Select(static node => node.DeepClone())]);
}
