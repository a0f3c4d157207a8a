namespace EduGraph.Neo4j.Access;

/// <summary>The server holds something that this program never writes.</summary>
internal sealed class DamagedRecordException(string message, Exception? inner = null) : Exception(message, inner);
