using EduGraph.Benchmarks;
using EduGraph.Benchmarks.GraphQL;
using EduGraph.Benchmarks.Loading;

// usage: dotnet run -c Release --project tests/EduGraph.Benchmarks -- [graphql | loading] [--nodes N] [--graph DIR]
BenchmarkArguments arguments = BenchmarkArguments.Read(args);
if (arguments.Name == BenchmarkArguments.Loading)
{
    await LoadingBenchmark.RunAsync(arguments);
}
else
{
    GraphQLBenchmark.Run(arguments);
}
