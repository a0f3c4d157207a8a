using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>Folders of packs that lose files, datasets, or everything; and documents that break off.</summary>
public sealed class VanishedInputsTests : LoadingTestBase
{
    private string Data => Path.Combine(Folder, "data");

    [Fact]
    public async Task Dataset_folder_that_vanishes_whole_is_withdrawn_with_the_folder_that_it_lay_in()
    {
        var store = await StartAsync("one/a", "one/b", "two/c");

        Directory.Delete(Path.Combine(Data, "one"), recursive: true);
        var report = await LoadAsync(store, Data);

        Assert.Equal(2, report.Run.Counts.SourcesWithdrawn);
        Assert.Equal(["c"], await SourceIdsAsync(store));
        Assert.Equal(0, (await LoadAsync(store, Data)).Run.Counts.SourcesWithdrawn);
    }

    [Fact]
    public async Task File_of_several_lines_files_vanishes_with_its_folder()
    {
        var store = await StartAsync("one/a");
        Directory.CreateDirectory(Path.Combine(Data, "graph"));
        await File.WriteAllTextAsync(Path.Combine(Data, "graph", "nodes.jsonl"), """{"id":"i1","kind":"Institution","props":{"name":"One"}}""" + "\n", Token);
        await File.WriteAllTextAsync(Path.Combine(Data, "graph", "more.jsonl"), """{"id":"i2","kind":"Institution","props":{"name":"Two"}}""" + "\n", Token);
        await LoadAsync(store, Data);
        Assert.Equal(2, (await SourceIdsAsync(store)).Count);

        Directory.Delete(Path.Combine(Data, "graph"), recursive: true);
        await LoadAsync(store, Data);

        Assert.Equal(["a"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Folder_with_nothing_in_it_withdraws_nothing_and_neither_does_one_that_is_not_there()
    {
        var store = await StartAsync("one/a");

        Directory.Delete(Path.Combine(Data, "one"), recursive: true);
        await LoadAsync(store, Data);
        Assert.Equal(["a"], await SourceIdsAsync(store));

        Directory.Delete(Data);
        await LoadAsync(store, Data);
        Assert.Equal(["a"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task What_was_loaded_from_elsewhere_since_stays()
    {
        var store = await StartAsync("one/a", "two/b");
        await LoadAsync(store, Path.Combine(Data, "one"));
        Directory.CreateDirectory(Path.Combine(Folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "other", "c.json"), Pack("c", 1), Token);
        await LoadAsync(store, Path.Combine(Folder, "other"));

        Directory.Delete(Path.Combine(Data, "one"), recursive: true);
        await LoadAsync(store, Data);

        Assert.Equal(["a", "b", "c"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task File_that_is_there_and_cannot_be_read_is_not_gone()
    {
        var store = await StartAsync("one/a", "two/b");
        await File.WriteAllTextAsync(Path.Combine(Data, "one", "a.json"), "{", Token);

        await LoadAsync(store, Data);

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task Document_that_breaks_off_leaves_the_earlier_one_until_it_is_whole_again(double share)
    {
        var store = await StartAsync("one/a", "two/b");
        var before = await StoreHash.ComputeAsync(store, Token);
        var path = Path.Combine(Data, "one", "a.json");
        var whole = Pack("a", 60);

        await File.WriteAllTextAsync(path, whole[..(int)(whole.Length * share)], Token);
        await LoadAsync(store, Data);
        Assert.Equal(before, await StoreHash.ComputeAsync(store, Token));
        Assert.Contains(Diagnostics.Texts, text => text.StartsWith("data/one/a.json: EARLIER_KEPT", StringComparison.Ordinal));

        await File.WriteAllTextAsync(path, whole, Token);
        var report = await LoadAsync(store, Data);
        Assert.Equal(60, report.Run.Counts.MentionsWritten);
        Assert.NotEqual(before, await StoreHash.ComputeAsync(store, Token));
    }

    [Fact]
    public async Task Document_that_breaks_off_and_is_new_is_loaded_as_far_as_it_is_sound()
    {
        var store = await StartAsync("one/a");
        var whole = Pack("b", 60);
        await File.WriteAllTextAsync(Path.Combine(Data, "one", "b.json"), whole[..(whole.Length / 2)], Token);

        var report = await LoadAsync(store, Data);

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
        Assert.InRange(report.Run.Counts.MentionsWritten, 20, 40);
    }

    private async Task<IGraphStore> StartAsync(params string[] packs)
    {
        foreach (var pack in packs)
        {
            var path = Path.Combine(Data, $"{pack}.json");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, Pack(Path.GetFileName(pack), 3), Token);
        }

        var store = NewStore();
        await store.OpenAsync(Token);
        await LoadAsync(store, Data);
        Assert.Equal(packs.Length, (await SourceIdsAsync(store)).Count);
        return store;
    }

    private async Task<IngestionReport> LoadAsync(IGraphStore store, string path) => await new IngestionPipeline(
            new SeedCatalog(TestSchema.Graph), store, new EqualNamesResolver(), new IngestionOptions(), Clock, NullLogger<IngestionPipeline>.Instance)
        .RunAsync(Request() with { Paths = [path] }, Diagnostics, progress: null, Token);

    private static string Pack(string id, int count)
    {
        var entities = Enumerable.Range(0, count)
            .Select(number => $$"""{"ref": "e{{number}}", "kind": "Institution", "type": "UNIVERSITY", "name": "University {{number}} of {{id}}", "language": "en"}""");
        return $$"""{"source": {"id": "{{id}}", "url": "https://example.org/{{id}}", "title": "Page", "publisher": "P", "language": "en"}, "entities": [{{string.Join(", ", entities)}}], "relations": []}""";
    }
}
