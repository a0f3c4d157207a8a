using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>A leaf field given by a function that writes it.</summary>
internal sealed class Leaf(Leaf.Writer write) : LeafResolver
{
    /// <summary>Writes the value; false for null.</summary>
    public delegate bool Writer(FieldRequest field, in ResolvedValue parent, JsonOutput output);

    public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output) => write(field, parent, output);

    /// <summary>A field whose value is a text of the snapshot; <see cref="TextPool.None"/> is null.</summary>
    public static Leaf PooledText(Func<GraphSnapshot, ResolvedValue, int> textOf) => new((field, in parent, output) =>
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        return WriteText(snapshot.Texts, textOf(snapshot, parent), output);
    });

    /// <summary>A field whose value is read out of the parent's object.</summary>
    public static LeafResolver TextOf<T>(Func<T, string?> read)
        where T : class => LeafResolvers.Text(parent => read((T)parent.Reference!));

    /// <summary>A field whose value is read out of the parent's object.</summary>
    public static LeafResolver IntOf<T>(Func<T, long> read)
        where T : class => LeafResolvers.Int(parent => checked((int)read((T)parent.Reference!)));

    /// <summary>A field whose value is read out of the parent's object.</summary>
    public static LeafResolver BooleanOf<T>(Func<T, bool> read)
        where T : class => LeafResolvers.Boolean(parent => read((T)parent.Reference!));

    /// <summary>A field whose value is read out of the parent's object.</summary>
    public static LeafResolver FloatOf<T>(Func<T, double> read)
        where T : class => LeafResolvers.Float(parent => read((T)parent.Reference!));

    /// <summary>Writes a text of the pool as it lies there; false for <see cref="TextPool.None"/>.</summary>
    public static bool WriteText(TextPool texts, int textIndex, JsonOutput output)
    {
        if (textIndex == TextPool.None)
        {
            return false;
        }

        output.WriteRaw(texts.Json(textIndex));
        return true;
    }
}
