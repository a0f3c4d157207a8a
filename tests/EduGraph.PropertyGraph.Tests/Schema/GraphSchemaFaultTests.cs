using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Tests.Schema;

/// <summary>Each fault of a schema, with its exact message and place.</summary>
public sealed class GraphSchemaFaultTests
{
    private static readonly string Directives = File.ReadAllText(Path.Combine(GraphSchemaReader.DefaultFolder, "directives.graphql"));

    private const string Sound =
        """
        "Anything."
        interface Node {
          "Names."
          names: [Name!]!
        }
        "A name."
        type Name @value {
          "As written."
          value: String!
          "Sort."
          type: NameType!
        }
        "Sorts of names."
        enum NameType {
          "Preferred."
          PREFERRED
        }
        "A date."
        type PartialDate {
          "As written."
          value: String!
        }
        "A club."
        type Club implements Node @node(list: "clubs") {
          "Founded."
          foundedOn: PartialDate @begins
          "Members."
          members: [Person!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "Membership")
        }
        "Somebody."
        type Person implements Node @node(list: "people") {
          "Height."
          height: Float @unit(name: "m") @range(min: 0, max: 3)
          "Clubs."
          clubs: [Club!]! @relationship(type: "MEMBER_OF", direction: OUT, properties: "Membership")
        }
        "How."
        type Membership @relationshipProperties {
          "Since."
          since: PartialDate @key
        }
        """;

    [Fact]
    public void Sound_schema_has_no_fault() => Assert.Equal(["Club", "Person"], Read(Sound).Kinds.Select(kind => kind.Name));

