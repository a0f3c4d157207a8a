namespace EduGraph.GraphQL.Execution;

/// <summary>A deferred fragment of one object of the answer, from where it is met to where all of it has been sent.</summary>
internal sealed class DeferredFragment(string? label, object[] path, DeferredFragment? parent)
{
    public string? Label { get; } = label;

    /// <summary>Where the object stands in the answer.</summary>
    public object[] Path { get; } = path;

    /// <summary>The deferred fragment that it stands in: told of only when that has been sent. Null if it stands in none.</summary>
    public DeferredFragment? Parent { get; } = parent;

    /// <summary>Fragments that stand in it.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>What it consists of.</summary>
    public List<ExecutionGroup> Groups { get; } = [];

    /// <summary>How many of its groups have not been executed.</summary>
    public int WaitingCount { get; set; }

    /// <summary>Its number in the answer; null as long as the client has not been told of it.</summary>
    public string? Id { get; set; }

    /// <summary>Whether it is among those that can still be sent.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether it has been sent, or given up.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether the client waits for it.</summary>
    public bool IsAwaited => Id is not null && !IsOver;
}
