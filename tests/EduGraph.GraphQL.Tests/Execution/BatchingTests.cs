using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class BatchingTests
{
    private const string Sdl = """
        type Query { numbers(upTo: Int!): [Number!]! things: [Thing]! }
        type Number { value: Int! next: Number multiples(count: Int = 2): [Number!] grid: [[Number!]!]! }
        type Word { text: String! }
        union Thing = Number | Word
        """;

    [Fact]
    public async Task Field_is_resolved_once_for_all_parents_and_its_arguments_are_prepared_once()
    {
        Multiples multiples = new();
        GraphQLExecutor executor = CreateExecutor(multiples);
        string answer = await GetAsync(executor, "{ numbers(upTo: 3) { value multiples { value } } }");
        Assert.Equal(
            """{"data":{"numbers":[{"value":1,"multiples":[{"value":1},{"value":2}]},{"value":2,"multiples":[{"value":2},{"value":4}]},{"value":3,"multiples":[{"value":3},{"value":6}]}]}}""",
            answer);
        Assert.Equal([3], multiples.ParentCounts);
        Assert.Equal(1, multiples.PrepareCount);
    }

    [Fact]
    public async Task Nulls_are_left_out_of_the_next_level_and_stand_again_in_the_answer()
    {
        string answer = await GetAsync(CreateExecutor(new Multiples()), "{ numbers(upTo: 4) { next { value next { value } } } }");
        Assert.Equal(
            """{"data":{"numbers":[{"next":null},{"next":{"value":3,"next":null}},{"next":null},{"next":{"value":5,"next":null}}]}}""",
            answer);
    }

    [Fact]
    public async Task Lists_of_lists_keep_their_shape()
    {
        string answer = await GetAsync(CreateExecutor(new Multiples()), "{ numbers(upTo: 2) { grid { value } } }");
        Assert.Equal("""{"data":{"numbers":[{"grid":[[{"value":1}],[]]},{"grid":[[{"value":2},{"value":2}],[]]}]}}""", answer);
    }

    [Fact]
    public async Task Values_of_a_union_are_sorted_by_type_a_batch_at_a_time()
    {
        string answer = await GetAsync(
            CreateExecutor(new Multiples()), "{ things { __typename ... on Number { value } ... on Word { text } } }");
        Assert.Equal(
            """{"data":{"things":[{"__typename":"Number","value":7},{"__typename":"Word","text":"\"é\"\n"},null,{"__typename":"Number","value":8}]}}""",
            answer);
    }

    [Theory]
    [InlineData(0, "gave 0 results for 2 parents")]
    [InlineData(3, "gave 3 results for 2 parents")]
    public async Task Resolver_that_owes_results_is_found_out(int resultCount, string message)
    {
        Exception? recorded = null;
        ExecutorOptions options = new()
        {
            OnException = (exception, _) =>
            {
                recorded = exception;
                return null;
            },
        };
        GraphQLExecutor executor = CreateExecutor(new Miscounting(resultCount), options);
        string answer = await GetAsync(executor, "{ numbers(upTo: 2) { multiples { value } } }");
        Assert.Equal(["INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR"], CodesOf(answer));
        Assert.Contains(message, recorded!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_is_the_same_when_the_tables_of_an_earlier_request_are_used_again()
    {
        GraphQLExecutor executor = CreateExecutor(new Multiples());
        const string document = "query($n: Int!) { numbers(upTo: $n) { value next { value } multiples(count: $n) { value next { value } } } }";
        Dictionary<int, string> answers = [];
        foreach (int count in (int[])[3, 900, 1, 40, 900, 3, 0, 1, 40])
        {
            string answer = await GetAsync(executor, document, $$"""{"n":{{count}}}""");
            Assert.Equal(answers.GetValueOrDefault(count, answer), answer);
            answers[count] = answer;
        }

        Assert.Equal("""{"data":{"numbers":[{"value":1,"next":null,"multiples":[{"value":1,"next":null}]}]}}""", answers[1]);
    }

    private static GraphQLExecutor CreateExecutor(CompositeResolver multiples, ExecutorOptions? options = null) => Executor(
        Sdl,
        map => map
            .Bind("Query.numbers", new Numbers())
            .Bind("Query.things", new Things())
            .Bind("Number.value", LeafResolvers.Int(parent => (int)parent.Index))
            .Bind("Number.next", new NextOfEven())
            .Bind("Number.multiples", multiples)
            .Bind("Number.grid", new Grid())
            .Bind("Word.text", LeafResolvers.Text(parent => (string?)parent.Reference))
            .BindType("Thing", new KindOfThing()),
        options ?? new ExecutorOptions { Limits = new RequestLimits { ResponseNodeCountMax = int.MaxValue } });

    private sealed class Numbers : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results) =>
            results.AddList([.. Enumerable.Range(1, field.Arguments.Get<int>("upTo"))]);
    }

    private sealed class NextOfEven : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ResolvedValue parent in parents)
            {
                results.Add(parent.Index % 2 == 0 ? ResolvedValue.FromIndex(parent.Index + 1) : ResolvedValue.Null);
            }
        }
    }

    private sealed class Multiples : CompositeResolver
    {
        public List<int> ParentCounts { get; } = [];

        public int PrepareCount { get; private set; }

        public override object? Prepare(FieldRequest field)
        {
            PrepareCount++;
            return field.Arguments.Get<int>("count");
        }

        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            ParentCounts.Add(parents.Length);
            foreach (ResolvedValue parent in parents)
            {
                results.BeginList();
                for (int factor = 1; factor <= (int)field.State!; factor++)
                {
                    results.AddIndex(parent.Index * factor);
                }

                results.EndList();
            }
        }
    }

    private sealed class Miscounting(int resultCount) : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            for (int result = 0; result < resultCount; result++)
            {
                results.AddList([1]);
            }
        }
    }

    private sealed class Grid : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ResolvedValue parent in parents)
            {
                results.BeginList();
                results.AddList([.. Enumerable.Repeat((int)parent.Index, (int)parent.Index)]);
                results.AddList([]);
                results.EndList();
            }
        }
    }

    private sealed class Things : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            results.BeginList();
            results.AddIndex(7);
            results.Add(ResolvedValue.FromObject("\"é\"\n"));
            results.AddNull();
            results.AddIndex(8);
            results.EndList();
        }
    }

    private sealed class KindOfThing : TypeResolver
    {
        public override void Resolve(RequestContext request, ReadOnlySpan<ResolvedValue> values, Span<ObjectType?> types)
        {
            for (int index = 0; index < values.Length; index++)
            {
                types[index] = request.Schema.FindType(values[index].Reference is string ? "Word" : "Number") as ObjectType;
            }
        }
    }
}
