using System.Diagnostics;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Validation;

/// <summary>Documents made to cost a lot: each limit at its edge, and that what is refused is refused soon.</summary>
public sealed class ValidationLimitTests
{
    private const string TooManyComparisons = "Merging the fields of this document takes more than 100000 comparisons. Validation aborted.";

    // Far more than any of these documents takes here; a document without its limit would take minutes, or end the process.
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(446)] // 447 * 446 / 2 = 99,681 pairs; 448 * 447 / 2 = 100,128
    [InlineData(447)]
    public void Repeated_field_is_merged_up_to_the_limit(int count) => Assert.Empty(Validate(Repeated("name ", count)));

    [Fact]
    public void Repeated_field_beyond_the_limit_is_refused() => Assert.Equal([TooManyComparisons], Validate(Repeated("name ", 448)));

    [Fact]
    public void Repeated_field_with_selections_is_refused() =>
        Assert.Equal([TooManyComparisons], Validate(Repeated("mother { name } ", 500)));

    [Fact]
    public void Fragments_that_each_spread_all_others_are_refused()
    {
        const int Count = 60;
        string spreads = string.Concat(Enumerable.Range(0, Count).Select(static index => $"...F{index} "));
        string fragments = string.Concat(Enumerable.Range(0, Count).Select(index => $"fragment F{index} on Dog {{ a{index}: name {spreads} }} "));
        IReadOnlyList<string> errors = Validate($"{{ dog {{ {spreads} }} }} {fragments}");
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Two_cycles_of_fragments_do_not_go_round_each_other_without_end()
    {
        IReadOnlyList<string> errors = Validate($"{{ dog {{ ...A0 ...B0 }} }} {Cycle("A", 181)} {Cycle("B", 182)}");
        Assert.Equal(["Fields that share a response name are within one another deeper than 500 levels. Validation aborted."], errors);
        static string Cycle(string name, int length) => string.Concat(Enumerable.Range(0, length).Select(
            index => $"fragment {name}{index} on Dog {{ mother {{ ...{name}{(index + 1) % length} }} }} "));
    }

    [Fact]
    public void Two_flat_cycles_of_fragments_end_at_the_limit()
    {
        IReadOnlyList<string> errors = Validate($"{{ dog {{ ...A0 ...B0 }} }} {Cycle("A", 241)} {Cycle("B", 240)}");
        Assert.Equal([TooManyComparisons], errors);
        static string Cycle(string name, int length) => string.Concat(Enumerable.Range(0, length).Select(
            index => $"fragment {name}{index} on Dog {{ name ...{name}{(index + 1) % length} }} "));
    }

    [Theory]
    [InlineData(20, 50, false)]
    [InlineData(20, 51, true)]
    public void Fragments_reached_from_operations_are_counted(int fragmentCount, int operationCount, bool isRefused)
    {
        string spreads = string.Concat(Enumerable.Range(0, fragmentCount).Select(static index => $"...F{index} "));
        string fragments = string.Concat(Enumerable.Range(0, fragmentCount).Select(static index => $"fragment F{index} on Dog {{ name }} "));
        string operations = string.Concat(Enumerable.Range(0, operationCount).Select(index => $"query Q{index} {{ dog {{ {spreads} }} }} "));
        string[] expected = isRefused ? ["The fragments of this document are reached more than 1000 times. Validation aborted."] : [];
        Assert.Equal(expected, Validate(operations + fragments));
    }

    [Fact]
    public void Chain_of_fragments_is_as_long_as_the_limit_allows()
    {
        Assert.DoesNotContain(Validate(Chain(999)), static error => error.Contains("reached more than", StringComparison.Ordinal));
        Assert.Contains(Validate(Chain(2500)), static error => error.Contains("reached more than", StringComparison.Ordinal));
        static string Chain(int length) => "{ dog { name } } " + string.Concat(Enumerable.Range(0, length).Select(
            index => $"fragment F{index} on Dog {{ ...F{index + 1} }} ")) + $"fragment F{length} on Dog {{ name }}";
    }

    [Fact]
    public void Many_arguments_and_large_values_cost_little()
    {
        string arguments = string.Concat(Enumerable.Range(0, 600).Select(static index => $"a{index}: [{index}, {{ b: \"{index}\" }}] "));
        Assert.Equal(6, Validate($"{{ dog {{ name({arguments}) name({arguments}) }} }}").Count);
    }

    private static string Repeated(string selection, int count) => $"{{ dog {{ {string.Concat(Enumerable.Repeat(selection, count))} }} }}";

    private static IReadOnlyList<string> Validate(string text)
    {
        DocumentNode document = Parser.Parse(text);
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(TestSchemas.Pets, document);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeMax);
        return [.. errors.Select(static error => error.Message)];
    }
}
