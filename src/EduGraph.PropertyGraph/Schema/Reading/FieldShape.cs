using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>A field's type, taken apart.</summary>
/// <param name="Name">The named type inside.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="IsStrict">Whether nothing in it may be null: <c>T!</c>, <c>[T!]!</c>.</param>
/// <param name="IsNested">Whether it is a list of lists.</param>
internal readonly record struct FieldShape(NameNode Name, bool IsList, bool IsStrict, bool IsNested)
{
    public static FieldShape Of(TypeNode type)
    {
        var isStrict = type is NonNullTypeNode;
        var inner = Strip(type);
        if (inner is not ListTypeNode list)
        {
            return new FieldShape(((NamedTypeNode)inner).Name, false, isStrict, false);
        }

        isStrict &= list.Type is NonNullTypeNode;
        var item = Strip(list.Type);
        var isNested = item is ListTypeNode;
        while (item is ListTypeNode nested)
        {
            item = Strip(nested.Type);
        }

        return new FieldShape(((NamedTypeNode)item).Name, true, isStrict, isNested);
    }

    private static TypeNode Strip(TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;
}
