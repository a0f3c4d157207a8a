using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        {
            "{ arguments { ints(int: 2) strings(string: \"x\") booleans(boolean: true) floats(float: 1) ids(id: 1) enums(command: " +
                "SIT) lists(list: [\"a\", null]) a: lists(list: \"a\") complicated(complicated: { requiredField: true, intField: null " +
                "}) } }",
            []
        },
        { "{ arguments { floats(float: 1.5) ids(id: \"x\") a: ids(id: null) nonNullInt(nonNullInt: 1) } }", [] },
        {
            "{ arguments { ints(int: \"3\") a: ints(int: 2147483648) b: ints(int: THREE) c: ints(int: 3.0) d: ints(int: " +
                "829384293849283498239482938) } }",
            [
                "Int cannot represent non-integer value: \"3\" @ 1:25",
                "Int cannot represent non 32-bit signed integer value: 2147483648 @ 1:43",
                "Int cannot represent non-integer value: THREE @ 1:68",
                "Int cannot represent non-integer value: 3.0 @ 1:88",
                "Int cannot represent non 32-bit signed integer value: 829384293849283498239482938 @ 1:106",
            ]
        },
        {
            "{ arguments { strings(string: 1) a: strings(string: 1.5) b: strings(string: true) c: strings(string: BAR) } }",
            [
                "String cannot represent a non string value: 1 @ 1:31",
                "String cannot represent a non string value: 1.5 @ 1:53",
                "String cannot represent a non string value: true @ 1:77",
                "String cannot represent a non string value: BAR @ 1:102",
            ]
        },
        {
            "{ arguments { booleans(boolean: 2) a: booleans(boolean: \"true\") b: booleans(boolean: TRUE) } }",
            [
                "Boolean cannot represent a non boolean value: 2 @ 1:33",
                "Boolean cannot represent a non boolean value: \"true\" @ 1:57",
                "Boolean cannot represent a non boolean value: TRUE @ 1:86",
            ]
        },
        {
            "{ arguments { floats(float: \"3.333\") a: floats(float: true) b: floats(float: Three) } }",
            [
                "Float cannot represent non numeric value: \"3.333\" @ 1:29",
                "Float cannot represent non numeric value: true @ 1:55",
                "Float cannot represent non numeric value: Three @ 1:78",
            ]
        },
        {
            "{ arguments { ids(id: 1.0) a: ids(id: true) b: ids(id: X) } }",
            [
                "ID cannot represent a non-string and non-integer value: 1.0 @ 1:23",
                "ID cannot represent a non-string and non-integer value: true @ 1:39",
                "ID cannot represent a non-string and non-integer value: X @ 1:56",
            ]
        },
        {
            "{ dog { doesKnowCommand(command: 2) a: doesKnowCommand(command: \"SIT\") b: doesKnowCommand(command: true) c: " +
                "doesKnowCommand(command: JUGGLE) d: doesKnowCommand(command: sit) } }",
            [
                "Enum \"Command\" cannot represent non-enum value: 2. @ 1:34",
                "Enum \"Command\" cannot represent non-enum value: \"SIT\". Did you mean the enum value \"SIT\"? @ 1:65",
                "Enum \"Command\" cannot represent non-enum value: true. @ 1:100",
                "Value \"JUGGLE\" does not exist in \"Command\" enum. @ 1:134",
                "Value \"sit\" does not exist in \"Command\" enum. Did you mean the enum value \"SIT\"? @ 1:170",
            ]
        },
        {
            "{ arguments { lists(list: [\"one\", 2]) a: lists(list: 1) nonNullLists(list: [\"a\", null]) b: strings(string: [\"a\"]) } }",
            [
                "String cannot represent a non string value: 2 @ 1:35",
                "String cannot represent a non string value: 1 @ 1:54",
                "Expected value of type \"String!\", found null. @ 1:82",
                "String cannot represent a non string value: [\"a\"] @ 1:108",
            ]
        },
        {
            "{ arguments { nonNullInt(nonNullInt: null) complicated(complicated: { intField: 4 }) } }",
            [
                "Expected value of type \"Int!\", found null. @ 1:38",
                "Field \"Complicated.requiredField\" of required type \"Boolean!\" was not provided. @ 1:69",
            ]
        },
        {
            "{ arguments { complicated(complicated: { stringListField: [\"one\", 2], requiredField: true, nonNullField: null }) a: " +
                "complicated(complicated: { requiredField: true, unknownField: \"x\", invalidField: 1, intFeld: 3 }) b: " +
                "complicated(complicated: \"text\") c: ints(int: { a: 1 }) } }",
            [
                "String cannot represent a non string value: 2 @ 1:67",
                "Expected value of type \"Boolean!\", found null. @ 1:106",
                "Field \"unknownField\" is not defined by type \"Complicated\". @ 1:165",
                "Field \"invalidField\" is not defined by type \"Complicated\". Did you mean \"intField\"? @ 1:184",
                "Field \"intFeld\" is not defined by type \"Complicated\". Did you mean \"intField\"? @ 1:201",
                "Expected value of type \"Complicated\", found \"text\". @ 1:243",
                "Int cannot represent non-integer value: {a: 1} @ 1:264",
            ]
        },
        {
            "{ dog @include(if: \"yes\") { name @skip(if: ENUM) } }",
            [
                "Boolean cannot represent a non boolean value: \"yes\" @ 1:20",
                "Boolean cannot represent a non boolean value: ENUM @ 1:44",
            ]
        },
        {
            "query Q($a: Int = 1, $b: String! = null, $c: Complicated = { requiredField: 123, intField: \"abc\" }, $d: [Int] = " +
                "[\"x\"]) { dog { name } }",
            [
                "Expected value of type \"String!\", found null. @ 1:36",
                "Boolean cannot represent a non boolean value: 123 @ 1:77",
                "Int cannot represent non-integer value: \"abc\" @ 1:92",
                "Int cannot represent non-integer value: \"x\" @ 1:114",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, ValuesOfCorrectTypeRule.Definition, document, errors);

    public static TheoryData<string, string[]> EverythingDocuments => new()
    {
        { "{ echo(one: { text: \"x\" }, moment: [1, { a: \"b\" }], filter: { required: true, moment: 1.5, one: { list: \"a\" } }) }", [] },
        {
            "{ echo(one: {}) a: echo(one: { text: \"x\", number: 1 }) b: echo(one: { text: null }) c: echo(one: { unknown: 1 }) }",
            [
                "OneOf Input Object \"OneOf\" must specify exactly one key. @ 1:13",
                "OneOf Input Object \"OneOf\" must specify exactly one key. @ 1:30",
                "Field \"OneOf.text\" must be non-null. @ 1:69",
                "Field \"unknown\" is not defined by type \"OneOf\". @ 1:100",
            ]
        },
        {
            "query Q($v: String) { echo(one: { text: $v }) a: echo(flags: [red, RED, rd, \"BLUE\"], flag: GREN) }",
            [
                "Value \"rd\" does not exist in \"Flag\" enum. Did you mean the enum value \"RED\" or \"red\"? @ 1:73",
                "Enum \"Flag\" cannot represent non-enum value: \"BLUE\". Did you mean the enum value \"BLUE\"? @ 1:77",
                "Value \"GREN\" does not exist in \"Flag\" enum. Did you mean the enum value \"GREEN\", \"RED\", or \"red\"? @ 1:92",
            ]
        },
        {
            "{ echo(matrix: [[1, \"2\"], 3, [null]]) b: echo(required: null) c: echo(required: [1, null]) }",
            [
                "Int cannot represent non-integer value: \"2\" @ 1:21",
                "Expected value of type \"Int!\", found null. @ 1:31",
                "Expected value of type \"[Int!]!\", found null. @ 1:57",
                "Expected value of type \"Int!\", found null. @ 1:85",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(EverythingDocuments))]
    public void Documents_over_everything_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Everything, ValuesOfCorrectTypeRule.Definition, document, errors);
}
