namespace EduGraph.GraphQL.Types;

/// <summary>Questions that every type answers.</summary>
public static class GraphQLTypeExtensions
{
    /// <summary>The type without lists and non-nulls around it.</summary>
    public static NamedType NamedType(this GraphQLType type) => type switch
    {
        ListType list => list.ItemType.NamedType(),
        NonNullType nonNull => nonNull.NullableType.NamedType(),
        _ => (NamedType)type,
    };

    /// <summary>The type without a non-null around it.</summary>
    public static NullableType Nullable(this GraphQLType type) => type is NonNullType nonNull ? nonNull.NullableType : (NullableType)type;

    /// <summary>IsInputType(type), section 3.4.2: whether values of the type, or of lists of it, can be given.</summary>
    public static bool IsInput(this GraphQLType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    /// <summary>IsOutputType(type), section 3.4.2: whether fields can have the type.</summary>
    public static bool IsOutput(this GraphQLType type) => type.NamedType() is not InputObjectType;

    /// <summary>Whether the type itself has selection sets.</summary>
    public static bool IsComposite(this GraphQLType type) => type is TypeWithFields or UnionType;

    /// <summary>Whether objects of several types have the type.</summary>
    public static bool IsAbstract(this GraphQLType type) => type is InterfaceType or UnionType;

    /// <summary>Whether the type itself has values without fields.</summary>
    public static bool IsLeaf(this GraphQLType type) => type is ScalarType or EnumType;

    /// <summary>The names of the fields that the type has of its own, in the order written; none of a type without fields.</summary>
    public static IEnumerable<string> FieldNames(this GraphQLType type) => type switch
    {
        TypeWithFields withFields => withFields.Fields.Select(field => field.Name),
        InputObjectType inputObject => inputObject.Fields.Select(field => field.Name),
        _ => [],
    };
}
