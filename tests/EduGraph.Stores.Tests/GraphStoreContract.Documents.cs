using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests;

/// <content>Documents: whole, in parts, replaced, withdrawn.</content>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Document_comes_back_as_it_was_written()
    {
        await using var store = await CreateAsync();
        var written = Document("a") with
        {
            Source = new SourceDescription
            {
                Id = "a",
                Title = "共建中国—东盟教育合作中心",
                Url = "https://example.org/a?x=1",
                Publisher = "A publisher",
                PublishedOn = Date("2025-09"),
                RetrievedOn = Date("2025-10-01"),
                Language = "zh-Hans",
                Licence = "CC0-1.0",
                Dataset = "press",
            },
        };

        await store.WriteAsync(Batch("the run", 1, written), Token);

        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Equal(written.Source, read.Source);
        Assert.Equal(written.ContentHash, read.ContentHash);
        Assert.Equal("the run", read.RunId);
        Assert.Equal(written.Mentions, read.Mentions);
        AssertSame(written.Claims, read.Claims);
        Assert.Equal(new StoredDocument(written.ContentHash, "press"), Assert.Single(await store.ReadDocumentsAsync(Token)).Value);
    }

    [Fact]
    public async Task Documents_are_read_in_ordinal_order_of_their_sources()
    {
        await using var store = await CreateAsync();
        // Beyond the basic plane UTF-8 bytes and UTF-16 units order differently; the contract is UTF-16.
        string[] sourceIds = ["\U0001F393", "\uFFFD", "b", "B", "a-1", "a", "é"];

        await store.WriteAsync(Batch("run", 1, [.. sourceIds.Select(id => Document(id))]), Token);

        Assert.Equal(sourceIds.Order(StringComparer.Ordinal), (await ReadAsync(store)).SourceIds);
    }

    [Fact]
    public async Task Document_without_content_is_visible()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a") with { Mentions = [], Claims = [] }), Token);

        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Empty(read.Mentions);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Later_document_of_a_source_replaces_the_earlier_one()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("one", 1, Document("a", "1"), Document("b", "1")), Token);
        await store.WriteAsync(Batch("two", 1, Document("a", "2")), Token);

        var documents = (await ReadAsync(store)).Documents;
        Assert.Equal(["hash-a-2", "hash-b-1"], documents.Select(document => document.ContentHash));
        Assert.Equal(["two", "one"], documents.Select(document => document.RunId));
        Assert.Equal("Guangxi University 2", documents[0].Claims[0].Value.AsText);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Withdrawn_source_is_gone()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a"), Document("b")), Token);

        var result = await store.WriteAsync(Withdrawal("run", 2, "a"), Token);

        Assert.Equal(2, result.Revision);
        Assert.Equal(["b"], (await ReadAsync(store)).SourceIds);
        Assert.Equal(["b"], (await store.ReadDocumentsAsync(Token)).Keys);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Withdrawing_an_unknown_source_changes_nothing()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);

        var result = await store.WriteAsync(Withdrawal("run", 2, "nobody"), Token);

        Assert.Equal(new WriteResult(1, Applied: true), result);
        Assert.Equal(["a"], (await ReadAsync(store)).SourceIds);
    }

    [Fact]
    public async Task Document_in_parts_is_invisible_until_its_last_part()
    {
        await using var store = await CreateAsync();
        var parts = LongDocument("a", "1", 3);

        await store.WriteAsync(Batch("run", 1, parts[0]), Token);
        await store.WriteAsync(Batch("run", 2, parts[1]), Token);
        Assert.Empty((await ReadAsync(store)).Documents);
        Assert.Empty(await store.ReadDocumentsAsync(Token));
        Assert.Equal(0, await store.GetRevisionAsync(Token));
        Assert.Equal(new UnfinishedDocument("hash-a-1", 4, 6), await store.ReadUnfinishedAsync("a", Token));
        Assert.Empty(await store.VerifyAsync(Token));

        await store.WriteAsync(Batch("run", 3, parts[2]), Token);
        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Equal(parts.SelectMany(part => part.Mentions), read.Mentions);
        AssertSame(parts.SelectMany(part => part.Claims), read.Claims);
        Assert.Equal(1, await store.GetRevisionAsync(Token));
        Assert.Null(await store.ReadUnfinishedAsync("a", Token));
    }

    [Fact]
    public async Task Earlier_document_stays_visible_until_the_later_one_is_whole()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("one", 1, [.. LongDocument("a", "1", 2)]), Token);
        var later = LongDocument("a", "2", 2);

        await store.WriteAsync(Batch("two", 1, later[0]), Token);
        Assert.Equal("hash-a-1", Assert.Single((await ReadAsync(store)).Documents).ContentHash);

        await store.WriteAsync(Batch("two", 2, later[1]), Token);
        Assert.Equal("hash-a-2", Assert.Single((await ReadAsync(store)).Documents).ContentHash);
    }

    [Fact]
    public async Task Unfinished_document_can_be_continued_by_another_run()
    {
        await using var store = await CreateAsync();
        var parts = LongDocument("a", "1", 3);
        await store.WriteAsync(Batch("killed", 1, parts[0]), Token);

        await store.WriteAsync(Batch("next", 1, parts[1], parts[2]), Token);

        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Equal(parts.SelectMany(part => part.Mentions), read.Mentions);
        Assert.Equal("next", read.RunId);
    }

    [Fact]
    public async Task First_part_drops_what_an_unfinished_attempt_left()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("killed", 1, LongDocument("a", "1", 3)[0]), Token);

        await store.WriteAsync(Batch("next", 1, [.. LongDocument("a", "2", 2)]), Token);

        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Equal("hash-a-2", read.ContentHash);
        Assert.Equal(4, read.Mentions.Count);
        Assert.Null(await store.ReadUnfinishedAsync("a", Token));
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Withdrawing_drops_an_unfinished_document_too()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, LongDocument("a", "1", 3)[0]), Token);

        await store.WriteAsync(Withdrawal("run", 2, "a"), Token);

        Assert.Null(await store.ReadUnfinishedAsync("a", Token));
    }

    [Fact]
    public async Task Part_that_does_not_follow_on_is_refused()
    {
        await using var store = await CreateAsync();
        var parts = LongDocument("a", "1", 4);
        await store.WriteAsync(Batch("run", 1, parts[0], parts[1]), Token);

        DocumentPart[] misplaced =
        [
            parts[1], // has come already
            parts[3], // leaves one out
            parts[2] with { FirstClaimOrdinal = 5 },
            parts[2] with { ContentHash = "other content" },
            LongDocument("nobody", "1", 2)[1], // was never begun
        ];
        foreach (var part in misplaced)
        {
            var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.WriteAsync(Batch("run", 2, part), Token));
            Assert.False(error.IsTransient);
            Assert.Contains(part.Source.Id, error.Message, StringComparison.Ordinal);
        }

        Assert.True((await store.WriteAsync(Batch("run", 2, parts[2], parts[3]), Token)).Applied);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Mentions_with_a_gap_are_refused()
    {
        await using var store = await CreateAsync();
        var part = Document("a") with { Mentions = [new Mention(0, "e1", "Institution"), new Mention(2, "e3", "Institution")] };

        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(Batch("run", 1, part), Token));
    }

    [Fact]
    public async Task Claim_of_a_mention_that_never_comes_is_refused_at_the_end()
    {
        await using var store = await CreateAsync();
        Claim[] dangling =
        [
            Name(3, "nobody"),
            new() { Subject = 0, Predicate = "PART_OF", Value = ClaimValue.Mention(3) },
            Name(0, "somebody") with { Qualifiers = [new Qualifier("onBehalfOf", ClaimValue.Mention(3))] },
        ];
        foreach (var claim in dangling)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(Batch("run", 1, Document("a") with { Claims = [claim] }), Token));
        }
    }

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    // Arrays compare by reference within records.
    private static void AssertSame(IEnumerable<Claim> expected, IEnumerable<Claim> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        Assert.Equal(left.Count, right.Count);
        for (var i = 0; i < left.Count; i++)
        {
            Assert.Equal(left[i].Qualifiers, right[i].Qualifiers);
            Assert.Equal(left[i] with { Qualifiers = [] }, right[i] with { Qualifiers = [] });
        }
    }
}
