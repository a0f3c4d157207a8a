using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    public static TheoryData<string, string[]> EverythingDocuments => new()
    {
        {
            "query Q($a: Boolean!, $b: [ID!]!, $c: Int, $d: Boolean = true) { name @skip(if: $a) nodes(ids: $b) { id } " +
                "names(first: $c) a: name @include(if: $d) }",
            []
        },
        { "query Q($a: ID!) { nodes(ids: [$a]) { id } node(id: $a) { id } }", [] },
        { "query Q($ids: [ID!]) { nodes(ids: $ids) { id } }", [] },
        {
            "query Q($count: Int = 1, $filter: Boolean) { mustEcho(filter: { required: $filter }, one: { number: $count }, count: " +
                "$count) }",
            [
                "Variable \"$filter\" of type \"Boolean\" used in position expecting type \"Boolean!\". @ 1:26 1:75",
            ]
        },
        {
            "query Q($a: Int) { node(id: $a) { id } mustEcho(filter: { required: true }, one: { text: \"x\" }, count: $a) }",
            [
                "Variable \"$a\" of type \"Int\" used in position expecting type \"ID!\". @ 1:9 1:29",
                "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". @ 1:9 1:104",
            ]
        },
        {
            "query Q($a: ID) { ...F } fragment F on Query { node(id: $a) { id } }",
            [
                "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". @ 1:9 1:57",
            ]
        },
        {
            "query Q($a: String, $b: [String]) { echo(int: $a, flags: $b, text: $b, matrix: [[$a]]) }",
            [
                "Variable \"$a\" of type \"String\" used in position expecting type \"Int\". @ 1:9 1:47",
                "Variable \"$b\" of type \"[String]\" used in position expecting type \"[Flag]\". @ 1:21 1:58",
                "Variable \"$b\" of type \"[String]\" used in position expecting type \"String\". @ 1:21 1:68",
                "Variable \"$a\" of type \"String\" used in position expecting type \"Int!\". @ 1:9 1:82",
            ]
        },
        {
            "query Q($a: String, $b: Int!) { echo(one: { text: $a }) c: echo(one: { number: $b }) }",
            [
                "Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"OneOf\". @ 1:9 1:51",
            ]
        },
        {
            "query Q($a: Boolean, $b: Boolean = null, $c: Unknown) { name @skip(if: $a) a: name @include(if: $b) c: name @skip(if: $c) }",
            [
                "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". @ 1:9 1:72",
                "Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\". @ 1:22 1:97",
            ]
        },
        {
            "query Q($a: [ID]!) { nodes(ids: $a) { id } }",
            [
                "Variable \"$a\" of type \"[ID]!\" used in position expecting type \"[ID!]!\". @ 1:9 1:33",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(EverythingDocuments))]
    public void Documents_over_everything_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Everything, VariablesInAllowedPositionRule.Definition, document, errors);
}
