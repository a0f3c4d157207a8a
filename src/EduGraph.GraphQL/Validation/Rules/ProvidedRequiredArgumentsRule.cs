using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.4.3 Required Arguments: an argument that may not be null and has no default is given.</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new ProvidedRequiredArgumentsRule(context),
        Enters: default,
        Leaves: new(SyntaxKind.Field, SyntaxKind.Directive));

    /// <summary>The rule for directives alone, for documents without fields.</summary>
    public static RuleDefinition DirectivesDefinition { get; } = Definition with { Leaves = new(SyntaxKind.Directive) };

    public override void Leave(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            CheckDirective(directive);
        }
        else if (Context.Types.Field is { } definition)
        {
            CheckField((FieldNode)node, definition);
        }
    }

    private void CheckField(FieldNode field, OutputField definition)
    {
        foreach (InputValue argument in definition.Arguments)
        {
            if (argument.IsRequired && !IsGiven(field.Arguments, argument.Name))
            {
                Context.Report(
                    $"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    field);
            }
        }
    }

    private void CheckDirective(DirectiveNode directive)
    {
        if (Context.Directives.Find(directive.Name.Value) is not { } known)
        {
            return;
        }

        foreach ((string name, string type) in known.RequiredArguments)
        {
            if (!IsGiven(directive.Arguments, name))
            {
                Context.Report(
                    $"Directive \"@{directive.Name.Value}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.",
                    directive);
            }
        }
    }

    private static bool IsGiven(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        foreach (ArgumentNode argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
