using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <content>The types of one kind or interface.</content>
internal sealed partial class ApiSchemaWriter
{
    private void WriteInterface(NodeInterface type)
    {
        var implements = type.Name == NodeInterface.NodeName ? "" : " implements " + NodeInterface.NodeName;
        _sdl.Block(type.Description, $"interface {type.Name}{implements}", () => WriteNodeFields(PropertiesOf(type), type.RelationshipFields));
    }

    private void WriteKind(NodeKind kind)
    {
        var interfaces = string.Join(" & ", kind.Interfaces.Select(type => type.Name).OrderBy(name => name != NodeInterface.NodeName));
        _sdl.Block(kind.Description, $"type {kind.Name} implements {interfaces}", () => WriteNodeFields(kind.Properties, kind.RelationshipFields));
    }

    private void WriteNodeFields(ImmutableArray<PropertyDefinition> properties, ImmutableArray<RelationshipField> relationshipFields)
    {
        _sdl.Member("Its id: given once, never reused, and still answering after a merge.", $"{ApiNames.Id}: ID!");
        _sdl.Member("What kind of node it is.", $"{ApiNames.Kind}: {ApiNames.NodeKindEnum}!");
        _sdl.Field(
            "Its best name: the one that sources prefer, then the one that most of them use. The id where it has none.",
            ApiNames.Name,
            "String!",
            [("The best name in this language, if it has one in it.", "language: LanguageTag")]);
        WriteProperties(properties);
        _sdl.Member("Ids that were merged into it and still answer with it.", $"{ApiNames.FormerIds}: [ID!]!");
        _sdl.Member("Who speaks of it, and where.", $"{ApiNames.Sources}: [SourceReference!]!");
        _sdl.Field(
            "What is said of it, claim by claim; of a source, what it says.",
            ApiNames.Claims,
            "ClaimsPage",
            [
                ("Only claims of this property or relationship type: `establishedOn`, `PARTY_TO`.", "property: String"),
                ("How many to answer with, from the first on: 25 if not said, 200 at most.", "first: Int"),
                ("Only claims after this cursor.", "after: String"),
                ("How many to answer with, up to the last: 200 at most; not together with `first`.", "last: Int"),
                ("Only claims before this cursor.", "before: String"),
            ]);
        foreach (var field in relationshipFields)
        {
            WriteRelationshipField(field);
        }
    }

    private void WriteRelationshipField(RelationshipField field)
    {
        if (field.IsSingle)
        {
            _sdl.Field(field.Description, field.Name, field.TargetName, [("Only what was there on this day.", "asOf: Date")]);
        }
        else
        {
            _sdl.Field(field.Description, field.Name, _names.Connection(field.TargetName), RelationshipArguments(field.TargetName));
        }
    }

    private void WriteProperties(IEnumerable<PropertyDefinition> properties)
    {
        foreach (var property in properties)
        {
            var unit = property.Unit is null ? "" : $" Unit: {property.Unit}.";
            _sdl.Member(property.Description + unit, $"{property.Name}: {OutputType(property)}");
        }
    }

    /// <summary>The types through which lists and relationships lead to a kind or interface.</summary>
    private void WriteTarget(
        string target,
        ImmutableArray<NodeKind> kinds,
        ImmutableArray<PropertyDefinition> properties,
        ImmutableArray<RelationshipField> relationshipFields)
    {
        WriteConnection(target);
        var edgeProperties = EdgePropertiesOf(target);
        WriteEdge(target, edgeProperties);
        var isOneKind = kinds.Length == 1 && kinds[0].Name == target;
        WriteFilter(target, () => WriteNodeFilters(isOneKind, properties, relationshipFields));
        WriteListFilter(target, edgeProperties.IsEmpty ? null : _names.EdgeFilter(target));
        if (!edgeProperties.IsEmpty)
        {
            WriteFilter(
                _names.EdgeFilter(target)[..^"FilterInput".Length],
                () => WritePropertyFilters(edgeProperties),
                $"Filters relationships that lead to a {target} by their own properties.");
        }

        WriteSort(target, properties, relationshipFields);
    }

    private void WriteConnection(string target) => _sdl.Block($"A page of nodes: {target}.", $"type {_names.Connection(target)}", () =>
    {
        _sdl.Member("Where the page lies among all entries.", "pageInfo: PageInfo!");
        _sdl.Member("The nodes with their cursors and what the relationship says.", $"edges: [{_names.Edge(target)}!]");
        _sdl.Member("The nodes alone.", $"nodes: [{target}!]");
        _sdl.Member("How many entries there are on all pages together.", "totalCount: Int!");
    });

    private void WriteEdge(string target, ImmutableArray<PropertyDefinition> properties) =>
        _sdl.Block($"A node on a page, {target}, and the relationship that led to it, if one did.", $"type {_names.Edge(target)}", () =>
        {
            _sdl.Member("Where the entry stands, to go on from.", "cursor: String!");
            _sdl.Member("The node.", $"node: {target}!");
            _sdl.Member("Who says that the relationship is there, and where; null in a list of all nodes.", $"{ApiNames.Sources}: [SourceReference!]");
            _sdl.Member("The relationship itself; null in a list of all nodes.", "relationship: Relationship");
            foreach (var property in properties)
            {
                _sdl.Member($"{property.Description} Of the relationship; null where it has no such property.", $"{property.Name}: {property.TypeName}");
            }
        });
}
