using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>Says whether a document can be executed against a schema: section 5 of the specification.</summary>
public static class DocumentValidator
{
    /// <summary>Checks a document against all rules.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document; also one with definitions of types is taken, and found not to be executable.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>
    /// What is wrong, in the order and words of graphql-js; empty if the document is valid. Each error has the code and, but for those
    /// of limits, the position of what it speaks of.
    /// </returns>
    /// <remarks>
    /// One visit, with all rules side by side. Time O(nodes × rules) but for the rule on merging fields, whose comparisons are counted
    /// and limited. Safe to call from many threads.
    /// </remarks>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, options ?? ValidationOptions.Default, SpecifiedRules.All);

    /// <summary>Checks a document against some rules.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ValidationContext context = new(schema, document, options);
        try
        {
            new RuleVisitor(rules, context).Visit(document);
        }
        catch (ValidationAbortedException)
        {
            // The context's last error says at which limit.
        }

        return context.Errors;
    }
}
