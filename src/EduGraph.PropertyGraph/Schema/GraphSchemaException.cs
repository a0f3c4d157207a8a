using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>The schema has faults; nothing starts.</summary>
public sealed class GraphSchemaException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="faults">At least one fault, in the order of the files.</param>
    public GraphSchemaException(ImmutableArray<GraphSchemaFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>All faults found, in the order of the files.</summary>
    public ImmutableArray<GraphSchemaFault> Faults { get; }
}
