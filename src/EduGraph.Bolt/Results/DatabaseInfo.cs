using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A database, as a summary names it.</summary>
internal sealed record DatabaseInfo(string? Name) : IDatabaseInfo;
