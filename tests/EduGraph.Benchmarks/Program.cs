using EduGraph.Benchmarks;
using EduGraph.Benchmarks.GraphQL;
using EduGraph.Benchmarks.Loading;
using EduGraph.Benchmarks.Neo4j;

// usage: dotnet run -c Release --project tests/EduGraph.Benchmarks -- [graphql | loading | neo4j] [--nodes N] [--graph DIR]
BenchmarkArguments arguments = BenchmarkArguments.Read(args);
if (arguments.Name == BenchmarkArguments.Loading)
{
    await LoadingBenchmark.RunAsync(arguments);
}
else if (arguments.Name == BenchmarkArguments.Neo4j)
{
    await Neo4jBenchmark.RunAsync(arguments);
}
else
{
    GraphQLBenchmark.Run(arguments);
}
