namespace EduGraph.Api.Http;

/// <summary>The parameters of one GraphQL request, as GraphQL over HTTP names them.</summary>
/// <remarks>Texts are UTF-8, and JSON values stand as they were sent. They may lie in a rented buffer: valid only while the request is handled.</remarks>
internal sealed class RequestParameters
{
    /// <summary>The document; null if the request names one that was stored before.</summary>
    public ReadOnlyMemory<byte>? Query { get; set; }

    /// <summary>Which of the document's operations to execute.</summary>
    public string? OperationName { get; set; }

    /// <summary>A JSON object; or a list of objects, for one execution each. Empty if not given.</summary>
    public ReadOnlyMemory<byte> Variables { get; set; }

    /// <summary>Whether <see cref="Variables"/> is a list.</summary>
    public bool IsVariableBatch { get; set; }

    /// <summary>A JSON object. Empty if not given.</summary>
    public ReadOnlyMemory<byte> Extensions { get; set; }

    /// <summary>SHA-256 of a document that was sent before, in hexadecimal (<c>extensions.persistedQuery.sha256Hash</c>).</summary>
    public string? PersistedHash { get; set; }

    /// <summary>Name of a persisted operation (<c>documentId</c>, or <c>id</c>).</summary>
    public string? DocumentId { get; set; }

    /// <summary>Name of the editor whose key came with the request; null where none did.</summary>
    public string? Editor { get; set; }

    /// <summary>What the request wants to know of its cost.</summary>
    public CostMode CostMode { get; set; }
}
