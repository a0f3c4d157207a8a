using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>A field of objects given by a function that adds one parent's result.</summary>
internal sealed class Composite(Action<FieldRequest, ResolvedValue, ResolvedValues> add) : CompositeResolver
{
    public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
    {
        foreach (var parent in parents)
        {
            add(field, parent, results);
        }
    }

    /// <summary>A field whose value is the parent itself, seen as another type.</summary>
    public static readonly Composite Same = new((_, parent, results) => results.Add(parent));

    /// <summary>A field that leads to one position of a table: a node, a relationship.</summary>
    /// <param name="indexOf">Gives the position; negative for null.</param>
    public static Composite Index(Func<GraphSnapshot, ResolvedValue, long> indexOf) => new((field, parent, results) =>
    {
        var index = indexOf(GraphRequest.Of(field).Snapshot, parent);
        if (index < 0)
        {
            results.AddNull();
        }
        else
        {
            results.AddIndex(index);
        }
    });

    /// <summary>A field that leads to positions of a table.</summary>
    public static Composite Indexes(Func<GraphSnapshot, ResolvedValue, int[]> indexesOf) =>
        new((field, parent, results) => results.AddList(indexesOf(GraphRequest.Of(field).Snapshot, parent)));

    /// <summary>A field that leads to citations.</summary>
    public static Composite Citations(Func<GraphSnapshot, ResolvedValue, Citation[]> citationsOf) => new((field, parent, results) =>
    {
        results.BeginList();
        foreach (var citation in citationsOf(GraphRequest.Of(field).Snapshot, parent))
        {
            results.AddIndex(Pair.Of(citation.SourceNode, citation.LocatorText));
        }

        results.EndList();
    });

    /// <summary>A field that leads to objects.</summary>
    public static Composite Objects<T>(Func<T, IEnumerable<object>> objectsOf)
        where T : class => new((_, parent, results) =>
    {
        results.BeginList();
        foreach (var item in objectsOf((T)parent.Reference!))
        {
            results.Add(ResolvedValue.FromObject(item));
        }

        results.EndList();
    });
}
