using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>Finds mentions of a snapshot by source and ref; remembers the sources that it was asked about.</summary>
public sealed class MentionFinder(GraphSnapshot snapshot)
{
    private readonly Dictionary<string, Dictionary<string, int>> _refsBySource = new(StringComparer.Ordinal);

    /// <summary>A mention's name from outside.</summary>
    public static MentionKey KeyOf(GraphSnapshot snapshot, int mentionIndex) => new(
        snapshot.Nodes.IdOf(snapshot.Sources.SourceOf(mentionIndex)),
        snapshot.Texts.Text(snapshot.Sources.RefTextOf(mentionIndex)));

    /// <summary>Finds a mention. The first question about a source costs as much as it has mentions.</summary>
    public bool TryFind(MentionKey key, out int mentionIndex)
    {
        if (!_refsBySource.TryGetValue(key.SourceId, out Dictionary<string, int>? refs))
        {
            _refsBySource.Add(key.SourceId, refs = ReadRefs(key.SourceId));
        }

        return refs.TryGetValue(key.Ref, out mentionIndex);
    }

    private Dictionary<string, int> ReadRefs(string sourceId)
    {
        Dictionary<string, int> refs = new(StringComparer.Ordinal);
        if (snapshot.Nodes.TryFind(sourceId, out int node, out _) && snapshot.Nodes.KindOf(node).Name == SourceTable.KindName)
        {
            IndexRange mentions = snapshot.Sources.MentionsOf(node);
            for (int mention = mentions.Start; mention < mentions.End; mention++)
            {
                refs.TryAdd(snapshot.Texts.Text(snapshot.Sources.RefTextOf(mention)), mention);
            }
        }

        return refs;
    }
}
