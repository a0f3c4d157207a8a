using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class SnapshotHolderTests
{
    [Fact]
    public void Newer_snapshot_takes_the_place_of_the_current_one_and_an_older_one_does_not()
    {
        var graph = new TinyGraph();
        var (first, second, third) = (graph.Build(revision: 1), graph.Build(revision: 2), graph.Build(revision: 3));
        var holder = new SnapshotHolder(first);
        var swapped = new List<long>();
        holder.Swapped += snapshot => swapped.Add(snapshot.Revision);
        Assert.True(holder.Swap(third));
        Assert.False(holder.Swap(second));
        Assert.Same(third, holder.Current);
        Assert.Equal([3], swapped);
    }

    [Fact]
    public void Snapshot_in_use_is_unchanged_by_a_later_one()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Topic", "A");
        var holder = new SnapshotHolder(graph.Build(revision: 1));
        var inUse = holder.Current;
        graph.Source("s").Node("b", "Topic", "B").Name("a", "A better name");
        holder.Swap(graph.Build(revision: 2));
        Assert.Equal(2, inUse.Nodes.Count);
        Assert.Equal(3, holder.Current.Nodes.Count);
        Assert.True(inUse.Nodes.TryFind("a", out var node, out _));
        Assert.Equal("A", inUse.Texts.Text(inUse.Names.BestTextOf(node)));
    }
}
