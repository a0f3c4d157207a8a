using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    public static TheoryData<string, string[]> EverythingDocuments => new()
    {
        {
            "query Q($a: Boolean! @onVariable) @many(times: 1) { name @include(if: $a) @onField ... @skip(if: $a) { name } ...F " +
                "@many(times: 1) } fragment F on Query @many(times: 2) { name } mutation M @many(times: 1) { remove(id: 1) }",
            []
        },
        { "{ name @unknown }", ["Unknown directive \"@unknown\". @ 1:8"] },
        {
            "{ name @unknown ... @unknown { name } ...F @unknown } fragment F on Query @unknown { name }",
            [
                "Unknown directive \"@unknown\". @ 1:8",
                "Unknown directive \"@unknown\". @ 1:21",
                "Unknown directive \"@unknown\". @ 1:44",
                "Unknown directive \"@unknown\". @ 1:75",
            ]
        },
        {
            "query @include(if: true) { name @onVariable ...F @onField } fragment F on Query @skip(if: true) { name }",
            [
                "Directive \"@include\" may not be used on QUERY. @ 1:7",
                "Directive \"@onVariable\" may not be used on FIELD. @ 1:33",
                "Directive \"@onField\" may not be used on FRAGMENT_SPREAD. @ 1:50",
                "Directive \"@skip\" may not be used on FRAGMENT_DEFINITION. @ 1:81",
            ]
        },
        {
            "query Q($a: Int @skip(if: true)) @onTypes { name }",
            [
                "Directive \"@skip\" may not be used on VARIABLE_DEFINITION. @ 1:17",
                "Directive \"@onTypes\" may not be used on QUERY. @ 1:34",
            ]
        },
        {
            "mutation @onField { remove(id: 1) } subscription @skip(if: true) { ticked }",
            [
                "Directive \"@onField\" may not be used on MUTATION. @ 1:10",
                "Directive \"@skip\" may not be used on SUBSCRIPTION. @ 1:50",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(EverythingDocuments))]
    public void Documents_over_everything_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Everything, KnownDirectivesRule.Definition, document, errors);
}
