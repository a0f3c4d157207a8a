using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>Receives a store's contents in order: each document with its mentions and claims, documents by source id (ordinal); then the assignments and the links.</summary>
public interface IStoreVisitor
{
    /// <summary>A document begins; what follows belongs to it.</summary>
    /// <param name="source">Who says it.</param>
    /// <param name="contentHash">Hash of what was read.</param>
    /// <param name="runId">The run that read it.</param>
    void Document(SourceDescription source, string contentHash, string runId);

    /// <summary>A mention of the current document, by ascending ordinal.</summary>
    void Mention(Mention mention);

    /// <summary>A claim of the current document, in the order it was written; after all its mentions.</summary>
    void Claim(Claim claim);

    /// <summary>A mention that is another's node; sorted by mention.</summary>
    void Assignment(Assignment assignment);

    /// <summary>A finding about two mentions; sorted by left and right.</summary>
    void Link(ResolutionLink link);
}
