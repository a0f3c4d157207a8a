using System.Text.Json.Nodes;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Tests.Validation;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Compares the rules for schema documents with those of graphql-js 16, on schemas that were spoilt.</summary>
public sealed class SchemaOracleTests
{
    private const int ShownDifferenceCountMax = 3;

    [Theory]
    [InlineData("api", 100)]
    [InlineData("everything", 1000)]
    [InlineData("pets", 1000)]
    [InlineData("catalogue", 1000)]
    public void Schema_documents_are_validated_as_graphql_js_does(string schemaName, int caseCount) =>
        Compare(oracle => oracle.GenerateSchemas(TestSchemas.Text(schemaName), OracleTests.Seed, caseCount));

    [Fact]
    public void Hostile_schema_documents_are_validated_as_graphql_js_does() => Compare(oracle => oracle.GenerateHostileSchemas());

    private static void Compare(Func<OracleProcess, IEnumerable<(string Sdl, JsonArray Errors, string? Printed)>> generate)
    {
        Assert.SkipWhen(OracleProcess.ReasonAgainst is not null, OracleProcess.ReasonAgainst ?? "");
        using OracleProcess oracle = OracleProcess.Start();
        List<string> differing = [];
        foreach ((string sdl, JsonArray errors, string? printed) in generate(oracle))
        {
            string theirs = CanonicalJson.Write(errors) + printed;
            string ours = AnswerTo(sdl);
            if (ours != theirs)
            {
                differing.Add($"{sdl}\nours:\n{ours}\ngraphql-js:\n{theirs}");
            }
        }

        string shown = string.Join("\n\n", differing.OrderBy(text => text.Length).Take(ShownDifferenceCountMax));
        Assert.True(differing.Count == 0, $"{differing.Count} schemas differ:\n{shown}");
    }

    // The errors; without any, the schema as it is printed.
    private static string AnswerTo(string sdl)
    {
        IReadOnlyList<GraphQLError> errors;
        string printed = "";
        try
        {
            DocumentNode document = Parser.Parse(sdl);
            errors = SchemaDocumentValidator.Validate(document);
            if (errors.Count == 0)
            {
                Schema schema = new SchemaBuilder().AddDocument(document).BuildUnchecked();
                errors = SchemaValidator.Validate(schema);
                printed = errors.Count == 0 ? SchemaPrinter.Print(schema) : "";
            }
        }
        catch (GraphQLSyntaxException exception)
        {
            errors = [GraphQLError.From(exception)];
        }
        catch (SchemaException exception)
        {
            errors = exception.Errors;
        }

        return CanonicalJson.Write(new JsonArray([.. errors.Select(EngineAnswer.Write)])) + printed;
    }
}
