using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Types;

/// <summary>Makes a <see cref="Schema"/> of type system documents, which are read as one.</summary>
/// <example>
/// <code>
/// Schema schema = new SchemaBuilder()
///     .AddText("type Query { today: Date! } scalar Date")
///     .AddScalar("Date", new DateCoercion())
///     .Build();
/// </code>
/// </example>
public sealed class SchemaBuilder
{
    private readonly List<DefinitionNode> _definitions = [];
    private readonly Dictionary<string, ScalarCoercion> _coercions = new(StringComparer.Ordinal);

    /// <summary>Adds a text.</summary>
    /// <param name="text">Definitions and extensions, in any order.</param>
    /// <param name="name">The file name, for messages.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language.</exception>
    public SchemaBuilder AddText(string text, string name = "schema") => AddDocument(Parser.Parse(new Source(text, name)));

    /// <summary>Adds a document; what is not of the type system is passed over.</summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _definitions.AddRange(document.Definitions);
        return this;
    }

    /// <summary>Says how the values of a scalar are read and written. Scalars of which nothing is said take any value as it comes.</summary>
    public SchemaBuilder AddScalar(string name, ScalarCoercion coercion)
    {
        ArgumentNullException.ThrowIfNull(coercion);
        _coercions[name] = coercion;
        return this;
    }

    /// <summary>Builds the schema, and checks it.</summary>
    /// <exception cref="SchemaException">It breaks a rule; every fault is listed, with its place.</exception>
    public Schema Build()
    {
        DocumentNode document = new(default, [.. _definitions.Where(definition => definition is not ExecutableDefinitionNode)], 0);
        ThrowIfAny(SchemaDocumentValidator.Validate(document));
        Schema schema = BuildUnchecked();
        ThrowIfAny(SchemaValidator.Validate(schema));
        return schema;
    }

    /// <summary>Builds the schema without the checks of <see cref="SchemaDocumentValidator"/> and <see cref="SchemaValidator"/>.</summary>
    /// <exception cref="SchemaException">
    /// It names types that are not there, gives two types one name, or has a directive of the specification with a wrong value.
    /// </exception>
    public Schema BuildUnchecked()
    {
        TypeAssembly assembly = new(_definitions, _coercions, IntrospectionTypes.All);
        IReadOnlyList<NamedType> types = assembly.BuildTypes();
        IReadOnlyList<Directive> directives = assembly.BuildDirectives(SpecifiedDirectives.Nodes);
        SchemaDefinitionNode? definition = _definitions.OfType<SchemaDefinitionNode>().LastOrDefault();
        List<SchemaExtensionNode> extensions = [.. _definitions.OfType<SchemaExtensionNode>()];
        Dictionary<OperationType, NamedType> rootTypes = [];
        foreach (OperationTypeDefinitionNode node in
            (definition?.OperationTypes ?? []).Concat(extensions.SelectMany(extension => extension.OperationTypes)))
        {
            rootTypes[node.Operation] = assembly.Resolve(node.Type);
        }

        if (definition is null)
        {
            AddRootTypesByName(types, rootTypes);
        }

        assembly.ThrowIfFaulty();
        ThrowIfAny(SpecifiedDirectiveValues.FaultsOf(_definitions.Where(each => each is not ExecutableDefinitionNode)));
        Schema schema = new(definition, extensions, rootTypes, TypeOrder.Of(types, rootTypes, directives), directives);
        InputValue.CoerceDefaults(schema.Types, schema.Directives);
        return schema;
    }

    private static void ThrowIfAny(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    private static void AddRootTypesByName(IReadOnlyList<NamedType> types, Dictionary<OperationType, NamedType> rootTypes)
    {
        foreach (OperationType operation in Enum.GetValues<OperationType>())
        {
            if (types.FirstOrDefault(type => type.Name == operation.ToString()) is { } type)
            {
                rootTypes[operation] = type;
            }
        }
    }
}
