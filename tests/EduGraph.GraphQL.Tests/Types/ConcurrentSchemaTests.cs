using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Types;

/// <summary>All schemas of a process share the types of introspection; the first two may be built at once.</summary>
public sealed class ConcurrentSchemaTests
{
    [Fact]
    public async Task First_schemas_of_a_process_may_be_built_at_once()
    {
        for (int round = 0; round < 10; round++)
        {
            FreshEngine context = new();
            Type builder = context.LoadFromAssemblyPath(typeof(SchemaBuilder).Assembly.Location).GetType(typeof(SchemaBuilder).FullName!)!;
            using Barrier start = new(4);
            Task<object?>[] builds = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return Build(builder);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))];
            Assert.All(await Task.WhenAll(builds), Assert.NotNull);
            context.Unload();
        }
    }

    // What a schema shares with others, such as __type(name:), is first asked for when the schema has long been built.
    [Fact]
    public async Task Default_may_be_asked_for_by_two_threads_at_once()
    {
        DocumentNode document = Parser.Parse(new Source("type Query { a(at: Meeting! = \"here\"): Int } scalar Meeting"));
        using Barrier meeting = new(2);
        TypeAssembly assembly = new(document.Definitions, new Dictionary<string, ScalarCoercion> { ["Meeting"] = new MeetingCoercion(meeting) }, []);
        InputValue argument = assembly.BuildTypes().OfType<ObjectType>().Single().Fields[0].Arguments[0];

        object?[] values = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
            () => argument.TryGetDefault(out object? value) ? value : null,
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(["here", "here"], values);
    }

    private static object? Build(Type builder)
    {
        object instance = Activator.CreateInstance(builder)!;
        builder.GetMethod(nameof(SchemaBuilder.AddText))!.Invoke(instance, ["type Query { a(first: Int = 1): Int }", "schema"]);
        return builder.GetMethod(nameof(SchemaBuilder.Build))!.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    // Has nothing initialised yet, as a process that has just started.
    private sealed class FreshEngine() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(Parser).Assembly.GetName().Name ? LoadFromAssemblyPath(typeof(Parser).Assembly.Location) : null;
    }

    // Is not done before both threads have begun.
    private sealed class MeetingCoercion(Barrier meeting) : ScalarCoercion
    {
        public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
        {
            value = meeting.SignalAndWait(TimeSpan.FromSeconds(60)) ? ((StringValueNode)literal).Value : null;
            return null;
        }

        public override string? ReadInput(JsonElement input, out object? value) => throw new NotSupportedException();

        public override void Write(object value, JsonOutput output) => throw new NotSupportedException();
    }
}
