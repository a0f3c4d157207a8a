using System.Text.Json;

namespace EduGraph.Benchmarks.GraphQL;

/// <summary>A query, and how it is answered by hand.</summary>
internal sealed record BenchmarkQuery(string Name, string Text, string Variables, Action<CooperationGraph, Utf8JsonWriter> WriteByHand)
{
    public static IReadOnlyList<BenchmarkQuery> All { get; } =
    [
        new(
            "Q1",
            "query Q1($id: ID!) { institution(id: $id) { id name nameZh type country founded } }",
            """{"id":"i5"}""",
            HandWrittenAnswers.WriteInstitution),
        new(
            "Q2",
            "query Q2 { institutions(first: 50) { id name type country founded agreements(first: 10) { id title signedOn } } }",
            "{}",
            HandWrittenAnswers.WriteAgreements),
        new(
            "Q3",
            "query Q3 { institutions(first: 60) { id name agreements(first: 25) { id title parties { id name } } } }",
            "{}",
            HandWrittenAnswers.WriteParties),
    ];
}
