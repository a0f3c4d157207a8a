using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>The order in which introspection lists types: as defined, each followed by what it is the first to name.</summary>
/// <remarks>The order is that of graphql-js, so that a schema printed from introspection reads the same.</remarks>
internal sealed class TypeOrder
{
    private readonly HashSet<NamedType> _known;
    private readonly List<NamedType> _order = [];

    private TypeOrder(IEnumerable<NamedType> defined) => _known = [.. defined];

    public static IReadOnlyList<NamedType> Of(
        IReadOnlyList<NamedType> defined, IReadOnlyDictionary<OperationType, NamedType> rootTypes, IReadOnlyList<Directive> directives)
    {
        TypeOrder order = new(defined);
        foreach (NamedType type in defined)
        {
            // A type that is defined waits for its own turn, whoever names it earlier.
            order._known.Remove(type);
            order.Add(type);
        }

        foreach (NamedType type in rootTypes.OrderBy(pair => pair.Key).Select(pair => pair.Value))
        {
            order.Add(type);
        }

        foreach (InputValue argument in directives.SelectMany(directive => directive.Arguments))
        {
            order.Add(argument.Type);
        }

        order.Add(IntrospectionTypes.Schema);
        return order._order;
    }

    private void Add(GraphQLType type)
    {
        NamedType named = type.NamedType();
        if (!_known.Add(named))
        {
            return;
        }

        _order.Add(named);
        switch (named)
        {
            case UnionType union:
                AddAll(union.Members);
                break;
            case TypeWithFields withFields:
                AddAll(withFields.Interfaces);
                foreach (OutputField field in withFields.Fields)
                {
                    Add(field.Type);
                    AddAll(field.Arguments.Select(argument => argument.Type));
                }

                break;
            case InputObjectType inputObject:
                AddAll(inputObject.Fields.Select(field => field.Type));
                break;
        }
    }

    private void AddAll(IEnumerable<GraphQLType> types)
    {
        foreach (GraphQLType type in types)
        {
            Add(type);
        }
    }
}
