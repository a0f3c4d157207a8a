namespace EduGraph.GraphQL.Execution;

/// <summary>Which deferred fragments a place in an answer stands in: those that begin at one object, and those around.</summary>
internal sealed class DeferScope(DeferScope? around, IReadOnlyList<DeferUsage> usages, DeferredFragment[] fragments)
{
    /// <summary>Those that begin at the object.</summary>
    public DeferredFragment[] Fragments { get; } = fragments;

    /// <summary>Those of some object that begin there.</summary>
    public static DeferScope Begin(DeferScope? around, IReadOnlyList<DeferUsage> usages, object[] path)
    {
        DeferredFragment[] fragments = new DeferredFragment[usages.Count];
        DeferScope scope = new(around, usages, fragments);
        for (int index = 0; index < fragments.Length; index++)
        {
            DeferUsage usage = usages[index];
            DeferredFragment? parent = usage.Parent is null ? null : scope.Find(usage.Parent);
            fragments[index] = new DeferredFragment(usage.Label, path, parent);
        }

        return scope;
    }

    /// <summary>The fragment that a use of <c>@defer</c> means here.</summary>
    public DeferredFragment Find(DeferUsage usage)
    {
        for (DeferScope? scope = this; scope is not null; scope = scope.Around)
        {
            int index = scope.IndexOf(usage);
            if (index >= 0)
            {
                return scope.Fragments[index];
            }
        }

        throw new InvalidOperationException("The place stands in no such fragment.");
    }

    private DeferScope? Around { get; } = around;

    private int IndexOf(DeferUsage usage)
    {
        for (int index = 0; index < usages.Count; index++)
        {
            if (ReferenceEquals(usages[index], usage))
            {
                return index;
            }
        }

        return -1;
    }
}
