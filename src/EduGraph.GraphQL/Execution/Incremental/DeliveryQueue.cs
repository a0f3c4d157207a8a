using System.Globalization;

namespace EduGraph.GraphQL.Execution;

/// <summary>The deferred fragments of one request: which of them the client waits for, what they still need, and what it is to be told.</summary>
/// <remarks>
/// A fragment is sent whole, when the last of its groups is executed. Those that stand in it are told of then; one of which nothing is
/// left to send is never told of. As graphql-js 17 does it (<c>src/execution/incremental/WorkQueue.ts</c>), without <c>@stream</c>.
/// </remarks>
internal sealed class DeliveryQueue(DeliveryPart part)
{
    private readonly List<DeferredFragment> _awaited = [];
    private int _nextId;

    /// <summary>Whether the client waits for something.</summary>
    public bool IsWaitedFor => _awaited.Count > 0;

    /// <summary>Takes what the first part of the answer puts off, and tells the client of it.</summary>
    public void Begin(List<DeferredFragment> fragments, List<ExecutionGroup> groups)
    {
        Announce(Add(fragments, groups));
    }

    /// <summary>Groups to execute next: all that are alike. Empty if none is left.</summary>
    public List<ExecutionGroup> TakeNext()
    {
        List<ExecutionGroup> batch = [];
        foreach (ExecutionGroup group in _awaited.SelectMany(fragment => fragment.Groups))
        {
            if (!group.IsTaken && (batch.Count == 0 || ReferenceEquals(batch[0].Selection, group.Selection)))
            {
                group.IsTaken = true;
                batch.Add(group);
            }
        }

        return batch;
    }

    /// <summary>Takes the result of a group: its data and what is put off in them, or its fault.</summary>
    public void Finish(ExecutionGroup group, List<DeferredFragment> fragments, List<ExecutionGroup> groups)
    {
        Add(fragments, groups);
        foreach (DeferredFragment fragment in group.Fragments)
        {
            fragment.WaitingCount--;
            Check(fragment);
        }
    }

    /// <summary>Gives up everything that the client waits for.</summary>
    public void FailAll(GraphQLError error)
    {
        foreach (DeferredFragment fragment in _awaited.ToArray())
        {
            Fail(fragment, error);
        }
    }

    /// <summary>Takes fragments and what they consist of; gives the fragments that stand in no other.</summary>
    private static List<DeferredFragment> Add(List<DeferredFragment> fragments, List<ExecutionGroup> groups)
    {
        List<DeferredFragment> outermost = [];
        foreach (DeferredFragment fragment in fragments)
        {
            Add(fragment, outermost);
        }

        foreach (ExecutionGroup group in groups)
        {
            foreach (DeferredFragment fragment in group.Fragments.Where(fragment => fragment.IsKnown && !fragment.IsOver))
            {
                fragment.Groups.Add(group);
                fragment.WaitingCount++;
            }
        }

        return outermost;
    }

    private static void Add(DeferredFragment fragment, List<DeferredFragment> outermost)
    {
        if (fragment.IsKnown)
        {
            return;
        }

        if (fragment.Parent is { } parent)
        {
            Add(parent, outermost);
            if (parent.IsOver)
            {
                return;
            }

            parent.Children.Add(fragment);
        }
        else
        {
            outermost.Add(fragment);
        }

        fragment.IsKnown = true;
    }

    /// <summary>Tells the client of fragments, or of those in them if nothing is left to send of one.</summary>
    private void Announce(IReadOnlyList<DeferredFragment> fragments)
    {
        List<DeferredFragment> announced = [];
        foreach (DeferredFragment fragment in fragments)
        {
            CollectNonEmpty(fragment, announced);
        }

        foreach (DeferredFragment fragment in announced)
        {
            fragment.Id = _nextId++.ToString(CultureInfo.InvariantCulture);
            _awaited.Add(fragment);
            part.AddPending(fragment);
        }

        foreach (DeferredFragment fragment in announced)
        {
            Check(fragment);
        }
    }

    private static void CollectNonEmpty(DeferredFragment fragment, List<DeferredFragment> found)
    {
        if (fragment.Groups.Any(group => !group.IsSent))
        {
            found.Add(fragment);
            return;
        }

        fragment.IsOver = true;
        foreach (DeferredFragment child in fragment.Children)
        {
            CollectNonEmpty(child, found);
        }
    }

    private void Check(DeferredFragment fragment)
    {
        if (!fragment.IsAwaited)
        {
            return;
        }

        if (fragment.Groups.Find(group => group.Fault is not null) is { } spoiled)
        {
            Fail(fragment, spoiled.Fault!);
        }
        else if (fragment.WaitingCount == 0)
        {
            Succeed(fragment);
        }
    }

    private void Succeed(DeferredFragment fragment)
    {
        foreach (ExecutionGroup group in fragment.Groups.Where(group => !group.IsSent))
        {
            DeferredFragment nearest = NearestTo(group, fragment);
            part.AddData(nearest.Id!, group.Path[nearest.Path.Length..], group);
            group.IsSent = true;
        }

        part.AddCompleted(fragment.Id!, null);
        fragment.IsOver = true;
        _awaited.Remove(fragment);
        Announce(fragment.Children);
    }

    /// <summary>Of the fragments that the client waits for and that have the group, the one with the longest path.</summary>
    private static DeferredFragment NearestTo(ExecutionGroup group, DeferredFragment first)
    {
        DeferredFragment nearest = first;
        foreach (DeferredFragment fragment in group.Fragments)
        {
            if (fragment.IsAwaited && fragment.Path.Length > nearest.Path.Length)
            {
                nearest = fragment;
            }
        }

        return nearest;
    }

    private void Fail(DeferredFragment fragment, GraphQLError error)
    {
        part.AddCompleted(fragment.Id!, error);
        _awaited.Remove(fragment);
        GiveUp(fragment);
    }

    private static void GiveUp(DeferredFragment fragment)
    {
        fragment.IsOver = true;
        foreach (DeferredFragment child in fragment.Children)
        {
            GiveUp(child);
        }
    }
}
