using System.Collections.Immutable;
using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Reads fields marked <c>@relationship</c>, and puts relationship types together from all fields that name them.</summary>
internal sealed class RelationshipReader(SchemaTypes types, PropertyReader properties, SchemaFaults faults)
{
    private readonly Dictionary<string, RelationshipDraft> _drafts = [];

    /// <summary>The relationship fields of a kind, or of an interface where <paramref name="owner"/> is null.</summary>
    public ImmutableArray<RelationshipField> Read(IReadOnlyList<FieldDefinitionNode> fields, NodeKind? owner)
    {
        var read = ImmutableArray.CreateBuilder<RelationshipField>();
        foreach (var field in fields.DistinctBy(field => field.Name.Value))
        {
            if (field.Directives.Find("relationship") is { } directive && Read(field, directive, owner) is { } relationship)
            {
                read.Add(relationship);
            }
        }

        return read.DrainToImmutable();
    }

    /// <summary>The relationship types, by name, once all fields are read.</summary>
    public ImmutableArray<RelationshipType> Assemble()
    {
        var drafts = _drafts.Values.OrderBy(draft => draft.Type.Name, StringComparer.Ordinal).ToList();
        foreach (var (draft, index) in drafts.Select((draft, index) => (draft, index)))
        {
            draft.Type.Index = index;
            draft.Finish(types, properties, faults);
        }

        CheckAliases(drafts);
        return [.. drafts.Select(draft => draft.Type)];
    }

    private RelationshipField? Read(FieldDefinitionNode field, DirectiveNode directive, NodeKind? owner)
    {
        var shape = FieldShape.Of(field.Type);
        if (directive.Text("type") is not { } typeName)
        {
            return null; // reported by DirectiveChecker
        }

        if (!_drafts.TryGetValue(typeName, out var draft))
        {
            draft = new RelationshipDraft(typeName);
            _drafts.Add(typeName, draft);
        }

        if (directive.Word("direction") is not ("IN" or "OUT") || !types.IsKnown(shape.Name, faults))
        {
            draft.IsIncomplete = true; // reported by DirectiveChecker, or just now
            return null;
        }

        var targets = types.KindsOf(shape.Name.Value);
        if (targets.Count == 0 || !shape.IsList || !shape.IsStrict || shape.IsNested)
        {
            faults.Add(
                field.Type.Location,
                GraphSchemaFaultCodes.BadRelationship,
                $"\"{field.Name.Value}\" is a relationship: its type is \"[T!]!\", where \"T\" is a node kind or an interface of some; found \"{field.Type}\".");
            draft.IsIncomplete = true;
            return null;
        }

        if (!IsScreamingSnake(typeName))
        {
            faults.Add(
                directive.Value("type")!.Location,
                GraphSchemaFaultCodes.BadName,
                $"A relationship type's name is in SCREAMING_SNAKE_CASE; found \"{typeName}\".");
        }

        var read = new RelationshipField
        {
            Name = field.Name.Value,
            Description = field.Description?.Value ?? "",
            Type = draft.Type,
            Direction = directive.Word("direction") == "OUT" ? RelationshipDirection.Out : RelationshipDirection.In,
            TargetName = shape.Name.Value,
            TargetKinds = [.. targets],
            IsSingle = directive.IsTrue("single"),
        };
        draft.Add(owner, read, field, directive, faults);
        return read;
    }

    private static bool IsScreamingSnake(string name) =>
        name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private void CheckAliases(List<RelationshipDraft> drafts)
    {
        var owners = drafts.ToDictionary(draft => draft.Type.Name, draft => draft.Type.Name);
        foreach (var draft in drafts)
        {
            foreach (var (alias, location) in draft.Aliases)
            {
                if (!owners.TryAdd(alias, draft.Type.Name) && owners[alias] != draft.Type.Name)
                {
                    faults.Add(
                        location,
                        GraphSchemaFaultCodes.DuplicateAlias,
                        $"\"{alias}\" cannot stand for \"{draft.Type.Name}\": it stands for \"{owners[alias]}\" already.");
                }
            }
        }
    }
}
