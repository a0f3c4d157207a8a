using EduGraph.Benchmarks;
using EduGraph.Benchmarks.GraphQL;

// usage: dotnet run -c Release --project tests/EduGraph.Benchmarks -- [graphql] [--nodes N] [--graph DIR]
BenchmarkArguments arguments = BenchmarkArguments.Read(args);
GraphQLBenchmark.Run(arguments);
