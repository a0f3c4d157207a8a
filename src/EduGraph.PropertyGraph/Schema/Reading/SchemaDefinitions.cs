using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>The definitions of all files, by name; of two with one name the first counts.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, TypeDefinitionNode> _types = [];
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = [];

    private SchemaDefinitions()
    {
    }

    /// <summary>Types, by name (ordinal).</summary>
    public IEnumerable<TypeDefinitionNode> Types => _types.Values.OrderBy(type => type.Name.Value, StringComparer.Ordinal);

    /// <summary>Names that a field may have as its type, the language's own among them.</summary>
    public IEnumerable<string> TypeNames => _types.Keys.Concat(BuiltInTypes);

    /// <summary>Names of directives, the language's own among them.</summary>
    public IEnumerable<string> DirectiveNames => _directives.Keys.Concat(BuiltInDirectives);

    /// <summary>Scalars of the language itself.</summary>
    public static readonly string[] BuiltInTypes = ["Boolean", "Float", "ID", "Int", "String"];

    /// <summary>Directives of the language itself that may stand in a schema; they are checked with the API's schema.</summary>
    public static readonly string[] BuiltInDirectives = ["deprecated", "oneOf", "specifiedBy"];

    public static SchemaDefinitions Collect(IEnumerable<DocumentNode> documents, SchemaFaults faults)
    {
        var definitions = new SchemaDefinitions();
        foreach (var definition in documents.SelectMany(document => document.Definitions))
        {
            switch (definition)
            {
                case TypeDefinitionNode type when !definitions._types.TryAdd(type.Name.Value, type):
                    faults.Add(
                        type.Name.Location,
                        GraphSchemaFaultCodes.DuplicateType,
                        $"\"{type.Name.Value}\" is defined at {definitions._types[type.Name.Value].Name.Location} already.");
                    break;
                case TypeDefinitionNode:
                    break;
                case DirectiveDefinitionNode directive:
                    definitions._directives.TryAdd(directive.Name.Value, directive);
                    break;
                default:
                    faults.Add(
                        definition.Location,
                        GraphSchemaFaultCodes.UnexpectedDefinition,
                        $"Found {definition.Kind}; the graph's schema has definitions of types and directives only.");
                    break;
            }
        }

        return definitions;
    }

    public TypeDefinitionNode? FindType(string name) => _types.GetValueOrDefault(name);

    public DirectiveDefinitionNode? FindDirective(string name) => _directives.GetValueOrDefault(name);
}
