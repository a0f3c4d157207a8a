using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.2 Fragment Spread Type Existence, and the same for the types of variables: a type that is named is defined.</summary>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    private readonly List<string> _definedNames = [];

    public KnownTypeNamesRule(ValidationContext context)
        : base(context)
    {
        foreach (DefinitionNode definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _definedNames.Add(type.Name.Value);
            }
        }
    }

    public static RuleDefinition Definition { get; } = new(static context => new KnownTypeNamesRule(context), new(SyntaxKind.NamedType));

    public override VisitAction Enter(SyntaxNode node)
    {
        string name = ((NamedTypeNode)node).Name.Value;
        if (Context.IsExistingType(name) || _definedNames.Contains(name) || (IsInTypeSystem() && IsStandard(name)))
        {
            return VisitAction.Continue;
        }

        Context.Report($"Unknown type \"{name}\".{Context.DidYouMean(name, TypeNames())}", node);
        return VisitAction.Continue;
    }

    private IEnumerable<string> TypeNames()
    {
        IEnumerable<string> names = Context.ExistingTypeNames.Concat(_definedNames);
        return IsInTypeSystem() ? StandardTypes.Names.Concat(names) : names;
    }

    private bool IsInTypeSystem() => Context.Ancestors.Count > 1 && Context.Ancestors[1] is not ExecutableDefinitionNode;

    private static bool IsStandard(string name) => StandardTypes.Names.Contains(name);
}
