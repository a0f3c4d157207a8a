using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

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
