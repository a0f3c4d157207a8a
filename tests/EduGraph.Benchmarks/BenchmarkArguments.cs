using System.Globalization;

namespace EduGraph.Benchmarks;

/// <summary>What is measured on.</summary>
/// <param name="Name">Which benchmark: <see cref="GraphQL"/>, <see cref="Loading"/> or <see cref="Neo4j"/>.</param>
/// <param name="NodeCount">Size of the generated graph.</param>
/// <param name="GraphFolder">A folder with <c>nodes.jsonl</c> and <c>rels.jsonl</c> to read instead; null to generate.</param>
internal sealed record BenchmarkArguments(string Name, int NodeCount, string? GraphFolder)
{
    public const string GraphQL = "graphql";
    public const string Loading = "loading";
    public const string Neo4j = "neo4j";

    private const int DefaultNodeCount = 10_000;

    public static BenchmarkArguments Read(string[] args)
    {
        string name = GraphQL;
        int nodeCount = DefaultNodeCount;
        string? folder = null;
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case GraphQL or Loading or Neo4j:
                    name = args[index];
                    break;
                case "--nodes" when index + 1 < args.Length:
                    nodeCount = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                case "--graph" when index + 1 < args.Length:
                    folder = args[++index];
                    break;
                default:
                    throw new ArgumentException($"Unknown argument \"{args[index]}\". Known: graphql, loading, neo4j, --nodes N, --graph DIR.");
            }
        }

        return new BenchmarkArguments(name, nodeCount, folder);
    }
}
