namespace EduGraph.Testing.Servers;

/// <summary>What a <see cref="FaultProxy"/> does at the message that it was told.</summary>
public enum FaultKind
{
    /// <summary>Passes the message on and closes the connection behind it.</summary>
    Cut,

    /// <summary>Passes half of the message on and resets the connection.</summary>
    ResetInMidChunk,

    /// <summary>Passes nothing on any more.</summary>
    Stall,

    /// <summary>Says in the server's place that it is no longer the leader, and closes the connection.</summary>
    NotALeader,
}
