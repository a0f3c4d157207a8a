using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Introspection;

/// <summary>The fields that types have without saying so: <c>__typename</c> on every composite, the others on the query type.</summary>
internal static class MetaFields
{
    public const string TypeNameName = "__typename";

    private const string Definitions = """"
        type Query {
          """Access the current type schema of this server."""
          __schema: __Schema!
          """Request the type information of a single type."""
          __type(name: String!): __Type
          """The name of the current Object type at runtime."""
          __typename: String!
        }
        """";

    private static readonly ObjectType Holder = BuildHolder();

    public static OutputField Schema { get; } = Holder.FindField("__schema")!;

    public static OutputField Type { get; } = Holder.FindField("__type")!;

    public static OutputField TypeName { get; } = Holder.FindField(TypeNameName)!;

    public static OutputField? Find(Schema schema, NamedType type, string name) => name switch
    {
        TypeNameName when type.IsComposite() => TypeName,
        "__schema" when ReferenceEquals(type, schema.QueryType) => Schema,
        "__type" when ReferenceEquals(type, schema.QueryType) => Type,
        _ => null,
    };

    private static ObjectType BuildHolder()
    {
        DocumentNode document = Parser.Parse(new Source(Definitions, "meta fields"));
        TypeAssembly assembly = new(document.Definitions, new Dictionary<string, ScalarCoercion>(), IntrospectionTypes.All);
        return (ObjectType)assembly.BuildTypes()[0];
    }
}
