using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Validation;

/// <summary>Says whether a document of type definitions holds together, before a schema is built from it.</summary>
/// <remarks>What only shows in the schema, such as a field that an interface asks for and an object lacks, is not checked here.</remarks>
public static class SchemaDocumentValidator
{
    /// <summary>The rules, in the order in which graphql-js applies them.</summary>
    private static readonly RuleSet Rules = new(
        LoneSchemaDefinitionRule.Definition,
        UniqueOperationTypesRule.Definition,
        UniqueTypeNamesRule.Definition,
        UniqueEnumValueNamesRule.Definition,
        UniqueFieldDefinitionNamesRule.Definition,
        UniqueArgumentDefinitionNamesRule.Definition,
        UniqueDirectiveNamesRule.Definition,
        KnownTypeNamesRule.Definition,
        KnownDirectivesRule.Definition,
        UniqueDirectivesPerLocationRule.Definition,
        PossibleTypeExtensionsRule.Definition,
        KnownArgumentNamesRule.DirectivesDefinition,
        UniqueArgumentNamesRule.Definition,
        UniqueInputFieldNamesRule.Definition,
        ProvidedRequiredArgumentsRule.DirectivesDefinition);

    private static readonly ValidationOptions Options = new() { ErrorCountMax = int.MaxValue, Suggestions = SuggestionScope.All };

    /// <summary>Checks a document of type definitions and extensions.</summary>
    /// <param name="document">The whole schema.</param>
    /// <returns>Everything that is wrong, in the order and words of graphql-js; each error has its position.</returns>
    /// <remarks>One visit; time O(nodes).</remarks>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ValidationContext context = new(null, document, Options);
        new RuleVisitor(Rules, context).Visit(document);
        return context.Errors;
    }
}
