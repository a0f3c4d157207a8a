using EduGraph.Ingestion.Loading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

public sealed class DocumentFeedTests
{
    private const int PartCount = 3;

    [Fact]
    public async Task New_document_is_given_whole_with_its_places()
    {
        var parts = await ReadAsync(unfinished: null);

        Assert.Equal([true, false, false], parts.Select(part => part.IsFirst));
        Assert.Equal([false, false, true], parts.Select(part => part.IsLast));
        Assert.Equal([0L, 3, 6], parts.Select(part => part.FirstClaimOrdinal));
    }

    [Fact]
    public async Task Document_of_other_content_is_begun_again()
    {
        var parts = await ReadAsync(new UnfinishedDocument("another hash", 2, 3));

        Assert.True(parts[0].IsFirst);
        Assert.Equal(2 * PartCount, parts.Sum(part => part.Mentions.Length));
    }

    [Fact]
    public async Task Whatever_was_written_the_rest_is_given_once()
    {
        var document = new StubDocument("a", partCount: PartCount);
        var all = Enumerable.Range(0, PartCount).Select(document.Part).ToList();
        var (mentions, claims) = (all.SelectMany(part => part.Mentions).ToList(), all.SelectMany(part => part.Claims).ToList());
        for (var mentionCount = 0; mentionCount <= mentions.Count; mentionCount++)
        {
            for (var claimCount = 0; claimCount <= claims.Count; claimCount++)
            {
                var parts = await ReadAsync(new UnfinishedDocument(document.ContentHash, mentionCount, claimCount));

                Assert.DoesNotContain(parts, part => part.IsFirst);
                Assert.Single(parts, part => part.IsLast);
                Assert.Equal(mentions.Skip(mentionCount), parts.SelectMany(part => part.Mentions));
                Assert.Equal(claims.Count - claimCount, parts.Sum(part => part.Claims.Length));
                var due = (long)claimCount;
                foreach (var part in parts)
                {
                    Assert.Equal(due, part.FirstClaimOrdinal);
                    due += part.Claims.Length;
                }
            }
        }
    }

    private static async Task<List<DocumentPart>> ReadAsync(UnfinishedDocument? unfinished)
    {
        List<DocumentPart> parts = [];
        var feed = DocumentFeed.ReadAsync(
            new StubDocument("a", partCount: PartCount),
            unfinished,
            new LoadingTestBase.DiagnosticList(),
            TestContext.Current.CancellationToken);
        await foreach (var part in feed)
        {
            parts.Add(part);
        }

        return parts;
    }
}
