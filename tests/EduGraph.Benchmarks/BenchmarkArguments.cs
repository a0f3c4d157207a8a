using System.Globalization;
using EduGraph.Benchmarks.Http;

namespace EduGraph.Benchmarks;

/// <summary>What is measured on.</summary>
/// <param name="Name">
/// Which benchmark: <see cref="GraphQL"/>, <see cref="Http"/>, <see cref="Loading"/>, <see cref="Neo4j"/>, <see cref="Networks"/> or <see cref="Queries"/>.
/// </param>
/// <param name="NodeCount">Size of the generated graph.</param>
/// <param name="GraphFolder">A folder with <c>nodes.jsonl</c> and <c>rels.jsonl</c> to read instead; null to generate.</param>
/// <param name="Answer">What a server of the HTTP benchmark answers with.</param>
internal sealed record BenchmarkArguments(string Name, int NodeCount, string? GraphFolder, ServedAnswer Answer)
{
    public const string GraphQL = "graphql";
    public const string Http = "http";
    public const string Loading = "loading";
    public const string Neo4j = "neo4j";
    public const string Networks = "networks";
    public const string Queries = "queries";

    /// <summary>A process of the HTTP benchmark: a server, followed by a <see cref="ServedAnswer"/>.</summary>
    public const string HttpServer = "http-server";

    /// <summary>A process of the HTTP benchmark: the load generator.</summary>
    public const string HttpLoad = "http-load";

    private const int DefaultNodeCount = 10_000;

    public static BenchmarkArguments Read(string[] args)
    {
        BenchmarkArguments arguments = new(GraphQL, DefaultNodeCount, null, ServedAnswer.GraphQL);
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case GraphQL or Http or Loading or Neo4j or Networks or Queries or HttpLoad:
                    arguments = arguments with { Name = args[index] };
                    break;
                case HttpServer when index + 1 < args.Length:
                    arguments = arguments with { Name = HttpServer, Answer = Enum.Parse<ServedAnswer>(args[++index]) };
                    break;
                case "--nodes" when index + 1 < args.Length:
                    arguments = arguments with { NodeCount = int.Parse(args[++index], CultureInfo.InvariantCulture) };
                    break;
                case "--graph" when index + 1 < args.Length:
                    arguments = arguments with { GraphFolder = args[++index] };
                    break;
                default:
                    throw new ArgumentException($"Unknown argument \"{args[index]}\". Known: graphql, http, loading, neo4j, networks, queries, --nodes N, --graph DIR.");
            }
        }

        return arguments;
    }
}
