using EduGraph.Bolt.Configuration;
using Neo4j.Driver;

namespace EduGraph.Bolt.Pooling;

/// <summary>What a session needs a connection for.</summary>
internal sealed record ConnectionRequest(
    AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks, AuthToken Auth);
