using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Finds the mentions that assignments speak of. Assignments come sorted by source, so the refs of one document are looked up at a time.</summary>
internal sealed class AssignmentReader(
    Dictionary<string, int> documentsById, MentionRows mentions, List<DocumentRow> documents, TextPoolBuilder texts)
{
    private readonly Dictionary<int, int> _mentionsByRef = [];
    private readonly GrowableArray<int> _assigned = new();
    private readonly GrowableArray<int> _ids = new();
    private string? _sourceId;

    /// <summary>Notes an assignment. One of a mention that no visible document has is of no effect: its document went after resolution.</summary>
    public void Read(Assignment assignment)
    {
        if (assignment.Mention.SourceId != _sourceId)
        {
            _sourceId = assignment.Mention.SourceId;
            IndexRefs();
        }

        if (_mentionsByRef.TryGetValue(texts.Add(assignment.Mention.Ref), out var mention))
        {
            _assigned.Add(mention);
            _ids.Add(texts.Add(assignment.NodeId));
        }
    }

    /// <summary>The final id of each mention.</summary>
    public int[] FinalIds()
    {
        var finalIds = new int[mentions.Count];
        for (var mention = 0; mention < finalIds.Length; mention++)
        {
            finalIds[mention] = mentions.OwnIdOf(mention);
        }

        for (var i = 0; i < _assigned.Count; i++)
        {
            finalIds[_assigned[i]] = _ids[i];
        }

        return finalIds;
    }

    private void IndexRefs()
    {
        _mentionsByRef.Clear();
        if (documentsById.TryGetValue(_sourceId!, out var document))
        {
            var end = document + 1 < documents.Count ? documents[document + 1].MentionStart : mentions.Count;
            for (var mention = documents[document].MentionStart; mention < end; mention++)
            {
                _mentionsByRef[mentions.RefOf(mention)] = mention;
            }
        }
    }
}
