using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Access;

/// <summary>Turns the driver's errors into ones that say what to do.</summary>
internal static class Neo4jErrors
{
    /// <summary>The variables from which the program takes the user and the password.</summary>
    private const string Credentials = "EDUGRAPH_NEO4J_USER and EDUGRAPH_NEO4J_PASSWORD";

    /// <summary>Whether the error is one of the driver's.</summary>
    public static bool IsOfDriver(Exception exception) => exception is Neo4jException or NotSupportedException;

    /// <summary>The store's error for the driver's.</summary>
    public static GraphStoreException Translate(Exception error, string storeName) => new(
        $"{storeName}: {What(error)} ({error.Message.TrimEnd('.')})",
        error is Neo4jException { IsRetriable: true },
        error);

    private static string What(Exception error) => error switch
    {
        NotSupportedException => "there is no Neo4j server of a version that this program speaks with; give the address of a Neo4j 5.26 or later, its Bolt port.",
        AuthenticationException or TokenExpiredException => $"the server does not accept the user or the password; set {Credentials}.",
        ForbiddenException => "the user may not do this; give the user the rights to read, write and change the schema, or name another user.",
        SecurityException => "the connection is refused for its security; check the address (+s, +ssc), the certificate, the user and the password.",
        FatalDiscoveryException => "the server has no such database; create it, or name another.",
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException =>
            "the server cannot be reached; check that it runs, and its address. Nothing that was acknowledged is lost.",
        Neo4jException
        {
            Code: "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
                or "Neo.ClientError.Statement.AccessMode",
        } =>
            "the database is read-only; make it writable, or name another server.",
        Neo4jException { Code: { } code } when code.Contains("OutOfDiskSpace", StringComparison.Ordinal) =>
            "the server's disk is full; free some space and run the same command again. Nothing of the failed batch was written.",
        Neo4jException { Code: { } code } when code.Contains("MemoryPoolOutOfMemory", StringComparison.Ordinal)
            || code.Contains("OutOfMemory", StringComparison.Ordinal) =>
            "the server has too little memory for this; give it more heap (server.memory.heap.max_size).",
        TransientException => "the server cannot do it just now; the same call may pass a moment later.",
        DatabaseException => "the server failed; its log says why (a full disk, a damaged store), then run the same command again.",
        _ => "the server refused the call.",
    };
}
