using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Coercion;

/// <summary>The five scalar types that every schema may use.</summary>
internal static class SpecifiedScalars
{
    /// <summary>The descriptions are those of graphql-js, which clients compare.</summary>
    private const string Definitions = """"
        """The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text."""
        scalar String

        """The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1."""
        scalar Int

        """The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."""
        scalar Float

        """The `Boolean` scalar type represents `true` or `false`."""
        scalar Boolean

        """The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `"4"`) or integer (such as `4`) input value will be accepted as an ID."""
        scalar ID
        """";

    private static readonly Dictionary<string, ScalarType> ByName = CreateTypes();

    public static ScalarType String { get; } = ByName["String"];

    public static ScalarType Boolean { get; } = ByName["Boolean"];

    public static ScalarType? Find(string name) => ByName.GetValueOrDefault(name);

    private static Dictionary<string, ScalarType> CreateTypes()
    {
        DocumentNode document = Parser.Parse(new Source(Definitions, "specified scalars"));
        return document.Definitions.Cast<ScalarTypeDefinitionNode>()
            .Select(definition => new ScalarType(definition, [], CoercionOf(definition.Name.Value)))
            .ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    private static ScalarCoercion CoercionOf(string name) => name switch
    {
        "String" => new StringCoercion(),
        "Int" => new IntCoercion(),
        "Float" => new FloatCoercion(),
        "Boolean" => new BooleanCoercion(),
        _ => new IdCoercion(),
    };
}
