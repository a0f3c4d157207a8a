using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// 5.6.1 Values of Correct Type, 5.6.2 Input Object Field Names, 5.6.4 Input Object Required Fields, and OneOf: a literal can be coerced
/// to the type that its place expects.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new ValuesOfCorrectTypeRule(context),
        new(
            SyntaxKind.ListValue,
            SyntaxKind.ObjectValue,
            SyntaxKind.ObjectField,
            SyntaxKind.NullValue,
            SyntaxKind.EnumValue,
            SyntaxKind.IntValue,
            SyntaxKind.FloatValue,
            SyntaxKind.StringValue,
            SyntaxKind.BooleanValue));

    public override VisitAction Enter(SyntaxNode node)
    {
        switch (node)
        {
            case ListValueNode list when Context.Types.ParentInputType?.Nullable() is not ListType:
                CheckLeaf(list);
                return VisitAction.Skip;
            case ListValueNode:
                break;
            case ObjectValueNode value when Context.Types.InputType?.NamedType() is InputObjectType type:
                CheckObject(value, type);
                break;
            case ObjectValueNode value:
                CheckLeaf(value);
                return VisitAction.Skip;
            case ObjectFieldNode field:
                CheckField(field);
                break;
            case NullValueNode when Context.Types.InputType is NonNullType type:
                Context.Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case NullValueNode:
                break;
            default:
                CheckLeaf((ValueNode)node);
                break;
        }

        return VisitAction.Continue;
    }

    private void CheckObject(ObjectValueNode value, InputObjectType type)
    {
        // Of a field that is given twice, the last counts; that it is given twice is another rule's error.
        Dictionary<string, ObjectFieldNode> given = [];
        foreach (ObjectFieldNode field in value.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (InputValue field in type.Fields)
        {
            if (field.IsRequired && !given.ContainsKey(field.Name))
            {
                Context.Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, given);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type, Dictionary<string, ObjectFieldNode> given)
    {
        if (given.Count != 1)
        {
            Context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", value);
            return;
        }

        ObjectFieldNode only = given.Values.First();
        if (only.Value is NullValueNode)
        {
            Context.Report($"Field \"{type.Name}.{only.Name.Value}\" must be non-null.", value);
        }
    }

    private void CheckField(ObjectFieldNode field)
    {
        if (Context.Types.InputType is null && Context.Types.ParentInputType?.NamedType() is InputObjectType type)
        {
            string name = field.Name.Value;
            string suggestion = Context.DidYouMean(name, type.Fields.Select(static each => each.Name));
            Context.Report($"Field \"{name}\" is not defined by type \"{type.Name}\".{suggestion}", field);
        }
    }

    private void CheckLeaf(ValueNode value)
    {
        if (Context.Types.InputType is not { } locationType)
        {
            return;
        }

        switch (locationType.NamedType())
        {
            case EnumType type:
                CheckEnum(value, type);
                break;
            case ScalarType type:
                if (type.FaultOfLiteral(value) is { } fault)
                {
                    Context.Report(fault, value);
                }

                break;
            default:
                Context.Report($"Expected value of type \"{locationType}\", found {value}.", value);
                break;
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode name && type.FindValue(name.Value) is not null)
        {
            return;
        }

        string text = value.ToString();
        string suggestion = Context.MaySuggestFor(type.Name)
            ? Suggestions.DidYouMean(Suggestions.Nearest(text, type.Values.Select(static each => each.Name)), "the enum value")
            : "";
        Context.Report(
            value is EnumValueNode
                ? $"Value \"{text}\" does not exist in \"{type.Name}\" enum.{suggestion}"
                : $"Enum \"{type.Name}\" cannot represent non-enum value: {text}.{suggestion}",
            value);
    }
}
