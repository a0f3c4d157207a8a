using System.Runtime.CompilerServices;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Gives the parts of a document that the store does not have yet, each with its place.</summary>
internal static class DocumentFeed
{
    /// <summary>Reads a document from its beginning; gives what lies behind what an earlier attempt wrote.</summary>
    /// <param name="document">The document.</param>
    /// <param name="unfinished">What the store holds of it; null for nothing. Ignored where it is of other content.</param>
    /// <param name="diagnostics">Told of rejected records, of those in the part that is skipped too.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<DocumentPart> ReadAsync(
        ISeedDocument document,
        UnfinishedDocument? unfinished,
        IDiagnosticSink diagnostics,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var written = unfinished?.ContentHash == document.ContentHash ? unfinished : null;
        long mentionCount = 0;
        long claimCount = 0;
        await foreach (var part in document.ReadAsync(diagnostics, cancellationToken))
        {
            var mentionsKnown = Known(written?.MentionCount, mentionCount, part.Mentions.Length);
            var claimsKnown = Known(written?.ClaimCount, claimCount, part.Claims.Length);
            var rest = part with
            {
                IsFirst = part.IsFirst && written is null,
                Mentions = part.Mentions[mentionsKnown..],
                Claims = part.Claims[claimsKnown..],
                FirstClaimOrdinal = Math.Max(written?.ClaimCount ?? 0, claimCount),
            };
            mentionCount += part.Mentions.Length;
            claimCount += part.Claims.Length;
            if (rest.IsFirst || rest.IsLast || rest.Mentions.Length > 0 || rest.Claims.Length > 0)
            {
                yield return rest;
            }
        }
    }

    private static int Known(long? written, long passed, int length) => (int)Math.Clamp((written ?? 0) - passed, 0, length);
}
