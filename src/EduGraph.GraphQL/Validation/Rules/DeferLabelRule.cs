using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>Defer And Stream Directive Labels Are Unique (draft of incremental delivery): a label is a string, and stands once.</summary>
internal sealed class DeferLabelRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, DirectiveNode> _seen = new(StringComparer.Ordinal);

    public static RuleDefinition Definition { get; } = new(static context => new DeferLabelRule(context), new(SyntaxKind.Directive));

    public override VisitAction Enter(SyntaxNode node)
    {
        DirectiveNode directive = (DirectiveNode)node;
        if (!Context.IsDefer(directive))
        {
            return VisitAction.Continue;
        }

        ValueNode? label = directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "label")?.Value;
        switch (label)
        {
            case null or NullValueNode:
                break;
            case StringValueNode text:
                if (!_seen.TryAdd(text.Value, directive))
                {
                    const string message =
                        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.";
                    Context.Report(message, _seen[text.Value], directive);
                }

                break;
            default:
                Context.Report("Argument \"@defer(label:)\" must be a static string.", directive);
                break;
        }

        return VisitAction.Continue;
    }
}
