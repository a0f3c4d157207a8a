using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>
/// One rule at work on one document: is shown the nodes that it asked for, in the order of the visit, and reports what is wrong.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>What the rule may ask of the document and the schema.</summary>
    protected ValidationContext Context { get; } = context;

    /// <summary>Called before the children of a node of one of <see cref="RuleDefinition.Enters"/>.</summary>
    /// <returns>
    /// <see cref="VisitAction.Skip"/> if the rule wants to see nothing of the node's children, nor its leaving; other rules still do.
    /// </returns>
    public virtual VisitAction Enter(SyntaxNode node) => VisitAction.Continue;

    /// <summary>Called after the children of a node of one of <see cref="RuleDefinition.Leaves"/>.</summary>
    public virtual void Leave(SyntaxNode node)
    {
    }
}
