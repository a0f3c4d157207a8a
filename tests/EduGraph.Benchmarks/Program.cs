using EduGraph.Benchmarks;
using EduGraph.Benchmarks.GraphQL;
using EduGraph.Benchmarks.Http;
using EduGraph.Benchmarks.Loading;
using EduGraph.Benchmarks.Neo4j;
using EduGraph.Benchmarks.Networks;

// usage: dotnet run -c Release --project tests/EduGraph.Benchmarks -- [graphql | http | loading | neo4j | networks | queries] [--nodes N] [--graph DIR]
BenchmarkArguments arguments = BenchmarkArguments.Read(args);
switch (arguments.Name)
{
    case BenchmarkArguments.Loading:
        await LoadingBenchmark.RunAsync(arguments);
        break;
    case BenchmarkArguments.Neo4j:
        await Neo4jBenchmark.RunAsync(arguments);
        break;
    case BenchmarkArguments.Http:
        await HttpBenchmark.RunAsync(arguments);
        break;
    case BenchmarkArguments.HttpServer:
        await BenchmarkServer.RunAsync(arguments.Answer, CooperationGraph.From(arguments));
        break;
    case BenchmarkArguments.HttpLoad:
        await LoadGenerator.RunAsync(Console.In, Console.Out);
        break;
    case BenchmarkArguments.Networks:
        await NetworkBenchmark.RunAsync(arguments);
        break;
    case BenchmarkArguments.Queries:
        await QueryBenchmark.RunAsync(arguments);
        break;
    default:
        GraphQLBenchmark.Run(arguments);
        break;
}