    [Theory]
    [InlineData("foundedOn: PartialDate", "foundedOn: PartialDat", "26:14: UNKNOWN_TYPE: There is no type \"PartialDat\". Did you mean \"PartialDate\"?")]
    [InlineData("@begins", "@begin", "26:26: UNKNOWN_DIRECTIVE: There is no directive \"@begin\". Did you mean \"@begins\"?")]
    [InlineData("foundedOn: PartialDate @begins", "foundedOn: PartialDate @begins @begins", "26:34: MISPLACED_DIRECTIVE: \"@begins\" stands here twice.")]
    [InlineData("type Membership @relationshipProperties", "type Membership @relationshipProperties @key", "38:41: MISPLACED_DIRECTIVE: \"@key\" stands on OBJECT; it may stand on FIELD_DEFINITION.")]
    [InlineData("@unit(name: \"m\")", "@unit(nam: \"m\")", "33:17: MISSING_ARGUMENT: \"@unit\" needs its argument \"name\" of type \"String!\".", "33:23: UNKNOWN_ARGUMENT: \"@unit\" has no argument \"nam\". Did you mean \"name\"?")]
    [InlineData("@unit(name: \"m\")", "@unit(name: 1)", "33:29: BAD_ARGUMENT: @unit(name:) is of type \"String\"; found 1.")]
    [InlineData("direction: OUT", "direction: OTU", "35:63: BAD_ARGUMENT: @relationship(direction:) is one of the values of \"RelationshipDirection\", not \"OTU\". Did you mean \"OUT\"?")]
    [InlineData("direction: OUT, properties: \"Membership\"", "direction: OUT", "35:19: DISAGREEING_PROPERTIES: \"MEMBER_OF\" has no properties here and the properties \"Membership\" at test.graphql:28:83.")]
    [InlineData("type Membership @", "type Membershi @", "28:83: UNKNOWN_TYPE: There is no type \"Membership\" marked \"@relationshipProperties\". Did you mean \"Membershi\"?")]
    [InlineData("clubs: [Club!]! @relationship(type: \"MEMBER_OF\"", "clubs: [Club!]! @relationship(type: \"MEMBER\"",
        "28:3: ONE_ENDED_RELATIONSHIP: \"Club.members\" leads along \"MEMBER_OF\" to \"Person\", which has no field with direction OUT that leads back to \"Club\".",
        "35:3: ONE_ENDED_RELATIONSHIP: \"Person.clubs\" leads along \"MEMBER\" to \"Club\", which has no field with direction IN that leads back to \"Person\".")]
    [InlineData("type: \"MEMBER_OF\", direction: OUT", "type: \"memberOf\", direction: OUT",
        "28:3: ONE_ENDED_RELATIONSHIP: \"Club.members\" leads along \"MEMBER_OF\" to \"Person\", which has no field with direction OUT that leads back to \"Club\".",
        "35:3: ONE_ENDED_RELATIONSHIP: \"Person.clubs\" leads along \"memberOf\" to \"Club\", which has no field with direction IN that leads back to \"Person\".",
        "35:39: BAD_NAME: A relationship type's name is in SCREAMING_SNAKE_CASE; found \"memberOf\".")]
    [InlineData("height: Float", "height: [Float!]!", "33:11: NOT_STORABLE: \"height\" cannot be kept: a list is kept only on a node, as \"[T!]!\" with a \"T\" marked \"@value\", and only as that; found \"[Float!]!\".")]
    [InlineData("height: Float @unit(name: \"m\") @range(min: 0, max: 3)", "height: ID", "33:11: NOT_STORABLE: \"height\" cannot be kept: no claim can hold a \"ID\". Did you mean \"String\"?")]
    [InlineData("height: Float @unit(name: \"m\") @range(min: 0, max: 3)", "height: Name", "33:11: NOT_STORABLE: \"height\" cannot be kept: no claim can hold a \"Name\". Did you mean \"[Name!]!\"?")]
    [InlineData("height: Float @unit(name: \"m\") @range(min: 0, max: 3)", "height: Club", "33:11: NOT_STORABLE: \"height\" cannot be kept: no claim can hold a \"Club\". It leads to nodes: mark it \"@relationship\".")]
    [InlineData("height: Float", "height: Boolean",
        "33:19: BAD_PROPERTY: \"height\" cannot be marked \"@unit\": only a number has a unit.",
        "33:36: BAD_PROPERTY: \"height\" cannot be marked \"@range\": only a number has a range.")]
    [InlineData("min: 0, max: 3", "min: 4, max: 3", "33:34: BAD_PROPERTY: \"height\" believes nothing: its \"min\" is above its \"max\".")]
    [InlineData("height: Float", "height: Float @key", "33:17: BAD_PROPERTY: \"height\" cannot be marked \"@key\": only a property of a relationship tells relationships apart.")]
    [InlineData("@begins", "@begins @ends", "26:34: BAD_PROPERTY: \"foundedOn\" cannot be both beginning and end.")]
    [InlineData("height: Float", "claims: Float", "33:3: RESERVED_NAME: \"Person.claims\" has a name that the API needs for a field of its own.")]
    [InlineData("since: PartialDate @key", "cursor: PartialDate @key", "40:3: RESERVED_NAME: \"Membership.cursor\" has a name that the API needs for a field of its own.")]
    [InlineData("height: Float", "Height: Float", "33:3: BAD_NAME: \"Person.Height\" is not in camelCase.")]
    [InlineData("list: \"people\"", "list: \"clubs\"", "31:29: DUPLICATE_LIST: \"Club\" has the list \"clubs\" already.")]
    [InlineData("list: \"people\"", "list: \"People\"", "31:41: BAD_NAME: A list's name is in camelCase; found \"People\".")]
    [InlineData("type Person implements Node @", "type Person @", "31:6: INTERFACE_NOT_MET: \"Person\" is marked \"@node\" and has to implement \"Node\".")]
    [InlineData("  \"Height.\"\n", "", "32:3: MISSING_DESCRIPTION: \"height\" has no description.")]
    [InlineData("  PREFERRED\n", "  PREFERRED\n  \"Again.\"\n  PREFERRED\n", "18:3: BAD_ENUM: \"NameType\" has the value \"PREFERRED\" twice.")]
    [InlineData("\"How.\"", "\"Other.\"\nscalar Person\n\"How.\"", "38:8: DUPLICATE_TYPE: \"Person\" is defined at test.graphql:31:6 already.")]
    [InlineData("members: [Person!]!", "members: [Person!]", "28:12: BAD_RELATIONSHIP: \"members\" is a relationship: its type is \"[T!]!\", where \"T\" is a node kind or an interface of some; found \"[Person!]\".")]
    [InlineData("  \"Height.\"", "  \"Again.\"\n  others: [Club!]! @relationship(type: \"MEMBER_OF\", direction: OUT, properties: \"Membership\")\n  \"Height.\"",
        "37:3: BAD_RELATIONSHIP: \"Person.clubs\" leads along \"MEMBER_OF\" to \"Club\", as \"Person.others\" does.")]
    [InlineData("foundedOn: PartialDate", "foundedOn: PartialDate @alias(names: [\"members\"])", "26:26: DUPLICATE_ALIAS: \"members\" cannot stand for \"foundedOn\": it stands for \"members\" already.")]
    [InlineData("height: Float", "height(in: String): Float", "33:10: BAD_PROPERTY: \"Person.height\" has arguments: those are the API's to add.")]
    [InlineData("height: Float", "height Float", "33:10: SYNTAX_ERROR: Expected \":\", found Name \"Float\".")]
    [InlineData("type Membership", "scalar A\nextend scalar A @key\n\"How.\"\ntype Membership", "39:1: UNEXPECTED_DEFINITION: Found ScalarTypeExtension; the graph's schema has definitions of types and directives only.")]
    public void Fault_is_reported_with_its_place_and_the_nearest_right_word(string text, string replacement, params string[] expected)
    {
        Assert.Contains(text, Sound, StringComparison.Ordinal);
        var faulty = Sound.Replace(text, replacement, StringComparison.Ordinal);
        var exception = Assert.Throws<GraphSchemaException>(() => Read(faulty));
        Assert.Equal(expected.Select(fault => $"test.graphql:{fault}"), exception.Faults.Select(fault => fault.ToString()));
        Assert.Equal(string.Join('\n', exception.Faults), exception.Message);
    }

