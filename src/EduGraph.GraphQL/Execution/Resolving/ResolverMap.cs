using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>Says how each field of a schema's objects is resolved, and each interface and union.</summary>
/// <remarks>Filled by one thread, then given to an executor, after which it may not be changed.</remarks>
/// <example>
/// <code>
/// ResolverMap resolvers = new ResolverMap(schema)
///     .Bind("Query.hello", (field, parent) => $"Hello, {field.Arguments["name"]}!")
///     .BindRest(field => FromDirectives(field.Directives));
/// </code>
/// </example>
public sealed class ResolverMap
{
    private readonly Schema _schema;
    private readonly Dictionary<OutputField, FieldResolver> _fields = [];
    private readonly Dictionary<OutputField, SubscriptionSource> _subscriptions = [];
    private readonly Dictionary<NamedType, TypeResolver> _types = [];

    /// <summary>Begins a map in which only introspection is resolved.</summary>
    public ResolverMap(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        IntrospectionResolvers.Bind(schema, _fields);
    }

    /// <summary>Resolves a field by a class of its own.</summary>
    /// <param name="coordinate"><c>Type.field</c>, of an object.</param>
    /// <param name="resolver">
    /// A <see cref="LeafResolver"/> for scalars and enums and lists of them, a <see cref="CompositeResolver"/> or
    /// <see cref="AsyncCompositeResolver"/> for the others.
    /// </param>
    /// <exception cref="ArgumentException">The schema has no such field, or the resolver is not for fields of its type.</exception>
    public ResolverMap Bind(string coordinate, FieldResolver resolver)
    {
        Bind(FindField(coordinate), resolver);
        return this;
    }

    /// <summary>Resolves a field by a function, one parent at a time.</summary>
    /// <param name="coordinate"><c>Type.field</c>, of an object.</param>
    /// <param name="resolve">
    /// Takes the request and the parent's object, gives the value: what the scalar can write, an enum value's name, an object that the
    /// fields below will see as their parent, or an <see cref="System.Collections.IEnumerable"/> of these.
    /// </param>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public ResolverMap Bind(string coordinate, Func<FieldRequest, object?, object?> resolve) => Bind(coordinate, ResolverOf(resolve));

    /// <summary>As <see cref="Bind(string, Func{FieldRequest, object?, object?})"/>, but may wait.</summary>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public ResolverMap BindAsync(string coordinate, Func<FieldRequest, object?, ValueTask<object?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return Bind(coordinate, new AsyncDelegateResolver(resolve));
    }

    /// <summary>Gives the events of a subscription field; unless the field is bound besides, each event is its value.</summary>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public ResolverMap BindSubscription(string coordinate, SubscriptionSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        OutputField field = FindField(coordinate);
        _subscriptions[field] = source;
        _fields.TryAdd(field, new DelegateResolver(static (_, value) => value));
        return this;
    }

    /// <summary>Says which object type the values of an interface or union have.</summary>
    /// <exception cref="ArgumentException">The schema has no such interface or union.</exception>
    public ResolverMap BindType(string typeName, TypeResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        if (_schema.FindType(typeName) is not { } type || !type.IsAbstract())
        {
            string suggestion = Suggestions.DidYouMean(typeName, _schema.Types.Where(each => each.IsAbstract()).Select(each => each.Name));
            throw new ArgumentException($"The schema has no interface or union \"{typeName}\".{suggestion}", nameof(typeName));
        }

        _types[type] = resolver;
        return this;
    }

    /// <summary>As <see cref="BindType(string, TypeResolver)"/>, by a function from an object to the name of its type.</summary>
    /// <exception cref="ArgumentException">The schema has no such interface or union.</exception>
    public ResolverMap BindType(string typeName, Func<object?, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return BindType(typeName, new TypeNameResolver(nameOf));
    }

    /// <summary>Asks a function about every field of an object that has no resolver yet; null leaves the field without.</summary>
    /// <exception cref="ArgumentException">A resolver is not for fields of its field's type.</exception>
    public ResolverMap BindRest(Func<OutputField, FieldResolver?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        foreach (OutputField field in UnboundFields().ToList())
        {
            if (choose(field) is { } resolver)
            {
                Bind(field, resolver);
            }
        }

        return this;
    }

    /// <summary>A resolver of a function, for <see cref="BindRest"/>.</summary>
    public static FieldResolver ResolverOf(Func<FieldRequest, object?, object?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new DelegateResolver(resolve);
    }

    /// <summary>A resolver that looks the field up in its parent, a dictionary by field name; a function there is called.</summary>
    public static FieldResolver FromDictionary(OutputField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new DelegateResolver((_, parent) =>
            (parent as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field.Name) is var value && value is Func<object?> function
                ? function()
                : value);
    }

    internal FieldResolver Get(OutputField field) => _fields[field];

    internal TypeResolver GetTypeResolver(NamedType type) => _types.GetValueOrDefault(type) ?? TypeNameResolver.OfDictionaries;

    internal SubscriptionSource? FindSubscription(OutputField field) => _subscriptions.GetValueOrDefault(field);

    /// <exception cref="SchemaException">A field has no resolver.</exception>
    internal void CheckComplete()
    {
        List<GraphQLError> errors =
            [.. UnboundFields().Select(field => GraphQLError.At($"Field \"{field}\" has no resolver.", field.Definition))];
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    private IEnumerable<OutputField> UnboundFields() =>
        _schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields).Where(field => !_fields.ContainsKey(field));

    private void Bind(OutputField field, FieldResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        bool isForComposites = resolver is CompositeResolver or AsyncCompositeResolver;
        bool isForLeaves = resolver is LeafResolver;
        bool isComposite = field.Type.NamedType().IsComposite();
        if ((isComposite && isForLeaves) || (!isComposite && isForComposites))
        {
            string message = $"{resolver.GetType().Name} cannot resolve {field}, which is of type {field.Type}.";
            throw new ArgumentException(message, nameof(resolver));
        }

        _fields[field] = resolver;
    }

    private OutputField FindField(string coordinate)
    {
        ArgumentNullException.ThrowIfNull(coordinate);
        string[] names = coordinate.Split('.');
        if (names.Length == 2 && _schema.FindType(names[0]) is ObjectType type && type.FindField(names[1]) is { } field)
        {
            return field;
        }

        IEnumerable<string> known = _schema.Types.OfType<ObjectType>().SelectMany(each => each.Fields).Select(each => each.ToString());
        string suggestion = Suggestions.DidYouMean(coordinate, known);
        throw new ArgumentException($"The schema has no field \"{coordinate}\".{suggestion}", nameof(coordinate));
    }
}
