using System.Reflection;
using System.Runtime.Loader;
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
}
