using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { name tail: nickname __typename } __schema { queryType { name } } __type(name: \"Dog\") { name } }", [] },
        { "fragment F on Pet { __typename ... on Dog { barkVolume } }", [] },
        { "{ unknown { deeper } }", ["Cannot query field \"unknown\" on type \"Query\". @ 1:3"] },
        { "{ dog { unknown_field { deeper } } }", ["Cannot query field \"unknown_field\" on type \"Dog\". @ 1:9"] },
        { "{ dog { volume: barkVolme } }", ["Cannot query field \"barkVolme\" on type \"Dog\". Did you mean \"barkVolume\"? @ 1:9"] },
        {
            "{ pet { barkVolume } }",
            [
                "Cannot query field \"barkVolume\" on type \"Pet\". Did you mean to use an inline fragment on \"Dog\"? @ 1:9",
            ]
        },
        {
            "{ pet { nickname } }",
            [
                "Cannot query field \"nickname\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"? @ 1:9",
            ]
        },
        {
            "{ catOrDog { name } }",
            [
                "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Being\", \"Pet\", " +
                    "\"Canine\", \"Cat\", or \"Dog\"? @ 1:14",
            ]
        },
        {
            "{ catOrDog { meows } }",
            [
                "Cannot query field \"meows\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Cat\"? @ 1:14",
            ]
        },
        {
            "{ dog { meowVolume } __schema { typs { name } } }",
            [
                "Cannot query field \"meowVolume\" on type \"Dog\". Did you mean \"barkVolume\"? @ 1:9",
                "Cannot query field \"typs\" on type \"__Schema\". Did you mean \"types\"? @ 1:33",
            ]
        },
        { "{ human { __schema { types { name } } } }", ["Cannot query field \"__schema\" on type \"Human\". @ 1:11"] },
        { "{ dog { ... on Unknown { a } } }", [] },
        {
            "{ human { nme pets { nam } } }",
            [
                "Cannot query field \"nme\" on type \"Human\". Did you mean \"name\"? @ 1:11",
                "Cannot query field \"nam\" on type \"Pet\". Did you mean \"name\"? @ 1:22",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, FieldsOnCorrectTypeRule.Definition, document, errors);

    // The order of the suggestions is not transitive: found by comparing with graphql-js.
    [Fact]
    public void Suggested_types_come_in_the_order_of_graphql_js() =>
        RuleAssert.Gives(
            TestSchemas.Everything,
            FieldsOnCorrectTypeRule.Definition,
            "{ pair { id } }",
            [
                "Cannot query field \"id\" on type \"Pair\". Did you mean to use an inline fragment on " +
                    "\"Node\", \"Extension\", \"Gamma\", \"NamedNode\", or \"Alpha\"? @ 1:10",
            ]);
}
