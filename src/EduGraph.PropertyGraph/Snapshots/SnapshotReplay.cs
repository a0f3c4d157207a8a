using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Gives the rows back that a snapshot was built from.</summary>
public static class SnapshotReplay
{
    /// <summary>Visits what the store held, in a store's order: a snapshot loses nothing but assignments of mentions that no visible document has.</summary>
    public static void Visit(GraphSnapshot snapshot, IStoreVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(visitor);
        Visit(snapshot, visitor, claim => visitor.Claim(snapshot.Claims.Read(claim)));
    }

    /// <summary>The same for a visitor that takes claims by their <c>claimIndex</c>: reading them whole makes much garbage.</summary>
    internal static void Visit(GraphSnapshot snapshot, IStoreVisitor visitor, Action<int> visitClaim)
    {
        var sources = snapshot.Sources;
        foreach (var sourceNode in sources.InStoreOrder)
        {
            visitor.Document(sources.Read(sourceNode), sources.ContentHashOf(sourceNode), sources.RunIdOf(sourceNode));
            var mentions = sources.MentionsOf(sourceNode);
            for (var mention = mentions.Start; mention < mentions.End; mention++)
            {
                visitor.Mention(sources.ReadMention(mention));
            }

            foreach (var claim in sources.ClaimsOf(sourceNode))
            {
                visitClaim(claim);
            }
        }

        foreach (var sourceNode in sources.InStoreOrder)
        {
            foreach (var assignment in AssignmentsOf(snapshot, sourceNode).OrderBy(assignment => assignment.Mention))
            {
                visitor.Assignment(assignment);
            }
        }

        foreach (var link in snapshot.Links)
        {
            visitor.Link(link);
        }
    }

    private static IEnumerable<Assignment> AssignmentsOf(GraphSnapshot snapshot, int sourceNode)
    {
        var mentions = snapshot.Sources.MentionsOf(sourceNode);
        for (var mention = mentions.Start; mention < mentions.End; mention++)
        {
            var nodeIdText = snapshot.Nodes.IdTextOf(snapshot.Sources.NodeOf(mention));
            if (nodeIdText != snapshot.Sources.OwnIdTextOf(mention))
            {
                var key = new MentionKey(snapshot.Sources.Read(sourceNode).Id, snapshot.Texts.Text(snapshot.Sources.RefTextOf(mention)));
                yield return new Assignment(key, snapshot.Texts.Text(nodeIdText));
            }
        }
    }
}
