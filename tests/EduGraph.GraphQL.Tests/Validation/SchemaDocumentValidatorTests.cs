using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Validation;

public sealed class SchemaDocumentValidatorTests
{
    public static TheoryData<string, string[]> Documents => new()
    {
        // LoneSchemaDefinition
        { "schema { query: Q } type Q { a: Int }", [] },
        { "type Query { a: Int } extend schema @deprecated", ["Directive \"@deprecated\" may not be used on SCHEMA. @ 1:37"] },
        {
            "schema { query: Q } schema { mutation: Q } schema { subscription: Q } type Q { a: Int }",
            [
                "Must provide only one schema definition. @ 1:21",
                "Must provide only one schema definition. @ 1:44",
            ]
        },
        // UniqueOperationTypes
        { "schema { query: Q mutation: Q } extend schema { subscription: Q } type Q { a: Int }", [] },
        {
            "schema { query: Q query: Q } extend schema { query: Q mutation: Q mutation: Q } type Q { a: Int }",
            [
                "There can be only one query type in schema. @ 1:10 1:19",
                "There can be only one query type in schema. @ 1:10 1:46",
                "There can be only one mutation type in schema. @ 1:55 1:67",
            ]
        },
        // UniqueTypeNames
        { "type A { a: Int } scalar B enum C { X }", [] },
        {
            "type A { a: Int } scalar A union A = A enum A { X } input A { a: Int } interface A { a: Int }",
            [
                "There can be only one type named \"A\". @ 1:6 1:26",
                "There can be only one type named \"A\". @ 1:6 1:34",
                "There can be only one type named \"A\". @ 1:6 1:45",
                "There can be only one type named \"A\". @ 1:6 1:59",
                "Field \"A.a\" can only be defined once. @ 1:10 1:63",
                "There can be only one type named \"A\". @ 1:6 1:82",
                "Field \"A.a\" can only be defined once. @ 1:10 1:86",
            ]
        },
        // UniqueEnumValueNames
        { "enum A { X Y } enum B { X } extend enum A { Z }", [] },
        {
            "enum A { X X } extend enum A { X Y } extend enum A { Y }",
            [
                "Enum value \"A.X\" can only be defined once. @ 1:10 1:12",
                "Enum value \"A.X\" can only be defined once. @ 1:10 1:32",
                "Enum value \"A.Y\" can only be defined once. @ 1:34 1:54",
            ]
        },
        // UniqueFieldDefinitionNames
        { "type A { a: Int b: Int } interface B { a: Int } input C { a: Int } extend type A { c: Int }", [] },
        {
            "type A { a: Int a: String } extend type A { a: Int b: Int } extend type A { b: Int }",
            [
                "Field \"A.a\" can only be defined once. @ 1:10 1:17",
                "Field \"A.a\" can only be defined once. @ 1:10 1:45",
                "Field \"A.b\" can only be defined once. @ 1:52 1:77",
            ]
        },
        {
            "interface B { a: Int a: Int } input C { a: Int a: Int } extend input C { a: Int } extend interface B { a: Int }",
            [
                "Field \"B.a\" can only be defined once. @ 1:15 1:22",
                "Field \"C.a\" can only be defined once. @ 1:41 1:48",
                "Field \"C.a\" can only be defined once. @ 1:41 1:74",
                "Field \"B.a\" can only be defined once. @ 1:15 1:104",
            ]
        },
        // UniqueArgumentDefinitionNames
        { "type A { a(x: Int, y: Int): Int b(x: Int): Int } directive @d(x: Int) on FIELD", [] },
        {
            "type A { a(x: Int, y: Int, x: Int): Int } interface B { b(y: Int, y: Int): Int } extend type A { c(z: Int, z: Int): Int " +
                "} extend interface B { c(z: Int, z: Int): Int } directive @d(x: Int, x: Int) on FIELD",
            [
                "Argument \"A.a(x:)\" can only be defined once. @ 1:12 1:28",
                "Argument \"B.b(y:)\" can only be defined once. @ 1:59 1:67",
                "Argument \"A.c(z:)\" can only be defined once. @ 1:100 1:108",
                "Argument \"B.c(z:)\" can only be defined once. @ 1:146 1:154",
                "Argument \"@d(x:)\" can only be defined once. @ 1:182 1:190",
            ]
        },
        // UniqueDirectiveNames
        { "directive @a on FIELD directive @b on FIELD", [] },
        {
            "directive @a on FIELD directive @a on QUERY directive @a on FIELD",
            [
                "There can be only one directive named \"@a\". @ 1:12 1:34",
                "There can be only one directive named \"@a\". @ 1:12 1:56",
            ]
        },
        // KnownTypeNames
        {
            "type A implements I { a(x: In): [String!] } interface I { a: __Type } input In { i: Int } union U = A extend type A { " +
                "id: ID }",
            []
        },
        {
            "type A implements Interf { a(x: Strng): [Bolean!] b: B } union U = A | C extend type A { d: __Typ }",
            [
                "Unknown type \"Interf\". Did you mean \"Int\"? @ 1:19",
                "Unknown type \"Strng\". Did you mean \"String\"? @ 1:33",
                "Unknown type \"Bolean\". Did you mean \"Boolean\"? @ 1:42",
                "Unknown type \"B\". Did you mean \"A\" or \"U\"? @ 1:54",
                "Unknown type \"C\". Did you mean \"A\" or \"U\"? @ 1:72",
                "Unknown type \"__Typ\". Did you mean \"__Type\"? @ 1:93",
            ]
        },
        // KnownDirectives
        {
            "directive @d on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | " +
                "ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION schema @d { query: Q } type Q @d { a(x: Int @d): Int @d } scalar S " +
                "@d interface I @d { a: Int } union U @d = Q enum E @d { X @d } input In @d { a: Int @d }",
            []
        },
        {
            "type A @unknown { a: Int @deprecated b(x: Int @deprecated): Int @specifiedBy(url: \"x\") }",
            [
                "Unknown directive \"@unknown\". @ 1:8",
                "Directive \"@specifiedBy\" may not be used on FIELD_DEFINITION. @ 1:65",
            ]
        },
        {
            "directive @d on FIELD schema @d { query: Q } type Q @d { a(x: Int @d): Int @d } scalar S @d interface I @d { a: Int } " +
                "union U @d = Q enum E @d { X @d } input In @d { a: Int @d } extend type Q @d extend schema @d",
            [
                "Directive \"@d\" may not be used on SCHEMA. @ 1:30",
                "Directive \"@d\" may not be used on OBJECT. @ 1:53",
                "Directive \"@d\" may not be used on ARGUMENT_DEFINITION. @ 1:67",
                "Directive \"@d\" may not be used on FIELD_DEFINITION. @ 1:76",
                "Directive \"@d\" may not be used on SCALAR. @ 1:90",
                "Directive \"@d\" may not be used on INTERFACE. @ 1:105",
                "Directive \"@d\" may not be used on UNION. @ 1:127",
                "Directive \"@d\" may not be used on ENUM. @ 1:141",
                "Directive \"@d\" may not be used on ENUM_VALUE. @ 1:148",
                "Directive \"@d\" may not be used on INPUT_OBJECT. @ 1:162",
                "Directive \"@d\" may not be used on INPUT_FIELD_DEFINITION. @ 1:174",
                "The directive \"@d\" can only be used once at this location. @ 1:53 1:193",
                "Directive \"@d\" may not be used on OBJECT. @ 1:193",
                "The directive \"@d\" can only be used once at this location. @ 1:30 1:210",
                "Directive \"@d\" may not be used on SCHEMA. @ 1:210",
            ]
        },
        // UniqueDirectivesPerLocation
        { "directive @d on OBJECT directive @r repeatable on OBJECT type A @d { a: Int } type B @d @r @r { a: Int }", [] },
        {
            "directive @d on OBJECT | SCHEMA type A @d { a: Int @deprecated @deprecated } extend type A @d schema @d { query: A } " +
                "extend schema @d",
            [
                "The directive \"@deprecated\" can only be used once at this location. @ 1:52 1:64",
                "The directive \"@d\" can only be used once at this location. @ 1:40 1:92",
                "The directive \"@d\" can only be used once at this location. @ 1:102 1:132",
            ]
        },
        // PossibleTypeExtensions
        {
            "type A { a: Int } scalar S interface I { a: Int } union U = A enum E { X } input In { a: Int } extend type A { b: Int } " +
                "extend scalar S @d extend interface I { b: Int } extend union U = A extend enum E { Y } extend input In { b: Int }",
            [
                "Unknown directive \"@d\". @ 1:137",
            ]
        },
        {
            "type Known { a: Int } extend type Knwn { b: Int } extend scalar Unknown @d extend enum Known { X } extend input Known { " +
                "a: Int } extend union Known = Known extend interface Known { a: Int } extend scalar Known @d",
            [
                "Cannot extend type \"Knwn\" because it is not defined. Did you mean \"Known\"? @ 1:35",
                "Cannot extend type \"Unknown\" because it is not defined. Did you mean \"Known\"? @ 1:65",
                "Unknown directive \"@d\". @ 1:73",
                "Cannot extend non-enum type \"Known\". @ 1:1 1:76",
                "Field \"Known.a\" can only be defined once. @ 1:14 1:121",
                "Cannot extend non-input object type \"Known\". @ 1:1 1:100",
                "Cannot extend non-union type \"Known\". @ 1:1 1:130",
                "Field \"Known.a\" can only be defined once. @ 1:14 1:182",
                "Cannot extend non-interface type \"Known\". @ 1:1 1:157",
                "Cannot extend non-scalar type \"Known\". @ 1:1 1:191",
                "Unknown directive \"@d\". @ 1:211",
            ]
        },
        { "scalar S extend type S { a: Int }", ["Cannot extend non-object type \"S\". @ 1:1 1:10"] },
        // KnownArgumentNamesOnDirectives
        { "directive @d(arg: Int) on OBJECT type A @d(arg: 1) { a: Int @deprecated(reason: \"x\") }", [] },
        {
            "directive @d(arg: Int) on OBJECT type A @d(agr: 1, other: 2) { a: Int @deprecated(reson: \"x\") }",
            [
                "Unknown argument \"agr\" on directive \"@d\". Did you mean \"arg\"? @ 1:44",
                "Unknown argument \"other\" on directive \"@d\". @ 1:52",
                "Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"? @ 1:83",
            ]
        },
        // ProvidedRequiredArgumentsOnDirectives
        { "directive @d(a: Int!, b: Int! = 1, c: Int) on OBJECT type A @d(a: 1) { a: Int }", [] },
        {
            "directive @d(a: Int!, b: [Int!]! = [1], c: Int) on OBJECT type A @d(c: 1) { a: Int } scalar S @specifiedBy",
            [
                "Directive \"@d\" argument \"a\" of type \"Int!\" is required, but it was not provided. @ 1:66",
                "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided. @ 1:95",
            ]
        },
        // UniqueArgumentNames
        { "type A { a: Int @deprecated(reason: \"x\", reason: \"y\") }", ["There can be only one argument named \"reason\". @ 1:29 1:42"] },
        // UniqueInputFieldNames
        {
            "directive @d(a: In = { x: 1, x: 2 }) on OBJECT input In { x: Int }",
            [
                "There can be only one input field named \"x\". @ 1:24 1:30",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Schema_documents_give_the_errors_of_all_rules(string document, string[] errors) =>
        Assert.Equal(errors, SchemaDocumentValidator.Validate(Parser.Parse(document)).Select(RuleAssert.Write));
}
