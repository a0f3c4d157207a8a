using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Stores.Tests;

/// <summary>Small documents and batches to write into a store.</summary>
internal static class Contents
{
    /// <summary>A document in one part: two institutions and an agreement between them, told apart by <paramref name="version"/>.</summary>
    public static DocumentPart Document(string sourceId, string version = "1", string? dataset = "press") => new()
    {
        Source = new SourceDescription { Id = sourceId, Title = $"Page {sourceId}", Dataset = dataset },
        ContentHash = $"hash-{sourceId}-{version}",
        IsFirst = true,
        IsLast = true,
        Mentions = [new Mention(0, "e1", "Institution"), new Mention(1, "e2", "Agreement"), new Mention(2, "e3", "Institution")],
        Claims =
        [
            Name(0, $"Guangxi University {version}"),
            Name(2, "Universiti Malaya"),
            new Claim { Subject = 0, Predicate = "PARTY_TO", Value = ClaimValue.Mention(1), Locator = "paragraph 2" },
            new Claim { Subject = 2, Predicate = "PARTY_TO", Value = ClaimValue.Mention(1), Locator = "paragraph 2" },
        ],
    };

    /// <summary>A long document cut into parts of 2 mentions and 3 claims.</summary>
    public static ImmutableArray<DocumentPart> LongDocument(string sourceId, string version, int partCount) =>
    [
        .. Enumerable.Range(0, partCount).Select(i => new DocumentPart
        {
            Source = new SourceDescription { Id = sourceId, Title = $"Register {sourceId}" },
            ContentHash = $"hash-{sourceId}-{version}",
            IsFirst = i == 0,
            IsLast = i == partCount - 1,
            FirstClaimOrdinal = 3 * i,
            Mentions = [new Mention(2 * i, $"r{2 * i}", "Institution"), new Mention((2 * i) + 1, $"r{(2 * i) + 1}", "Centre")],
            Claims =
            [
                Name(2 * i, $"Institution {i} {version}"),
                Name((2 * i) + 1, $"Centre {i}"),
                new Claim { Subject = 2 * i, Predicate = "MEMBER_OF", Value = ClaimValue.Mention((2 * partCount) - 1) }, // the last mention of all
            ],
        }),
    ];

    public static Claim Name(int subject, string name) => new()
    {
        Subject = subject,
        Predicate = "names",
        Value = ClaimValue.Text(name, "en"),
        Qualifiers = [new Qualifier("type", ClaimValue.Enum("PREFERRED"))],
    };

    public static WriteBatch Batch(string runId, long sequence, params ImmutableArray<DocumentPart> parts) =>
        new() { RunId = runId, Sequence = sequence, Parts = parts };

    public static WriteBatch Withdrawal(string runId, long sequence, params ImmutableArray<string> sourceIds) =>
        new() { RunId = runId, Sequence = sequence, WithdrawnSourceIds = sourceIds };

    public static async Task<RecordingVisitor> ReadAsync(IGraphStore store)
    {
        var visitor = new RecordingVisitor();
        await store.ReadAsync(visitor, CancellationToken.None);
        return visitor;
    }
}
