namespace EduGraph.GraphQL.Validation;

/// <summary>How a rule is made for a document, and which nodes it wants to see.</summary>
/// <param name="Create">Makes the rule for one document.</param>
/// <param name="Enters">Kinds whose nodes it is shown before their children.</param>
/// <param name="Leaves">Kinds whose nodes it is shown after their children.</param>
internal sealed record RuleDefinition(Func<ValidationContext, ValidationRule> Create, SyntaxKindSet Enters, SyntaxKindSet Leaves = default);
