using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { name nickname name } }", [] },
        { "{ dog { a: name b: name name @skip(if: true) name @include(if: true) } }", [] },
        { "{ pet { ... on Dog { name: nickname } ... on Cat { name: nickname } } }", [] },
        { "{ catOrDog { ... on Dog { v: barkVolume } ... on Cat { v: meowVolume } } }", [] },
        {
            "{ dog { isAtLocation(x: 1, y: 2) isAtLocation(y: 2, x: 1) } arguments { a: complicated(complicated: { requiredField: " +
                "true, intField: 1 }) a: complicated(complicated: { intField: 1, requiredField: true }) } }",
            []
        },
        { "{ dog { name unknown unknown } }", [] },
        {
            "{ dog { fido: name fido: nickname } }",
            [
                "Fields \"fido\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:9 1:20",
            ]
        },
        {
            "{ dog { name: nickname name } }",
            [
                "Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:9 1:24",
            ]
        },
        {
            "{ dog { doesKnowCommand(command: SIT) doesKnowCommand(command: HEEL) } }",
            [
                "Fields \"doesKnowCommand\" conflict because they have differing arguments. Use different aliases on the fields to " +
                    "fetch both if this was intentional. @ 1:9 1:39",
            ]
        },
        {
            "{ dog { isAtLocation(x: 1) isAtLocation(y: 1) doesKnowCommand doesKnowCommand(command: SIT) } }",
            [
                "Fields \"isAtLocation\" conflict because they have differing arguments. Use different aliases on the fields to " +
                    "fetch both if this was intentional. @ 1:9 1:28",
                "Fields \"doesKnowCommand\" conflict because they have differing arguments. Use different aliases on the fields to " +
                    "fetch both if this was intentional. @ 1:47 1:63",
            ]
        },
        {
            "{ catOrDog { ... on Dog { v: barks } ... on Cat { v: meowVolume } } }",
            [
                "Fields \"v\" conflict because they return conflicting types \"Boolean\" and \"Int\". Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:27 1:51",
            ]
        },
        {
            "{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }",
            [
                "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields " +
                    "to fetch both if this was intentional. @ 1:43 1:73",
            ]
        },
        {
            "{ dog { x: name ...A } a: dog { ...B } } fragment A on Dog { ...B x: barkVolume } fragment B on Dog { x: nickname }",
            [
                "Fields \"x\" conflict because \"name\" and \"barkVolume\" are different fields. Use different aliases on the fields " +
                    "to fetch both if this was intentional. @ 1:9 1:67",
                "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields " +
                    "to fetch both if this was intentional. @ 1:9 1:103",
                "Fields \"x\" conflict because \"barkVolume\" and \"nickname\" are different fields. Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:67 1:103",
            ]
        },
        {
            "{ dog { mother { x: name } mother { x: nickname } } }",
            [
                "Fields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. " +
                    "Use different aliases on the fields to fetch both if this was intentional. @ 1:9 1:18 1:28 1:37",
            ]
        },
        {
            "{ dog { mother { x: name y: barks } mother { x: nickname y: barkVolume } } }",
            [
                "Fields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields " +
                    "and subfields \"y\" conflict because \"barks\" and \"barkVolume\" are different fields. Use different aliases on " +
                    "the fields to fetch both if this was intentional. @ 1:9 1:18 1:26 1:37 1:46 1:58",
            ]
        },
        {
            "{ dog { mother { mother { x: name } } } dog { mother { mother { x: nickname } } } }",
            [
                "Fields \"dog\" conflict because subfields \"mother\" conflict because subfields \"mother\" conflict because " +
                    "subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:3 1:9 1:18 1:27 1:41 1:47 1:56 1:65",
            ]
        },
        {
            "{ dog { mother { mother { x: name } } mother { mother { x: nickname } } } }",
            [
                "Fields \"mother\" conflict because subfields \"mother\" conflict because subfields \"x\" conflict because \"name\" " +
                    "and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ " +
                    "1:9 1:18 1:27 1:39 1:48 1:57",
            ]
        },
        {
            "{ human { relatives { name } relatives: pets { name } } }",
            [
                "Fields \"relatives\" conflict because \"relatives\" and \"pets\" are different fields. Use different aliases on the " +
                    "fields to fetch both if this was intentional. @ 1:11 1:30",
            ]
        },
        {
            "{ dog { ...A } dog { ...B } } fragment A on Dog { mother { ...C } } fragment B on Dog { mother { x: nickname } } " +
                "fragment C on Dog { x: name }",
            [
                "Fields \"dog\" conflict because subfields \"mother\" conflict because subfields \"x\" conflict because \"nickname\" " +
                    "and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 " +
                    "1:51 1:98 1:16 1:89 1:134",
            ]
        },
        {
            "{ dog { ...A } } fragment A on Dog { x: name ...B } fragment B on Dog { x: nickname ...A }",
            [
                "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields " +
                    "to fetch both if this was intentional. @ 1:38 1:73",
                "Fields \"x\" conflict because \"nickname\" and \"name\" are different fields. Use different aliases on the fields " +
                    "to fetch both if this was intentional. @ 1:73 1:38",
            ]
        },
        {
            "{ arguments { a: strings(string: \"x\") a: strings(string: \"\"\"x\"\"\") } }",
            [
                "Fields \"a\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if " +
                    "this was intentional. @ 1:15 1:39",
            ]
        },
        {
            "query ($a: Int, $b: Int) { arguments { x: ints(int: $a) x: ints(int: $b) y: ints(int: $a) y: ints(int: $a) z: " +
                "lists(list: [\"a\", \"b\"]) z: lists(list: [\"b\", \"a\"]) } }",
            [
                "Fields \"x\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if " +
                    "this was intentional. @ 1:40 1:57",
                "Fields \"z\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if " +
                    "this was intentional. @ 1:108 1:135",
            ]
        },
        {
            "{ ... on Query { dog { x: name } } ... { dog { x: nickname } } }",
            [
                "Fields \"dog\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. " +
                    "Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:24 1:42 1:48",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, OverlappingFieldsCanBeMergedRule.Definition, document, errors);
}
