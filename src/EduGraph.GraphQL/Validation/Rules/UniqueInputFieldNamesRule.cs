using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.6.3 Input Object Field Uniqueness: an input object is given each field once.</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Stack<Dictionary<string, NameNode>> _known = new();

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueInputFieldNamesRule(context),
        new(SyntaxKind.ObjectValue, SyntaxKind.ObjectField),
        new(SyntaxKind.ObjectValue));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is ObjectValueNode)
        {
            _known.Push([]);
        }
        else if (node is ObjectFieldNode { Name: { } name } && !_known.Peek().TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name);
        }

        return VisitAction.Continue;
    }

    public override void Leave(SyntaxNode node) => _known.Pop();
}
