using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>
/// What the rules need to know of the directives of a schema and of those that the document itself defines, which come first.
/// </summary>
internal sealed class DirectiveTable
{
    private readonly Schema? _schema;
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Takes the directives of a schema, or those that every schema has if there is none yet.</summary>
    public DirectiveTable(Schema? schema, DocumentNode document)
    {
        _schema = schema;
        IEnumerable<DirectiveDefinitionNode> definitions = document.Definitions.OfType<DirectiveDefinitionNode>();
        foreach (DirectiveDefinitionNode directive in schema is null ? SpecifiedDirectives.Nodes.Concat(definitions) : definitions)
        {
            _entries[directive.Name.Value] = Entry.Of(directive);
        }
    }

    /// <summary>The directive of the name; null if there is none.</summary>
    public Entry? Find(string name)
    {
        if (!_entries.TryGetValue(name, out Entry? entry) && _schema?.FindDirective(name) is { } directive)
        {
            _entries.Add(name, entry = Entry.Of(directive));
        }

        return entry;
    }

    /// <summary>One directive.</summary>
    /// <param name="Locations">Where it may stand: <c>FIELD</c>.</param>
    /// <param name="IsRepeatable">Whether it may stand more than once at one place.</param>
    /// <param name="ArgumentNames">Its arguments.</param>
    /// <param name="RequiredArguments">Those that must be given, with their types as text.</param>
    internal sealed record Entry(
        IReadOnlyList<string> Locations,
        bool IsRepeatable,
        IReadOnlyList<string> ArgumentNames,
        IReadOnlyList<(string Name, string Type)> RequiredArguments)
    {
        public static Entry Of(Directive directive) => new(
            directive.Locations,
            directive.IsRepeatable,
            [.. directive.Arguments.Select(static argument => argument.Name)],
            [
                .. directive.Arguments
                    .Where(static argument => argument.IsRequired)
                    .Select(static argument => (argument.Name, argument.Type.ToString()!))
            ]);

        public static Entry Of(DirectiveDefinitionNode directive) => new(
            [.. directive.Locations.Select(static location => location.Value)],
            directive.IsRepeatable,
            [.. directive.Arguments.Select(static argument => argument.Name.Value)],
            [
                .. directive.Arguments
                    .Where(static argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                    .Select(static argument => (argument.Name.Value, argument.Type.ToString()))
            ]);
    }
}
