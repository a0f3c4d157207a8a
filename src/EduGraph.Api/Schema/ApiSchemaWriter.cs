using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>Derives the API's types from the graph's schema, as SDL text: lists, connections, filters and sorting of every kind.</summary>
/// <remarks>
/// Conventions are HotChocolate's; what is the same for every schema (paging, operations of scalars, the network) stands in
/// <c>graph-schema/api/</c>.
/// </remarks>
internal sealed partial class ApiSchemaWriter
{
    private static readonly (string, string)[] PagingArguments =
    [
        ("How many to answer with from the start: 25 if neither `first` nor `last` is said, 200 at most.", "first: Int"),
        ("Only entries after this cursor.", "after: String"),
        ("How many to answer with from the end, 200 at most.", "last: Int"),
        ("Only entries before this cursor.", "before: String"),
    ];

    private readonly GraphSchema _schema;
    private readonly ApiTypeNames _names;
    private readonly SdlWriter _sdl = new();

    private ApiSchemaWriter(GraphSchema schema)
    {
        _schema = schema;
        _names = new ApiTypeNames(schema);
    }

    /// <summary>The derived definitions.</summary>
    public static string Write(GraphSchema schema)
    {
        var writer = new ApiSchemaWriter(schema);
        writer.WriteQuery();
        writer.WriteScalars();
        writer.WriteEnums();
        writer.WriteValueTypes();
        foreach (var type in schema.Interfaces)
        {
            writer.WriteInterface(type);
            writer.WriteTarget(type.Name, type.Kinds, writer.PropertiesOf(type), type.RelationshipFields);
        }

        foreach (var kind in schema.Kinds)
        {
            writer.WriteKind(kind);
            writer.WriteTarget(kind.Name, [kind], kind.Properties, kind.RelationshipFields);
        }

        return writer._sdl.ToString();
    }

    private void WriteQuery() => _sdl.Block("What can be asked.", "type Query", () =>
    {
        foreach (var kind in _schema.Kinds)
        {
            _sdl.Field($"All nodes of the kind {kind.Name}. {kind.Description}", kind.List, _names.Connection(kind.Name), ListArguments(kind.Name));
        }
    });

    private void WriteScalars()
    {
        foreach (var scalar in _schema.Scalars)
        {
            _sdl.Line(scalar.Description, $"scalar {scalar.Name}" + (scalar.SpecifiedBy is null ? "" : $" @specifiedBy(url: \"{scalar.SpecifiedBy}\")"));
        }
    }

    private void WriteEnums()
    {
        foreach (var type in _schema.Enums)
        {
            WriteEnum(type.Name, type.Description, type.Values.Select(value => (value.Name, value.Description)), isFiltered: type.Name != Projection.EnumName);
        }

        WriteEnum(
            ApiNames.NodeKindEnum,
            "Kinds of nodes.",
            _schema.Kinds.Select(kind => (ApiTypeNames.ScreamingSnake(kind.Name), kind.Description)));
        WriteEnum(ApiNames.RelationshipTypeEnum, "Types of relationships.", _schema.RelationshipTypes.Select(type => (type.Name, DescribeEnds(type))));
    }

    private void WriteEnum(string name, string description, IEnumerable<(string Name, string Description)> values, bool isFiltered = true)
    {
        _sdl.Block(description, $"enum {name}", () =>
        {
            foreach (var value in values)
            {
                _sdl.Member(value.Description, value.Name);
            }
        });
        if (!isFiltered)
        {
            return; // no property has such a value
        }

        _sdl.Block(
            $"Filters by {name}. All that is given must hold; an operation whose name starts with n is the exact opposite of the other.",
            $"input {ApiTypeNames.OperationFilter(name)}",
            () =>
            {
                _sdl.Member("Is this; null: is missing.", $"eq: {name}");
                _sdl.Member("Is not this; null: is there.", $"neq: {name}");
                _sdl.Member("Is one of these.", $"in: [{name}!]");
                _sdl.Member("Is none of these.", $"nin: [{name}!]");
            });
    }

    private static string DescribeEnds(RelationshipType type) =>
        $"From {string.Join(", ", type.Ends.Select(ends => ends.From.Name).Distinct())} "
        + $"to {string.Join(", ", type.Ends.Select(ends => ends.To.Name).Distinct())}.";

    private void WriteValueTypes()
    {
        foreach (var type in _schema.ValueTypes)
        {
            var fields = ImmutableArray.Create(type.Value).AddRange(type.Details);
            _sdl.Block(type.Description, $"type {type.Name}", () =>
            {
                WriteProperties(fields);
                _sdl.Member("Who says it, and where.", $"{ApiNames.Sources}: [SourceReference!]!");
            });
            WriteFilter(type.Name, () => WritePropertyFilters(fields));
            WriteListFilter(type.Name, edgeFilter: null);
        }
    }

    private IEnumerable<(string Description, string Definition)> ListArguments(string target) =>
    [
        .. PagingArguments,
        ("Only entries that match.", $"where: {ApiTypeNames.Filter(target)}"),
        ("What to sort by, the first counting most; by id where all else is equal.", $"order: [{ApiTypeNames.Sort(target)}!]"),
        ("Only what was there on this day: what is not known to have begun later or to have ended before.", "asOf: Date"),
    ];

    private IEnumerable<(string Description, string Definition)> RelationshipArguments(string target) => EdgePropertiesOf(target).IsEmpty
        ? ListArguments(target)
        : [.. ListArguments(target), ("Only relationships that match, by their own properties.", $"edge: {_names.EdgeFilter(target)}")];

    // An interface's own properties come after those that every node has; a kind's list has both.
    private ImmutableArray<PropertyDefinition> PropertiesOf(NodeInterface type)
    {
        var ofEveryNode = _schema.FindInterface(NodeInterface.NodeName)!.Properties;
        return type.Name == NodeInterface.NodeName ? ofEveryNode : ofEveryNode.AddRange(type.Properties);
    }

    private ImmutableArray<PropertyDefinition> EdgePropertiesOf(string target) => EdgeProperties.Of(_schema, target);

    private static string OutputType(PropertyDefinition property) =>
        property.IsList ? $"[{property.TypeName}!]!" : property.TypeName + (property.IsRequired ? "!" : "");

    private static string FilterTypeOf(PropertyDefinition property) => property.Storage switch
    {
        _ when property.ValueType is { } type => ApiTypeNames.ListFilter(type.Name),
        ValueKind.Mention => ApiTypeNames.Filter(property.TypeName),
        ValueKind.Enum => ApiTypeNames.OperationFilter(property.TypeName),
        ValueKind.Integer => ApiTypeNames.OperationFilter("Int"),
        ValueKind.Number => ApiTypeNames.OperationFilter("Float"),
        ValueKind.Boolean => ApiTypeNames.OperationFilter("Boolean"),
        ValueKind.Date => ApiTypeNames.OperationFilter("Date"),
        _ => ApiTypeNames.OperationFilter(property.TypeName == ApiNames.CountryCode ? property.TypeName : "String"),
    };
}