    [Fact]
    public void Interface_is_checked_field_by_field()
    {
        const string Interface =
            """

            "Who can be tall."
            interface Tall implements Node {
              "Height."
              height: Int
              "Weight."
              weight: Float
              "Clubs."
              clubs: [Club!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "Membership")
            }
            """;
        var text = Sound.Replace("Person implements Node", "Person implements Node & Tall", StringComparison.Ordinal) + Interface;
        var exception = Assert.Throws<GraphSchemaException>(() => Read(text));
        Assert.Equal(
            [
                "test.graphql:31:6: INTERFACE_NOT_MET: \"Person\" is a \"Tall\" and lacks its field \"weight\".",
                "test.graphql:33:3: INTERFACE_NOT_MET: \"Person.height\" is of type \"Float\"; its interface \"Tall\" asks for \"Int\".",
                "test.graphql:35:3: INTERFACE_NOT_MET: \"Person.clubs\" leads along another relationship than its interface \"Tall\" asks for.",
            ],
            exception.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void All_faults_are_listed_by_place()
    {
        var text = Sound.Replace("foundedOn: PartialDate", "foundedOn: Dat", StringComparison.Ordinal).Replace("since: PartialDate", "since: Foo", StringComparison.Ordinal);
        var exception = Assert.Throws<GraphSchemaException>(() => Read(text));
        Assert.Equal([26, 40], exception.Faults.Where(fault => fault.Code == GraphSchemaFaultCodes.UnknownType).Select(fault => fault.Line));
    }

    [Fact]
    public void Schema_without_kinds_is_a_fault()
    {
        var exception = Assert.Throws<GraphSchemaException>(() => GraphSchemaReader.Read([("a.graphql", "scalar A")]));
        Assert.Equal("a.graphql:1:1: NO_NODE_KINDS: No type is marked \"@node\": the graph could hold nothing.", exception.Message);
    }

    [Fact]
    public void Folder_that_is_not_there_is_a_fault()
    {
        var exception = Assert.Throws<GraphSchemaException>(() => GraphSchemaReader.ReadFolder("no-such-folder"));
        Assert.Equal(GraphSchemaFaultCodes.Unreadable, exception.Faults.Single().Code);
        Assert.StartsWith("no-such-folder:0:0: SCHEMA_UNREADABLE: ", exception.Message, StringComparison.Ordinal);
    }

    private static GraphSchema Read(string text) => GraphSchemaReader.Read([("directives.graphql", Directives), ("test.graphql", text)]);
}
