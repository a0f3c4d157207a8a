using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    public static TheoryData<string, string> Schemas
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Row row in TestFile.Read<Row>("Types", "schema-faults.json"))
            {
                data.Add(row.Schema, string.Join('\n', row.Errors.Select(error => $"{error.Message} {string.Join(' ', error.Locations)}")));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Fault_of_a_schema_is_reported_in_the_words_and_at_the_places_of_graphql_js(string sdl, string expected)
    {
        IReadOnlyList<GraphQLError> errors = SchemaValidator.Validate(new SchemaBuilder().AddText(sdl).BuildUnchecked());
        IEnumerable<string> actual = errors.Select(error =>
            $"{error.Message} {string.Join(' ', error.Locations.Select(location => $"{location.Line}:{location.Column}"))}");
        Assert.Equal(expected, string.Join('\n', actual));
    }

    [Fact]
    public void Default_value_that_contains_itself_is_refused_with_its_place()
    {
        SchemaBuilder builder = new SchemaBuilder().AddText("type Query { a: Int } input In { b: In = {} }", "in.graphql");
        SchemaException exception = Assert.Throws<SchemaException>(builder.Build);
        Assert.Equal("in.graphql:1:34: The default value of input field \"b\" contains itself.", exception.Message);
    }

    private sealed record Row(string Schema, IReadOnlyList<Fault> Errors);

    private sealed record Fault(string Message, IReadOnlyList<string> Locations);
}
