namespace EduGraph.GraphQL.Language.Tests.Parsing;

public sealed class ParserTests
{
    [Fact]
    public void Operation_has_all_its_parts()
    {
        DocumentNode document = Parser.Parse("\"all\" query Q(\"v\" $a: [Int!]! = [1] @x) @y { b: c(d: $a) @z { e } ...F ... on T { g } ... { h } }");
        OperationDefinitionNode operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        Assert.Equal(("all", OperationType.Query, "Q"), (operation.Description?.Value, operation.Operation, operation.Name?.Value));
        VariableDefinitionNode variable = Assert.Single(operation.VariableDefinitions);
        Assert.Equal(("v", "$a", "[Int!]!", "[1]"), (
            variable.Description?.Value, variable.Variable.ToString(), variable.Type.ToString(), variable.DefaultValue?.ToString()));
        Assert.Equal(["@x"], variable.Directives.Select(directive => directive.ToString()));
        Assert.Equal(["@y"], operation.Directives.Select(directive => directive.ToString()));
        FieldNode field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal(("b", "c", "b"), (field.Alias?.Value, field.Name.Value, field.ResponseName));
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(operation.SelectionSet.Selections[1]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(operation.SelectionSet.Selections[2]).TypeCondition?.Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(operation.SelectionSet.Selections[3]).TypeCondition);
    }

    [Fact]
    public void Node_knows_its_file_line_and_column()
    {
        DocumentNode document = Parser.Parse(new Source("# first\r\n\"d\"\rtype T {\n  name(a: Int): String\n}", "t.graphql"));
        ObjectTypeDefinitionNode type = Assert.IsType<ObjectTypeDefinitionNode>(document.Definitions[0]);
        Assert.Equal("t.graphql:2:1", type.Location.ToString());
        Assert.Equal("t.graphql:3:6", type.Name.Location.ToString());
        Assert.Equal("t.graphql:4:3", type.Fields[0].Location.ToString());
        Assert.Equal("t.graphql:4:8", type.Fields[0].Arguments[0].Location.ToString());
        Assert.Equal("t.graphql:4:17", type.Fields[0].Type.Location.ToString());
        Assert.Equal("name(a: Int): String", document.Definitions[0].Location.Source!.Text[type.Fields[0].Location.Start..type.Fields[0].Location.End]);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u4E2D\"", "é中")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"\\u{1F600}\\u{0}\\u{00000041}\"", "😀\0A")]
    [InlineData("\"😀\"", "😀")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" a \\\"\"\" b \"\"\"", " a \"\"\" b ")]
    [InlineData("\"\"\"\n    one\n      two\n\n    three\n  \n\"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"first\r\n  second\r   third\n\"\"\"", "first\nsecond\n third")]
    [InlineData("\"\"\"\\n \\u0041\"\"\"", "\\n \\u0041")]
    public void String_value_is_unescaped_and_dedented(string literal, string expected)
    {
        StringValueNode value = Assert.IsType<StringValueNode>(Parser.ParseValue(literal));
        Assert.Equal(expected, value.Value);
        Assert.Equal(literal.StartsWith("\"\"\"", StringComparison.Ordinal), value.IsBlock);
    }

    [Theory]
    [InlineData("1", typeof(IntValueNode))]
    [InlineData("-0", typeof(IntValueNode))]
    [InlineData("123456789012345678901234567890", typeof(IntValueNode))]
    [InlineData("1.0", typeof(FloatValueNode))]
    [InlineData("-1e50", typeof(FloatValueNode))]
    [InlineData("1.5E-7", typeof(FloatValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("trueish", typeof(EnumValueNode))]
    [InlineData("$v", typeof(VariableNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    public void Value_is_read_as_what_it_is(string literal, Type expected)
    {
        ValueNode value = Parser.ParseValue(literal);
        Assert.IsType(expected, value);
        Assert.Equal(literal, value.ToString());
    }

    [Fact]
    public void Variable_is_refused_in_a_constant() => Assert.Equal(
        "Syntax Error: Unexpected variable \"$a\" in constant value.",
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("[$a]", isConstant: true)).Message);

    [Fact]
    public void Type_alone_must_end_where_it_ends()
    {
        Assert.Equal("[[A!]]!", Parser.ParseType(" [[A!]]! # done").ToString());
        Assert.Equal("Syntax Error: Expected <EOF>, found \"!\".", Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType("A!!")).Message);
    }

    [Fact]
    public void Ignored_characters_separate_nothing_but_names()
    {
        DocumentNode document = Parser.Parse("\uFEFF{a,,b\tc#d\ne}");
        OperationDefinitionNode operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal(["a", "b", "c", "e"], operation.SelectionSet.Selections.Select(selection => selection.ToString()));
        Assert.Equal(6, document.TokenCount);
    }
}
