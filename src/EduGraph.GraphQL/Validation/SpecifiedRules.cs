using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Validation;

/// <summary>
/// The rules of the specification's section 5, in the order in which graphql-js applies them, so that errors come in the same order.
/// </summary>
internal static class SpecifiedRules
{
    /// <summary>The rules that graphql-js 16 applies.</summary>
    public static IReadOnlyList<RuleDefinition> OfGraphQLJs16 { get; } =
    [
        ExecutableDefinitionsRule.Definition,
        UniqueOperationNamesRule.Definition,
        LoneAnonymousOperationRule.Definition,
        SingleFieldSubscriptionsRule.Definition,
        KnownTypeNamesRule.Definition,
        FragmentsOnCompositeTypesRule.Definition,
        VariablesAreInputTypesRule.Definition,
        LeafFieldSelectionsRule.Definition,
        FieldsOnCorrectTypeRule.Definition,
        UniqueFragmentNamesRule.Definition,
        KnownFragmentNamesRule.Definition,
        NoUnusedFragmentsRule.Definition,
        PossibleFragmentSpreadsRule.Definition,
        NoFragmentCyclesRule.Definition,
        UniqueVariableNamesRule.Definition,
        NoUndefinedVariablesRule.Definition,
        NoUnusedVariablesRule.Definition,
        KnownDirectivesRule.Definition,
        UniqueDirectivesPerLocationRule.Definition,
        KnownArgumentNamesRule.Definition,
        UniqueArgumentNamesRule.Definition,
        ValuesOfCorrectTypeRule.Definition,
        ProvidedRequiredArgumentsRule.Definition,
        VariablesInAllowedPositionRule.Definition,
        OverlappingFieldsCanBeMergedRule.Definition,
        UniqueInputFieldNamesRule.Definition,
        MaxIntrospectionDepthRule.Definition,
    ];

    /// <summary>All rules of the edition of September 2025 and, for incremental delivery, of its draft, where graphql-js 17 has them.</summary>
    public static RuleSet All { get; } = new(
    [
        OfGraphQLJs16[0],
        KnownOperationTypesRule.Definition,
        .. OfGraphQLJs16.Skip(1).TakeWhile(static rule => rule != KnownArgumentNamesRule.Definition),
        DeferOnRootFieldRule.Definition,
        DeferOnValidOperationsRule.Definition,
        DeferLabelRule.Definition,
        .. OfGraphQLJs16.SkipWhile(static rule => rule != KnownArgumentNamesRule.Definition),
    ]);
}
