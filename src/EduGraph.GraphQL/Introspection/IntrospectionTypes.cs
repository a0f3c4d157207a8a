using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Introspection;

/// <summary>The types by which a schema describes itself, section 4. All schemas share them.</summary>
internal static class IntrospectionTypes
{
    // Lies beside this file; the texts are those of graphql-js, which clients compare.
    private const string ResourceName = "EduGraph.GraphQL.Introspection.introspection.graphql";

    private static readonly Dictionary<string, NamedType> ByName = Build();

    public static IReadOnlyCollection<NamedType> All => ByName.Values;

    public static ObjectType Schema { get; } = (ObjectType)ByName["__Schema"];

    public static ObjectType Type { get; } = (ObjectType)ByName["__Type"];

    public static bool Contains(NamedType type) => ByName.ContainsKey(type.Name);

    private static Dictionary<string, NamedType> Build()
    {
        using Stream stream = typeof(IntrospectionTypes).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the assembly.");
        using StreamReader reader = new(stream);
        DocumentNode document = Parser.Parse(new Source(reader.ReadToEnd(), "introspection.graphql"));
        TypeAssembly assembly = new(document.Definitions, new Dictionary<string, Coercion.ScalarCoercion>(), []);
        IReadOnlyList<NamedType> types = assembly.BuildTypes();
        assembly.ThrowIfFaulty();
        return types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }
}
