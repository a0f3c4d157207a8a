using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>A relationship type while its fields are read.</summary>
internal sealed class RelationshipDraft
{
    private readonly List<(NodeKind Owner, RelationshipField Field, FieldDefinitionNode Node)> _fields = [];
    private (string? Name, SyntaxLocation Location)? _propertiesType;

    public RelationshipDraft(string name) => Type = new RelationshipType { Name = name };

    public RelationshipType Type { get; }

    /// <summary>Whether a field was left out for a fault of its own: that the relationship is not seen from there is no further fault.</summary>
    public bool IsIncomplete { get; set; }

    public List<(string Alias, SyntaxLocation Location)> Aliases { get; } = [];

    public void Add(NodeKind? owner, RelationshipField field, FieldDefinitionNode node, DirectiveNode directive, SchemaFaults faults)
    {
        var propertiesType = directive.Text("properties");
        var location = (directive.Value("properties") as SyntaxNode ?? directive).Location;
        _propertiesType ??= (propertiesType, location);
        if (_propertiesType.Value.Name != propertiesType)
        {
            faults.Add(
                location,
                GraphSchemaFaultCodes.DisagreeingProperties,
                $"\"{Type.Name}\" has {Named(propertiesType)} here and {Named(_propertiesType.Value.Name)} at {_propertiesType.Value.Location}.");
        }

        if (owner is not null)
        {
            _fields.Add((owner, field, node));
            Aliases.AddRange(node.Directives.Aliases().Select(alias => (alias, node.Directives.Find("alias")!.Location)));
        }
    }

    public void Finish(SchemaTypes types, PropertyReader properties, SchemaFaults faults)
    {
        Type.Fields = [.. _fields.Select(entry => entry.Field)];
        Type.Aliases = [.. Aliases.Select(entry => entry.Alias).Distinct().Order(StringComparer.Ordinal)];
        ReadProperties(types, properties, faults);
        CheckDoubles(faults);
        var seenFromStart = Seen(RelationshipDirection.Out);
        var seenFromEnd = Seen(RelationshipDirection.In);
        if (!IsIncomplete)
        {
            ReportUnseen(seenFromStart, seenFromEnd, RelationshipDirection.In, faults);
            ReportUnseen(seenFromEnd, seenFromStart, RelationshipDirection.Out, faults);
        }

        Type.Ends = [.. seenFromStart.Keys.OrderBy(ends => ends.From.Index).ThenBy(ends => ends.To.Index)];
    }

    private static string Named(string? propertiesType) => propertiesType is null ? "no properties" : $"the properties \"{propertiesType}\"";

    private void ReadProperties(SchemaTypes types, PropertyReader properties, SchemaFaults faults)
    {
        if (_propertiesType is not { Name: { } name, Location: var location })
        {
            return;
        }

        Type.PropertiesTypeName = name;
        if (types.Definitions.FindType(name) is ObjectTypeDefinitionNode definition && definition.Directives.Has("relationshipProperties"))
        {
            Type.Properties = properties.ReadRelationshipProperties(definition);
            return;
        }

        var candidates = types.Marked("relationshipProperties").Select(type => type.Name.Value);
        faults.Add(
            location,
            GraphSchemaFaultCodes.UnknownType,
            $"There is no type \"{name}\" marked \"@relationshipProperties\".{Suggestions.DidYouMean(name, candidates)}");
    }

    // Two fields of a kind that lead along one type the same way to the same kind would show the same relationships under two names.
    private void CheckDoubles(SchemaFaults faults)
    {
        var seen = new Dictionary<(NodeKind, RelationshipDirection, NodeKind), RelationshipField>();
        foreach (var (owner, field, node) in _fields)
        {
            foreach (var target in field.TargetKinds)
            {
                if (!seen.TryAdd((owner, field.Direction, target), field))
                {
                    var other = seen[(owner, field.Direction, target)].Name;
                    faults.Add(
                        node.Name.Location,
                        GraphSchemaFaultCodes.BadRelationship,
                        $"\"{owner}.{field.Name}\" leads along \"{Type.Name}\" to \"{target}\", as \"{owner}.{other}\" does.");
                    break;
                }
            }
        }
    }

    private Dictionary<RelationshipEnds, (NodeKind Owner, RelationshipField Field, FieldDefinitionNode Node)> Seen(RelationshipDirection direction)
    {
        var seen = new Dictionary<RelationshipEnds, (NodeKind, RelationshipField, FieldDefinitionNode)>();
        foreach (var entry in _fields.Where(entry => entry.Field.Direction == direction))
        {
            foreach (var target in entry.Field.TargetKinds)
            {
                var ends = direction == RelationshipDirection.Out
                    ? new RelationshipEnds(entry.Owner, target)
                    : new RelationshipEnds(target, entry.Owner);
                seen.TryAdd(ends, entry);
            }
        }

        return seen;
    }

    private void ReportUnseen(
        Dictionary<RelationshipEnds, (NodeKind Owner, RelationshipField Field, FieldDefinitionNode Node)> seen,
        Dictionary<RelationshipEnds, (NodeKind Owner, RelationshipField Field, FieldDefinitionNode Node)> seenFromOtherEnd,
        RelationshipDirection missing,
        SchemaFaults faults)
    {
        foreach (var (ends, (owner, field, node)) in seen.Where(pair => !seenFromOtherEnd.ContainsKey(pair.Key)))
        {
            var (needing, needed) = missing == RelationshipDirection.In ? (ends.To, ends.From) : (ends.From, ends.To);
            var word = missing == RelationshipDirection.In ? "IN" : "OUT";
            faults.Add(
                node.Name.Location,
                GraphSchemaFaultCodes.OneEndedRelationship,
                $"\"{owner}.{field.Name}\" leads along \"{Type.Name}\" to \"{needing}\", which has no field with direction {word} that leads back to \"{needed}\".");
        }
    }
}
