using System.Globalization;

namespace EduGraph.Benchmarks;

/// <summary>What is measured on.</summary>
/// <param name="NodeCount">Size of the generated graph.</param>
/// <param name="GraphFolder">A folder with <c>nodes.jsonl</c> and <c>rels.jsonl</c> to read instead; null to generate.</param>
internal sealed record BenchmarkArguments(int NodeCount, string? GraphFolder)
{
    private const int DefaultNodeCount = 10_000;

    public static BenchmarkArguments Read(string[] args)
    {
        int nodeCount = DefaultNodeCount;
        string? folder = null;
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "graphql":
                    break;
                case "--nodes" when index + 1 < args.Length:
                    nodeCount = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                case "--graph" when index + 1 < args.Length:
                    folder = args[++index];
                    break;
                default:
                    throw new ArgumentException($"Unknown argument \"{args[index]}\". Known: graphql, --nodes N, --graph DIR.");
            }
        }

        return new BenchmarkArguments(nodeCount, folder);
    }
}
