using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Introspection;

/// <summary>Resolves the fields by which a schema describes itself, section 4.2.</summary>
internal static class IntrospectionResolvers
{
    /// <summary>Adds the resolvers to those of a schema's own fields.</summary>
    public static void Bind(Schema schema, Dictionary<OutputField, FieldResolver> resolvers)
    {
        resolvers[MetaFields.TypeName] = Of((_, _) => null); // Written by the executor itself, which knows the type.
        resolvers[MetaFields.Schema] = Of((_, _) => schema);
        resolvers[MetaFields.Type] = Of((field, _) => schema.FindType((string)field.Arguments["name"]!));
        foreach (OutputField field in IntrospectionTypes.All.OfType<ObjectType>().SelectMany(type => type.Fields))
        {
            resolvers[field] = Of(Find(schema, field));
        }
    }

    private static DelegateResolver Of(Func<FieldRequest, object?, object?> resolve) => new(resolve);

    private static Func<FieldRequest, object?, object?> Find(Schema schema, OutputField field) => field.DeclaringType.Name switch
    {
        "__Schema" => OfSchema(field.Name),
        "__Directive" => OfDirective(field.Name),
        "__Type" => OfType(schema, field.Name),
        "__Field" => OfField(field.Name),
        "__InputValue" => OfInputValue(field.Name),
        "__EnumValue" => OfEnumValue(field.Name),
        _ => throw Unknown(field.Name),
    };

    private static Func<FieldRequest, object?, object?> OfSchema(string name) => name switch
    {
        "description" => (_, schema) => ((Schema)schema!).Description,
        "types" => (_, schema) => ((Schema)schema!).Types,
        "queryType" => (_, schema) => ((Schema)schema!).QueryType,
        "mutationType" => (_, schema) => ((Schema)schema!).MutationType,
        "subscriptionType" => (_, schema) => ((Schema)schema!).SubscriptionType,
        "directives" => (_, schema) => ((Schema)schema!).Directives,
        _ => throw Unknown(name),
    };

    private static Func<FieldRequest, object?, object?> OfDirective(string name) => name switch
    {
        "name" => (_, directive) => ((Directive)directive!).Name,
        "description" => (_, directive) => ((Directive)directive!).Description,
        "isRepeatable" => (_, directive) => ((Directive)directive!).IsRepeatable,
        "locations" => (_, directive) => ((Directive)directive!).Locations,
        "args" => (field, directive) => Visible(field, ((Directive)directive!).Arguments, argument => argument.DeprecationReason),

        // Directives on definitions of directives are of a later draft: none is deprecated.
        "isDeprecated" => (_, _) => false,
        "deprecationReason" => (_, _) => null,
        _ => throw Unknown(name),
    };

    private static Func<FieldRequest, object?, object?> OfType(Schema schema, string name) => name switch
    {
        "kind" => (_, type) => NameOf(((GraphQLType)type!).Kind),
        "name" => (_, type) => (type as NamedType)?.Name,
        "description" => (_, type) => (type as NamedType)?.Description,
        "specifiedByURL" => (_, type) => (type as ScalarType)?.SpecifiedByUrl,
        "fields" => (field, type) => type is TypeWithFields withFields
            ? Visible(field, withFields.Fields, each => each.DeprecationReason)
            : null,
        "interfaces" => (_, type) => (type as TypeWithFields)?.Interfaces,
        "possibleTypes" => (_, type) => type is InterfaceType or UnionType ? schema.GetPossibleTypes((NamedType)type) : null,
        "enumValues" => (field, type) => type is EnumType enumType
            ? Visible(field, enumType.Values, each => each.DeprecationReason)
            : null,
        "inputFields" => (field, type) => type is InputObjectType inputObject
            ? Visible(field, inputObject.Fields, each => each.DeprecationReason)
            : null,
        "ofType" => (_, type) => type switch
        {
            ListType list => list.ItemType,
            NonNullType nonNull => nonNull.NullableType,
            _ => null,
        },
        "isOneOf" => (_, type) => (type as InputObjectType)?.IsOneOf,
        _ => throw Unknown(name),
    };

    private static Func<FieldRequest, object?, object?> OfField(string name) => name switch
    {
        "name" => (_, field) => ((OutputField)field!).Name,
        "description" => (_, field) => ((OutputField)field!).Description,
        "args" => (request, field) => Visible(request, ((OutputField)field!).Arguments, argument => argument.DeprecationReason),
        "type" => (_, field) => ((OutputField)field!).Type,
        "isDeprecated" => (_, field) => ((OutputField)field!).DeprecationReason is not null,
        "deprecationReason" => (_, field) => ((OutputField)field!).DeprecationReason,
        _ => throw Unknown(name),
    };

    private static Func<FieldRequest, object?, object?> OfInputValue(string name) => name switch
    {
        "name" => (_, input) => ((InputValue)input!).Name,
        "description" => (_, input) => ((InputValue)input!).Description,
        "type" => (_, input) => ((InputValue)input!).Type,
        "defaultValue" => (_, input) => DefaultValuePrinter.Print((InputValue)input!),
        "isDeprecated" => (_, input) => ((InputValue)input!).DeprecationReason is not null,
        "deprecationReason" => (_, input) => ((InputValue)input!).DeprecationReason,
        _ => throw Unknown(name),
    };

    private static Func<FieldRequest, object?, object?> OfEnumValue(string name) => name switch
    {
        "name" => (_, value) => ((EnumValue)value!).Name,
        "description" => (_, value) => ((EnumValue)value!).Description,
        "isDeprecated" => (_, value) => ((EnumValue)value!).DeprecationReason is not null,
        "deprecationReason" => (_, value) => ((EnumValue)value!).DeprecationReason,
        _ => throw Unknown(name),
    };

    private static IEnumerable<T> Visible<T>(FieldRequest field, IReadOnlyList<T> items, Func<T, string?> deprecationReason) =>
        field.Arguments["includeDeprecated"] is true ? items : items.Where(item => deprecationReason(item) is null);

    private static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.List => "LIST",
        TypeKind.NonNull => "NON_NULL",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of type."),
    };

    private static InvalidOperationException Unknown(string name) =>
        new($"introspection.graphql has a field \"{name}\" without a resolver.");
}
