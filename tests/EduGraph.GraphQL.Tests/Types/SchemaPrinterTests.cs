using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    public static TheoryData<string, string, string> Schemas
    {
        get
        {
            TheoryData<string, string, string> data = [];
            foreach (Row row in TestFile.Read<Row>("Types", "printed-schemas.json"))
            {
                data.Add(row.Schema, row.Printed, string.Join(' ', row.Types));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Schema_is_printed_as_graphql_js_prints_it(string sdl, string printed, string types)
    {
        Schema schema = new SchemaBuilder().AddText(sdl).Build();
        Assert.Equal(printed, SchemaPrinter.Print(schema));
        Assert.Equal(types, string.Join(' ', schema.Types));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Printed_schema_builds_the_same_schema(string sdl, string printed, string types)
    {
        Assert.NotEmpty(sdl);
        Schema schema = new SchemaBuilder().AddText(printed).Build();
        Assert.Equal(printed, SchemaPrinter.Print(schema));
        Assert.Equal(types.Split(' ').Order(), schema.Types.Select(type => type.Name).Order());
    }

    private sealed record Row(string Schema, string Printed, IReadOnlyList<string> Types);
}
