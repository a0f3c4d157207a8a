using EduGraph.Api.Schema;
using EduGraph.GraphQL.Types;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Tests.Schema;

public sealed class ApiSchemaTests(ITestOutputHelper output)
{
    private const int TypesOfAKindMax = 10;

    private static readonly ApiSchema Schema = ApiSchema.Create(GraphSchemaReader.ReadFolder());

    [Fact]
    public void Printed_schema_equals_the_committed_one() => GoldenFile.Check("docs/api/schema.graphql", Schema.Sdl);

    [Fact]
    public void Each_kind_has_at_most_ten_types_of_its_own()
    {
        var names = new ApiTypeNames(Schema.Graph);
        var ownCount = 0;
        foreach (var kind in Schema.Graph.Kinds)
        {
            string[] own =
            [
                kind.Name, names.Connection(kind.Name), names.Edge(kind.Name), names.EdgeFilter(kind.Name),
                ApiTypeNames.Filter(kind.Name), ApiTypeNames.ListFilter(kind.Name), ApiTypeNames.Sort(kind.Name),
                kind.Name + "Type", ApiTypeNames.OperationFilter(kind.Name + "Type"),
            ];
            var found = Schema.Types.Types.Select(type => type.Name).Intersect(own).ToList();
            // What begins with a kind's name and is not listed above would be a type that this count misses.
            var missed = Schema.Types.Types.Select(type => type.Name)
                .Where(name => name.StartsWith(kind.Name, StringComparison.Ordinal) && name.Length > kind.Name.Length && char.IsUpper(name[kind.Name.Length]))
                .Except(own).Except(["SourceReference"]);
            Assert.Empty(missed);
            output.WriteLine($"{kind.Name}: {found.Count} types: {string.Join(", ", found)}");
            Assert.InRange(found.Count, 1, TypesOfAKindMax);
            ownCount += found.Count;
        }

        output.WriteLine($"{Schema.Types.Types.Count} types in all, {Schema.Types.Types.Count - ownCount} of them shared.");
    }

    [Fact]
    public void Everything_is_described()
    {
        var missing = Schema.Types.Types.SelectMany(type => Undescribed(type)).ToList();

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Undescribed(NamedType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
        {
            yield return type.Name;
        }

        foreach (var field in (type as TypeWithFields)?.Fields ?? [])
        {
            if (string.IsNullOrWhiteSpace(field.Description) && !type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                yield return field.ToString();
            }

            foreach (var argument in field.Arguments.Where(argument => string.IsNullOrWhiteSpace(argument.Description) && !type.Name.StartsWith("__", StringComparison.Ordinal)))
            {
                yield return $"{field}({argument.Name}:)";
            }
        }

        foreach (var field in ((type as InputObjectType)?.Fields ?? []).Where(field => string.IsNullOrWhiteSpace(field.Description)))
        {
            yield return $"{type.Name}.{field.Name}";
        }

        foreach (var value in ((type as EnumType)?.Values ?? []).Where(value => string.IsNullOrWhiteSpace(value.Description)))
        {
            yield return $"{type.Name}.{value.Name}";
        }
    }
}
