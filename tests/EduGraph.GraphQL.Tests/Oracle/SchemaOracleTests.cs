using System.Text.Json.Nodes;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Tests.Validation;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Compares the rules for schema documents with those of graphql-js 16, on schemas that were spoilt.</summary>
public sealed class SchemaOracleTests
{
    private const int Seed = 20250901;

    [Theory]
    [InlineData("api", 100)]
    [InlineData("everything", 1000)]
    [InlineData("pets", 1000)]
    [InlineData("catalogue", 1000)]
    public void Schema_documents_are_validated_as_graphql_js_does(string schemaName, int caseCount)
    {
        Assert.SkipWhen(OracleProcess.ReasonAgainst is not null, OracleProcess.ReasonAgainst ?? "");
        using OracleProcess oracle = OracleProcess.Start();
        foreach ((string sdl, JsonArray errors) in oracle.GenerateSchemas(TestSchemas.Text(schemaName), Seed, caseCount))
        {
            Assert.Equal(CanonicalJson.Write(errors), CanonicalJson.Write(new JsonArray([.. FaultsOf(sdl).Select(EngineAnswer.Write)])));
        }
    }

    private static IReadOnlyList<GraphQLError> FaultsOf(string sdl)
    {
        try
        {
            return SchemaDocumentValidator.Validate(Parser.Parse(sdl));
        }
        catch (GraphQLSyntaxException exception)
        {
            return [GraphQLError.From(exception)];
        }
    }
}
