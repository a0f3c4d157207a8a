using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace EduGraph.GraphQL.Execution;

/// <summary>Documents by their text. Finding one takes no lock.</summary>
/// <remarks>
/// When there are too many, a hand goes round the documents in the order in which they came, as in the CLOCK algorithm: one that was asked
/// for since the hand's last visit stays for another round, the first that was not is forgotten.
/// </remarks>
internal sealed class DocumentCache(int countMax)
{
    // Texts are kept as keys: their length is limited by the tokens and nodes, but white space and comments are not.
    private const int TextLengthMax = 64 * 1024;

    private readonly ConcurrentDictionary<string, CachedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _round = [];
    private readonly Lock _lock = new();

    public int Count => _documents.Count;

    public bool TryGet(string text, [NotNullWhen(true)] out CachedDocument? document)
    {
        if (!_documents.TryGetValue(text, out document))
        {
            return false;
        }

        // Written only if needed, so that processors do not fight over the line.
        if (!document.IsRecent)
        {
            document.IsRecent = true;
        }

        return true;
    }

    public void Add(string text, CachedDocument document)
    {
        if (text.Length > TextLengthMax)
        {
            return;
        }

        lock (_lock)
        {
            if (!_documents.TryAdd(text, document))
            {
                return;
            }

            _round.Enqueue(text);
            while (_round.Count > countMax)
            {
                Forget(text);
            }
        }
    }

    private void Forget(string newest)
    {
        string text = _round.Dequeue();
        CachedDocument document = _documents[text];
        if (document.IsRecent || text == newest)
        {
            document.IsRecent = false;
            _round.Enqueue(text);
        }
        else
        {
            _documents.TryRemove(text, out _);
        }
    }
}
