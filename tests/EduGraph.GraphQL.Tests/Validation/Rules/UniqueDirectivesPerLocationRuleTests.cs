using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    public static TheoryData<string, string[]> EverythingDocuments => new()
    {
        { "{ name @onField self @onField { name @skip(if: true) } }", [] },
        { "{ name @many(times: 1) @many(times: 2) @unknown @unknown }", [] },
        { "{ name @onField @onField }", ["The directive \"@onField\" can only be used once at this location. @ 1:8 1:17"] },
        {
            "{ name @onField @skip(if: true) @onField @skip(if: true) @onField }",
            [
                "The directive \"@onField\" can only be used once at this location. @ 1:8 1:33",
                "The directive \"@skip\" can only be used once at this location. @ 1:17 1:42",
                "The directive \"@onField\" can only be used once at this location. @ 1:8 1:58",
            ]
        },
        {
            "query @onField @onField { ... @skip(if: true) @skip(if: true) { name } ...F @include(if: true) @include(if: false) } " +
                "fragment F on Query @onField @onField { name }",
            [
                "The directive \"@onField\" can only be used once at this location. @ 1:7 1:16",
                "The directive \"@skip\" can only be used once at this location. @ 1:31 1:47",
                "The directive \"@include\" can only be used once at this location. @ 1:77 1:96",
                "The directive \"@onField\" can only be used once at this location. @ 1:138 1:147",
            ]
        },
        {
            "query ($a: Int @onVariable @onVariable) { name }",
            [
                "The directive \"@onVariable\" can only be used once at this location. @ 1:16 1:28",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(EverythingDocuments))]
    public void Documents_over_everything_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Everything, UniqueDirectivesPerLocationRule.Definition, document, errors);
}
