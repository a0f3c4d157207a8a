using System.Collections.Concurrent;
using System.Text;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>A field that an operation selects of objects of one type, all selections of one response name merged.</summary>
/// <remarks>Part of a plan: immutable, the same for every request that the plan serves, and safe to share between threads.</remarks>
public sealed class FieldSelection
{
    private readonly OperationPlan _plan;
    private readonly IReadOnlyList<CollectedField> _places;
    private readonly DeferSet _defers;
    private readonly ConcurrentDictionary<ObjectType, SelectionPlan> _plans = [];
    private SelectionPlan? _objectPlan;

    internal FieldSelection(
        OperationPlan plan, ObjectType parentType, OutputField field, IReadOnlyList<CollectedField> places, DeferSet defers, bool isFirst)
    {
        _plan = plan;
        _places = places;
        _defers = defers;
        ParentType = parentType;
        Field = field;
        Nodes = [.. places.Select(place => place.Node)];
        ResponseName = Nodes[0].ResponseName;
        Key = PaddedKey.Of(Encoding.UTF8.GetBytes($"{(isFirst ? '{' : ',')}\"{ResponseName}\":"));
        NamedType = field.Type.NamedType();
        NonNullAt = FindNonNulls(field.Type);
        ArgumentPlan = new ArgumentPlan(field, Nodes[0]);
        Resolver = plan.Resolvers.Get(field);
        TypeResolver = NamedType.IsAbstract() ? plan.Resolvers.GetTypeResolver(NamedType) : null;
        Kind = FindKind();
        TypeNameJson = Kind == FieldKind.TypeName ? Encoding.UTF8.GetBytes($"\"{parentType.Name}\"") : [];
        IsCounted = !IntrospectionTypes.Contains(NamedType);
    }

    /// <summary>The name in the answer: the alias or else the field's name.</summary>
    public string ResponseName { get; }

    /// <summary>The field.</summary>
    public OutputField Field { get; }

    /// <summary>The type of the objects that have the field.</summary>
    public ObjectType ParentType { get; }

    /// <summary>Where the field is selected; at least one place. The arguments are those of the first.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    internal FieldResolver Resolver { get; }

    /// <summary>For interfaces and unions.</summary>
    internal TypeResolver? TypeResolver { get; }

    internal FieldKind Kind { get; }

    internal ArgumentPlan ArgumentPlan { get; }

    /// <summary>The field's type without lists and non-nulls.</summary>
    internal NamedType NamedType { get; }

    /// <summary>Whether null is excluded: of the whole value first, of the innermost items last.</summary>
    internal bool[] NonNullAt { get; }

    internal int ListDepth => NonNullAt.Length - 1;

    /// <summary>What stands before the value: brace or comma, name, colon.</summary>
    internal PaddedKey Key { get; }

    internal byte[] TypeNameJson { get; }

    /// <summary>Whether its objects count among those that an answer may hold; those of introspection do not.</summary>
    internal bool IsCounted { get; }

    /// <summary>What is selected of values of a type: of the field's own, or of one of those that its interface or union can be.</summary>
    /// <exception cref="ArgumentException">The field's values cannot be of the type.</exception>
    public IReadOnlyList<FieldSelection> SelectionsOf(ObjectType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!ReferenceEquals(type, NamedType) && !_plan.Schema.IsSubType(NamedType, type))
        {
            throw new ArgumentException($"Values of {Field} cannot be of type {type}.", nameof(type));
        }

        return PlanFor(type).AllFields;
    }

    /// <summary>The first selection of a field of this field's values, of whatever type; null if it is not selected.</summary>
    public FieldSelection? Find(string fieldName)
    {
        IEnumerable<ObjectType> types = NamedType is ObjectType objectType
            ? [objectType]
            : _plan.Schema.GetPossibleTypes(NamedType).OfType<ObjectType>();
        return types.SelectMany(type => PlanFor(type).AllFields).FirstOrDefault(field => field.Field.Name == fieldName);
    }

    /// <summary>Whether a field of this field's values is selected, of whatever type: whether it is worth computing.</summary>
    public bool Selects(string fieldName) => Find(fieldName) is not null;

    /// <summary>The field's arguments in a request with these variables.</summary>
    /// <exception cref="GraphQLException">One of them has no value of its type.</exception>
    public ArgumentValues CoerceArguments(VariableValues variables) =>
        ArgumentPlan.Coerce(variables, out ArgumentValues? values) is { } error ? throw new GraphQLException(error) : values!;

    internal SelectionPlan PlanFor(ObjectType type)
    {
        // Looked at once, and written once: threads that resolve other types of an interface must not swap it in between.
        if (_objectPlan is { } known && ReferenceEquals(known.Type, type))
        {
            return known;
        }

        SelectionPlan plan = _plans.GetOrAdd(type, static (type, field) => field.CreatePlan(type), this);
        Interlocked.CompareExchange(ref _objectPlan, plan, null);
        return plan;
    }

    private SelectionPlan CreatePlan(ObjectType type) =>
        SelectionPlan.Create(_plan, type, _places.Where(HasSet).Select(place => new SelectedSet(place.Node.SelectionSet!, place.Defer)), _defers);

    private static bool HasSet(CollectedField place) => place.Node.SelectionSet is not null;

    private FieldKind FindKind()
    {
        if (ReferenceEquals(Field, MetaFields.TypeName))
        {
            return FieldKind.TypeName;
        }

        if (NamedType.IsComposite())
        {
            return FieldKind.Composite;
        }

        return Resolver switch
        {
            LeafResolver => FieldKind.Leaf,
            AsyncDelegateResolver => FieldKind.AsyncValue,
            _ => FieldKind.Value,
        };
    }

    private static bool[] FindNonNulls(GraphQLType type)
    {
        List<bool> nonNulls = [];
        GraphQLType? current = type;
        while (current is not null)
        {
            nonNulls.Add(current is NonNullType);
            current = (current.Nullable() as ListType)?.ItemType;
        }

        return [.. nonNulls];
    }
}
