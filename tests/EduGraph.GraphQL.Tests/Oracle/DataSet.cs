using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>The objects that the oracle made for a schema, and resolvers that look fields up in them.</summary>
internal sealed class DataSet
{
    private readonly Dictionary<string, DataObject> _objects = [];

    /// <param name="objects">By id: <c>{"type", "fields"}</c>, as <c>data-generator.mjs</c> describes.</param>
    public DataSet(JsonObject objects)
    {
        foreach ((string id, JsonNode? value) in objects)
        {
            _objects.Add(id, new DataObject(value!["type"]!.GetValue<string>(), value["fields"]!.AsObject()));
        }
    }

    /// <summary>The object that fields of a root type are looked up in.</summary>
    public DataObject? Root(NamedType? rootType) => rootType is null ? null : _objects.GetValueOrDefault($"{rootType.Name}0");

    /// <summary>Resolvers of all fields of a schema.</summary>
    public ResolverMap Resolvers(Schema schema)
    {
        ResolverMap resolvers = new ResolverMap(schema).BindRest(field =>
            ResolverMap.ResolverOf((request, parent) => parent is DataObject found ? Value(found.Fields[field.Name], request.Arguments, field) : null));
        foreach (NamedType type in schema.Types.Where(static type => type.IsAbstract()))
        {
            resolvers.BindType(type.Name, static value => (value as DataObject)?.Type);
        }

        if (schema.GetRootType(OperationType.Subscription) is ObjectType root)
        {
            foreach (OutputField field in root.Fields)
            {
                resolvers.BindSubscription($"{root.Name}.{field.Name}", (_, _) => OneEvent(Root(root)));
            }
        }

        return resolvers;
    }

    private static async IAsyncEnumerable<object?> OneEvent(DataObject? root)
    {
        await Task.CompletedTask;
        yield return root;
    }

    private object? Value(JsonNode? node, ArgumentValues arguments, OutputField field) => node switch
    {
        null => null,
        JsonArray items => items.Select(item => Value(item, arguments, field)).ToArray(),
        JsonObject members when members["ref"] is { } id => _objects[id.GetValue<string>()],
        JsonObject members when members["error"] is { } message => new GraphQLException(message.GetValue<string>()),
        JsonObject => ArgumentText.Write(field, arguments),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => node.GetValue<string>(),
            _ => node.AsValue().TryGetValue(out int number) ? number : node.GetValue<double>(),
        },
    };
}

/// <summary>An object of the data set.</summary>
internal sealed record DataObject(string Type, JsonObject Fields);
