using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class SnapshotHolderTests
{
    [Fact]
    public void Watcher_is_told_of_what_comes_after_the_snapshot_it_was_given_and_of_nothing_once_it_has_left()
    {
        var graph = new TinyGraph();
        var holder = new SnapshotHolder(graph.Build(revision: 1));
        holder.Swap(graph.Build(revision: 3));
        var told = new List<long>();
        void OnSwapped(GraphSnapshot snapshot) => told.Add(snapshot.Revision);
        Assert.Equal(3, holder.Watch(OnSwapped).Revision);
        holder.Swap(graph.Build(revision: 2)); // a backup was brought back
        Assert.Equal(2, holder.Current.Revision);
        holder.Unwatch(OnSwapped);
        holder.Swap(graph.Build(revision: 4));
        Assert.Equal([2], told);
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
