using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Documents that a request can name instead of sending: persisted operations from a folder, and documents that were sent before.</summary>
internal sealed class DocumentStore
{
    private readonly ApiOptions _options;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _persisted = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, byte[] Document)>> _sent = [];
    private readonly LinkedList<(string Hash, byte[] Document)> _byUse = []; // latest first

    /// <summary>Reads the folder of persisted operations, if there is one.</summary>
    public DocumentStore(ApiOptions options)
    {
        _options = options;
        if (options.PersistedOperationsFolder is { } folder)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.graphql"))
            {
                _persisted[Path.GetFileNameWithoutExtension(file)] = File.ReadAllBytes(file);
            }
        }
    }

    /// <summary>Finds a persisted operation by the name of its file, without its ending.</summary>
    public bool TryFindPersisted(string id, out ReadOnlyMemory<byte> document) => _persisted.TryGetValue(id, out document);

    /// <summary>Finds the document that a request names, and keeps one that comes with its hash.</summary>
    /// <remarks><c>extensions.persistedQuery</c>: a hash alone asks for the document that was sent with it before.</remarks>
    /// <returns>Why the request has no document; null if it has.</returns>
    public HttpFault? Resolve(RequestParameters parameters)
    {
        if (parameters.DocumentId is { } id && parameters.Query is null)
        {
            if (!TryFindPersisted(id, out var persisted))
            {
                return HttpFault.BadRequest($"No operation is persisted as \"{id}\".") with { Code = "PERSISTED_OPERATION_NOT_FOUND" };
            }

            parameters.Query = persisted;
        }

        if (parameters.PersistedHash is not { } hash)
        {
            return parameters.Query is null ? HttpFault.BadRequest("The parameter \"query\" is missing; expected a GraphQL document.") : null;
        }

        if (parameters.Query is { } document)
        {
            return TryKeep(hash, document)
                ? null
                : HttpFault.BadRequest("\"sha256Hash\" is not the SHA-256 of \"query\".") with { Code = "PERSISTED_QUERY_HASH_MISMATCH" };
        }

        parameters.Query = TryFindSent(hash, out var sent) ? sent : null;
        // Status, message and code are what clients of automatic persisted queries look for; they then send hash and document.
        return sent is null ? new HttpFault(StatusCodes.Status200OK, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound") : null;
    }

    /// <summary>Finds a document that was sent before by its SHA-256 in lower-case hexadecimal.</summary>
    public bool TryFindSent(string hash, [NotNullWhen(true)] out byte[]? document)
    {
        lock (_lock)
        {
            document = null;
            if (_sent.TryGetValue(hash, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                document = node.Value.Document;
            }

            return document is not null;
        }
    }

    /// <summary>Keeps a document under its hash; the one not asked for longest goes when there are too many.</summary>
    /// <returns>False if the hash is not the document's.</returns>
    public bool TryKeep(string hash, ReadOnlyMemory<byte> document)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(document.Span)) != hash)
        {
            return false;
        }

        lock (_lock)
        {
            if (!_sent.ContainsKey(hash))
            {
                _sent[hash] = _byUse.AddFirst((hash, document.ToArray()));
                if (_sent.Count > _options.PersistedQueryCountMax)
                {
                    _sent.Remove(_byUse.Last!.Value.Hash);
                    _byUse.RemoveLast();
                }
            }
        }

        return true;
    }
}
