using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Stores.Tests;

/// <summary>Keeps everything that a store shows, and asserts the order that the contract promises.</summary>
internal sealed class RecordingVisitor : IStoreVisitor
{
    public List<RecordedDocument> Documents { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    public List<ResolutionLink> Links { get; } = [];

    public IEnumerable<string> SourceIds => Documents.Select(document => document.Source.Id);

    public void Document(SourceDescription source, string contentHash, string runId)
    {
        if (Documents.Count > 0)
        {
            Assert.True(string.CompareOrdinal(Documents[^1].Source.Id, source.Id) < 0, $"{source.Id} came after {Documents[^1].Source.Id}");
        }

        Documents.Add(new RecordedDocument(source, contentHash, runId, [], []));
    }

    public void Mention(Mention mention)
    {
        Assert.Empty(Documents[^1].Claims);
        Assert.Equal(Documents[^1].Mentions.Count, mention.Ordinal);
        Documents[^1].Mentions.Add(mention);
    }

    public void Claim(Claim claim) => Documents[^1].Claims.Add(claim);

    public void Assignment(Assignment assignment) => Assignments.Add(assignment);

    public void Link(ResolutionLink link) => Links.Add(link);

    internal sealed record RecordedDocument(SourceDescription Source, string ContentHash, string RunId, List<Mention> Mentions, List<Claim> Claims);
}
