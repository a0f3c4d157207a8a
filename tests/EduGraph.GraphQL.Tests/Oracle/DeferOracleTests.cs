using EduGraph.GraphQL.Tests.Validation;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>
/// Compares <c>@defer</c> with graphql-js 17 on generated documents: the rules' errors, the first part of the answer, what its parts come
/// to when they are put together, and which fragments fail.
/// </summary>
public sealed class DeferOracleTests
{
    private const int Seed = 20261124;
    private const int ShownDifferenceCountMax = 3;
    private const string Definition = "directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT";

    public static TheoryData<string, int> Schemas => new() { { "everything", 700 }, { "pets", 700 }, { "catalogue", 700 } };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Engine_answers_in_parts_as_graphql_js_17_does(string schemaName, int caseCount)
    {
        Assert.SkipWhen(OracleProcess.ReasonAgainstDefer is not null, OracleProcess.ReasonAgainstDefer ?? "");
        string sdl = $"{TestSchemas.Text(schemaName)}\n{Definition}";
        Schema schema = new SchemaBuilder().AddText(sdl, schemaName).Build();
        using OracleProcess oracle = OracleProcess.Start();
        EngineAnswer engine = new(schema, oracle.AddSchema(schemaName, sdl, Seed));
        int partedCount = 0;
        List<string> differences = [];
        foreach (OracleCase each in oracle.GenerateDeferring(schemaName, Seed, caseCount))
        {
            string ours = CanonicalJson.Write(engine.ToDeferring(each, out bool isParted));
            string theirs = CanonicalJson.Write(EngineAnswer.PutTogether(each.Answer));
            partedCount += isParted ? 1 : 0;
            if (ours != theirs)
            {
                differences.Add($"{each.Line["seed"]}\n{each.Document}\nours:\n{ours}\ngraphql-js:\n{theirs}");
            }
        }

        string shortest = string.Join("\n\n", differences.OrderBy(static each => each.Length).Take(ShownDifferenceCountMax));
        Assert.True(differences.Count == 0, $"{differences.Count} of {caseCount} cases differ:\n{shortest}");
        Assert.True(partedCount > caseCount / 20, $"Only {partedCount} answers came in parts.");
    }
}
