using System.Text;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Tests.Validation;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Compares the engine with graphql-js 16 on generated documents, valid ones and spoilt ones.</summary>
public sealed class OracleTests
{
    private const int Seed = 20250901;
    private const int CaseCountPerSchema = 7000;
    private const int ShownDifferenceCountMax = 5;

    public static TheoryData<string> SchemaNames => ["everything", "pets", "catalogue"];

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Engine_parses_validates_and_executes_as_graphql_js_does(string schemaName)
    {
        Assert.SkipWhen(OracleProcess.ReasonAgainst is not null, OracleProcess.ReasonAgainst ?? "");
        string sdl = TestSchemas.Text(schemaName);
        Schema schema = new SchemaBuilder().AddText(sdl, schemaName).Build();
        using OracleProcess oracle = OracleProcess.Start();
        oracle.AddSchema(schemaName, sdl, Seed);
        EngineAnswer engine = new(schema);

        List<OracleCase> differing =
            [.. oracle.Generate(schemaName, Seed, CaseCountPerSchema).Where(each => DifferenceOf(each, engine) is not null)];
        StringBuilder report = new();
        foreach (OracleCase failing in differing.Take(ShownDifferenceCountMax))
        {
            OracleCase smallest = new CaseShrinker(oracle, schemaName, each => DifferenceOf(each, engine)).Shrink(failing);
            report.Append("\n\n").Append(smallest.Line.ToJsonString()).Append('\n').Append(DifferenceOf(smallest, engine));
        }

        Assert.True(differing.Count == 0, $"{differing.Count} of {CaseCountPerSchema} cases differ:{report}");
    }

    private static string? DifferenceOf(OracleCase request, EngineAnswer engine)
    {
        JsonObject theirAnswer = request.Answer;
        theirAnswer.Remove("result");
        string ours = CanonicalJson.Write(engine.To(request));
        string theirs = CanonicalJson.Write(theirAnswer);
        return ours == theirs ? null : $"ours:\n{ours}\ngraphql-js:\n{theirs}";
    }
}
