using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "subscription S { barked { name } }", [] },
        { "subscription S { ...F } fragment F on Subscription { barked { name } }", [] },
        { "subscription S { barked { name } barked { nickname } }", [] },
        { "query Q { dog { name } cat { name } }", [] },
        { "subscription S { ... on Query { dog { name } } barked { name } }", [] },
        { "subscription S { ...F } fragment F on Subscription { barked { name } ...F }", [] },
        { "subscription S { barked { name } born { name } }", ["Subscription \"S\" must select only one top level field. @ 1:34"] },
        {
            "subscription { barked { name } born { name } __typename }",
            [
                "Anonymous Subscription must select only one top level field. @ 1:32 1:46",
                "Anonymous Subscription must not select an introspection top level field. @ 1:46",
            ]
        },
        { "subscription S { __typename }", ["Subscription \"S\" must not select an introspection top level field. @ 1:18"] },
        { "subscription { alias: __typename }", ["Anonymous Subscription must not select an introspection top level field. @ 1:16"] },
        {
            "subscription S { ...F } fragment F on Subscription { barked { name } ...G } fragment G on Subscription { other: barked " +
                "{ name } }",
            [
                "Subscription \"S\" must select only one top level field. @ 1:106",
            ]
        },
        { "subscription S { ...Missing barked { name } }", [] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, SingleFieldSubscriptionsRule.Definition, document, errors);
}
