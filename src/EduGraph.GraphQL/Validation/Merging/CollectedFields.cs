using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Merging;

/// <summary>One field of a selection set, with its definition where that is known.</summary>
internal sealed record CollectedField(NamedType? ParentType, FieldNode Node, OutputField? Definition)
{
    /// <summary>Whether nothing but its name and type can conflict.</summary>
    public bool IsPlain => Node.Arguments.Count == 0 && Node.SelectionSet is null;
}

/// <summary>The fields of a selection set that share a response name, in the order written; at least one.</summary>
internal sealed record FieldGroup(string ResponseName, List<CollectedField> Fields);

/// <summary>The fields of a selection set by response name, those in inline fragments too; and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly Dictionary<string, FieldGroup> _byName = [];
    private readonly List<FieldGroup> _groups = [];
    private readonly List<string> _fragmentNames = [];
    private readonly HashSet<string> _knownFragmentNames = [];

    private CollectedFields()
    {
    }

    /// <summary>The groups, in the order of their first fields.</summary>
    public IReadOnlyList<FieldGroup> Groups => _groups;

    /// <summary>Names of the fragments that are spread, each once, in the order written.</summary>
    public IReadOnlyList<string> FragmentNames => _fragmentNames;

    /// <summary>The fragments that these fields were compared with; the value says whether as fields that never meet.</summary>
    public Dictionary<string, bool> ComparedFragments { get; } = [];

    /// <summary>The group with a response name; null if there is none.</summary>
    public FieldGroup? Find(string responseName) => _byName.GetValueOrDefault(responseName);

    /// <summary>Collects the fields of a selection set on a type.</summary>
    public static CollectedFields Of(Schema schema, NamedType? parentType, SelectionSetNode selectionSet)
    {
        CollectedFields result = new();
        result.Add(schema, parentType, selectionSet);
        return result;
    }

    private void Add(Schema schema, NamedType? parentType, SelectionSetNode selectionSet)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new CollectedField(parentType, field, (parentType as TypeWithFields)?.FindField(field.Name.Value)));
                    break;
                case FragmentSpreadNode spread:
                    if (_knownFragmentNames.Add(spread.Name.Value))
                    {
                        _fragmentNames.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode inline:
                    NamedType? type = inline.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) : parentType;
                    Add(schema, type, inline.SelectionSet);
                    break;
            }
        }
    }

    private void Add(CollectedField field)
    {
        string responseName = field.Node.ResponseName;
        if (!_byName.TryGetValue(responseName, out FieldGroup? group))
        {
            _byName.Add(responseName, group = new(responseName, []));
            _groups.Add(group);
        }

        group.Fields.Add(field);
    }
}
