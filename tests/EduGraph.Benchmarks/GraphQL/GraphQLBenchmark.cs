using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.GraphQL.Execution;

namespace EduGraph.Benchmarks.GraphQL;

/// <summary>Executions a second of three queries in process, on one thread, to JSON bytes: the engine beside a hand-written writer.</summary>
internal static class GraphQLBenchmark
{
    public static void Run(BenchmarkArguments arguments)
    {
        CooperationGraph graph = CooperationGraph.From(arguments);
        GraphQLExecutor executor = CooperationResolvers.CreateExecutor(graph);
        Console.WriteLine("query     bytes   engine/s  by hand/s  engine:hand  heap bytes");
        foreach (BenchmarkQuery query in BenchmarkQuery.All)
        {
            Run(query, graph, executor);
        }
    }

    private static void Run(BenchmarkQuery query, CooperationGraph graph, GraphQLExecutor executor)
    {
        ArrayBufferWriter<byte> engineOutput = new();
        GraphQLRequest request = new() { Document = query.Text, Variables = JsonSerializer.Deserialize<JsonElement>(query.Variables) };
        void AnswerByEngine()
        {
            engineOutput.ResetWrittenCount();
            ValueTask<ExecutionOutcome> outcome = executor.ExecuteAsync(request, engineOutput);
            if (!outcome.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("A query that waits for nothing did not complete at once.");
            }
        }

        ArrayBufferWriter<byte> handOutput = new();
        using Utf8JsonWriter writer = new(
            handOutput, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        void AnswerByHand()
        {
            handOutput.ResetWrittenCount();
            writer.Reset(handOutput);
            query.WriteByHand(graph, writer);
            writer.Flush();
        }

        AnswerByEngine();
        AnswerByHand();
        if (!engineOutput.WrittenSpan.SequenceEqual(handOutput.WrittenSpan))
        {
            throw new InvalidOperationException($"The engine and the hand-written answer to {query.Name} differ.");
        }

        (double engine, double hand) = Stopwatches.MeasurePair(AnswerByEngine, AnswerByHand);
        double heapBytes = Stopwatches.MeasureAllocation(AnswerByEngine);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{query.Name} {engineOutput.WrittenCount,11:N0} {engine,10:N0} {hand,10:N0} {engine / hand,12:0.00} {heapBytes,11:N0}"));
    }
}
