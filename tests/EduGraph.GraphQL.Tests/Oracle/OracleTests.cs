using System.Text;
using EduGraph.GraphQL.Tests.Validation;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Compares the engine with graphql-js 16 on generated documents, valid ones and spoilt ones.</summary>
public sealed class OracleTests
{
    /// <summary>Environment variable: another seed, for other documents and data.</summary>
    private const string SeedVariable = "EDUGRAPH_ORACLE_SEED";

    private const int DefaultSeed = 20250901;
    private const int ShownDifferenceCountMax = 5;
    private const int OverlappingCount = 3_000;

    /// <summary>The schemas, with the numbers of documents: more than 20,000 together. Those over the API's own schema are long.</summary>
    public static TheoryData<string, int> Schemas => new() { { "api", 2000 }, { "everything", 7000 }, { "pets", 4500 }, { "catalogue", 7000 } };

    /// <summary>Where chance starts.</summary>
    internal static int Seed =>
        int.Parse(Environment.GetEnvironmentVariable(SeedVariable) ?? $"{DefaultSeed}", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Engine_parses_validates_and_executes_as_graphql_js_does(string schemaName, int caseCount)
        => Compare(schemaName, oracle => oracle.Generate(schemaName, Seed, caseCount));

    /// <summary>Values of every wrong kind, texts that try the lexer, introspection by odd names, conditions, overlapping fields: hostile.mjs.</summary>
    [Fact]
    public void Engine_answers_hostile_requests_as_graphql_js_does() =>
        Compare("everything", oracle => oracle.GenerateHostile("everything", Seed, OverlappingCount));

    private static void Compare(string schemaName, Func<OracleProcess, IEnumerable<OracleCase>> generate)
    {
        Assert.SkipWhen(OracleProcess.ReasonAgainst is not null, OracleProcess.ReasonAgainst ?? "");
        string sdl = TestSchemas.Text(schemaName);
        Schema schema = new SchemaBuilder().AddText(sdl, schemaName).Build();
        using OracleProcess oracle = OracleProcess.Start();
        EngineAnswer engine = new(schema, oracle.AddSchema(schemaName, sdl, Seed));

        List<OracleCase> all = [.. generate(oracle)];
        List<OracleCase> differing = [.. all.Where(each => DifferenceOf(each, engine) is not null)];
        StringBuilder report = new();
        foreach (OracleCase failing in differing.Take(ShownDifferenceCountMax))
        {
            OracleCase smallest = new CaseShrinker(oracle, schemaName, each => DifferenceOf(each, engine)).Shrink(failing);
            report.Append("\n\n").Append(smallest.Line.ToJsonString()).Append('\n').Append(DifferenceOf(smallest, engine));
        }

        Assert.True(differing.Count == 0, $"{differing.Count} of {all.Count} cases differ:{report}");
    }

    private static string? DifferenceOf(OracleCase request, EngineAnswer engine)
    {
        string ours = CanonicalJson.Write(engine.To(request));
        string theirs = CanonicalJson.Write(request.Answer);
        return ours == theirs ? null : $"ours:\n{ours}\ngraphql-js:\n{theirs}";
    }
}
