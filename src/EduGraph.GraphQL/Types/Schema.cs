using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>What can be asked: the types of a service, and where operations begin.</summary>
/// <remarks>
/// Made by <see cref="SchemaBuilder"/>. Immutable and safe to share between threads. It says nothing of how fields are resolved.
/// </remarks>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _typesByName;
    private readonly Dictionary<string, Directive> _directivesByName;
    private readonly Dictionary<NamedType, IReadOnlyList<NamedType>> _possibleTypes = [];
    private readonly Dictionary<NamedType, HashSet<NamedType>> _subTypes = [];

    internal Schema(
        SchemaDefinitionNode? definition,
        IReadOnlyList<SchemaExtensionNode> extensions,
        IReadOnlyDictionary<OperationType, NamedType> rootTypes,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<Directive> directives)
    {
        Definition = definition;
        Extensions = extensions;
        QueryType = rootTypes.GetValueOrDefault(OperationType.Query);
        MutationType = rootTypes.GetValueOrDefault(OperationType.Mutation);
        SubscriptionType = rootTypes.GetValueOrDefault(OperationType.Subscription);
        Types = types;
        Directives = directives;
        _typesByName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _directivesByName = new(StringComparer.Ordinal);
        foreach (Directive directive in directives)
        {
            _directivesByName.TryAdd(directive.Name, directive);
        }

        FindPossibleTypes();
    }

    /// <summary>What the service is; null if nobody said.</summary>
    public string? Description => Definition?.Description?.Value;

    /// <summary>Where queries begin. There is one, and it is an object, if the schema is valid.</summary>
    public NamedType? QueryType { get; }

    /// <summary>Where mutations begin; null if there are none.</summary>
    public NamedType? MutationType { get; }

    /// <summary>Where subscriptions begin; null if there are none.</summary>
    public NamedType? SubscriptionType { get; }

    /// <summary>All types, those of introspection included, in the order in which introspection lists them.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives, in the order in which introspection lists them.</summary>
    public IReadOnlyList<Directive> Directives { get; }

    /// <summary>Where the schema is defined; null if its root types have the usual names and it says no more.</summary>
    public SchemaDefinitionNode? Definition { get; }

    /// <summary>Where the schema is extended, in order.</summary>
    public IReadOnlyList<SchemaExtensionNode> Extensions { get; }

    /// <summary>Where operations of a type begin; null if there are none.</summary>
    public NamedType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        OperationType.Subscription => SubscriptionType,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation type."),
    };

    /// <summary>The type of a name; null if there is none.</summary>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The directive of a name, without its <c>@</c>; null if there is none.</summary>
    public Directive? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>
    /// The field that a selection set on the type selects by a name, <c>__typename</c>, <c>__schema</c> and <c>__type</c> included;
    /// null if there is none.
    /// </summary>
    public OutputField? FindField(NamedType type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith("__", StringComparison.Ordinal) && MetaFields.Find(this, type, name) is { } metaField)
        {
            return metaField;
        }

        return (type as TypeWithFields)?.FindField(name);
    }

    /// <summary>The type that a syntax node names; null if one of its parts is not known.</summary>
    public GraphQLType? TypeFromSyntax(TypeNode node) => node switch
    {
        ListTypeNode list => TypeFromSyntax(list.Type)?.List(),
        NonNullTypeNode nonNull => (TypeFromSyntax(nonNull.Type) as NullableType)?.NonNull(),
        NamedTypeNode named => FindType(named.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a type."),
    };

    /// <summary>
    /// The objects that a value of an interface or union can be: of a union as written, of an interface in the order of
    /// <see cref="Types"/>; none for other types.
    /// </summary>
    public IReadOnlyList<NamedType> GetPossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type) ?? [];

    /// <summary>Whether an object or interface belongs to an interface or union.</summary>
    public bool IsSubType(NamedType abstractType, NamedType type) => _subTypes.GetValueOrDefault(abstractType)?.Contains(type) == true;

    /// <summary>Whether every value of one type is a value of the other, lists and non-nulls taken into account.</summary>
    public bool IsSubTypeOf(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        _ when ReferenceEquals(type, superType) => true,
        (NonNullType nonNull, NonNullType superNonNull) => IsSubTypeOf(nonNull.NullableType, superNonNull.NullableType),
        (NonNullType nonNull, _) => IsSubTypeOf(nonNull.NullableType, superType),
        (ListType list, ListType superList) => IsSubTypeOf(list.ItemType, superList.ItemType),
        (TypeWithFields named, InterfaceType or UnionType) => IsSubType((NamedType)superType, named),
        _ => false,
    };

    /// <summary>Whether some object is a value of both composite types.</summary>
    public bool DoTypesOverlap(NamedType first, NamedType second)
    {
        if (ReferenceEquals(first, second))
        {
            return true;
        }

        return (first.IsAbstract(), second.IsAbstract()) switch
        {
            (true, true) => GetPossibleTypes(first).Any(type => IsSubType(second, type)),
            (true, false) => IsSubType(first, second),
            (false, true) => IsSubType(second, first),
            _ => false,
        };
    }

    private void FindPossibleTypes()
    {
        foreach (UnionType union in Types.OfType<UnionType>())
        {
            _possibleTypes[union] = union.Members;
            _subTypes[union] = [.. union.Members];
        }

        foreach (TypeWithFields type in Types.OfType<TypeWithFields>())
        {
            foreach (InterfaceType implemented in type.Interfaces.OfType<InterfaceType>())
            {
                if (!_subTypes.TryGetValue(implemented, out HashSet<NamedType>? subTypes))
                {
                    _subTypes[implemented] = subTypes = [];
                    _possibleTypes[implemented] = new List<NamedType>();
                }

                if (subTypes.Add(type) && type is ObjectType)
                {
                    ((List<NamedType>)_possibleTypes[implemented]).Add(type);
                }
            }
        }
    }
}
