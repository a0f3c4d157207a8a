using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class DatasetTests
{
    private static readonly byte[] Pack = Encoding.UTF8.GetBytes("""{"source":{"id":"p","title":"t"},"entities":[{"ref":"a","kind":"Topic","name":"A"}]}""");

    private static byte[] Describe(string members) => Encoding.UTF8.GetBytes($"{{\"name\":\"d\",\"title\":\"D\",\"publisher\":\"Pub\",\"licence\":\"CC0-1.0\",\"retrievedOn\":\"2026-01\",{members}}}");

    [Fact]
    public async Task Description_names_the_files_and_what_holds_for_their_sources()
    {
        using var reading = await SeedReading.OfAsync(
            [("dataset.json", Describe("\"reader\":\"packs\",\"files\":[\"facts/*.json\"],\"made\":[\"by hand\"]")), ("facts/p.json", Pack), ("notes.json", "[]"u8.ToArray())]);

        Assert.Empty(reading.Messages);
        var dataset = Assert.Single(reading.Datasets);
        Assert.True(dataset.IsWhole);
        Assert.Equal("d", dataset.Name);
        Assert.Equal(["in/facts/p.json"], dataset.Documents.Select(document => document.InputName));
        var source = reading.Parts[0].Source;
        Assert.Equal(("d", "Pub", "CC0-1.0", "2026-01"), (source.Dataset, source.Publisher, source.Licence, source.RetrievedOn.ToString()));
    }

    [Fact]
    public async Task File_of_a_dataset_given_alone_belongs_to_it()
    {
        using var reading = await SeedReading.OfAsync(
            [("dataset.json", Describe("\"reader\":\"packs\",\"files\":[\"facts/*.json\"]")), ("facts/p.json", Pack)], path: "in/facts/p.json");

        Assert.Empty(reading.Messages);
        Assert.Equal(("d", false), (reading.Datasets[0].Name, reading.Datasets[0].IsWhole));
    }

    [Fact]
    public async Task Folder_without_a_description_is_a_dataset_and_so_is_each_folder_in_it()
    {
        using var reading = await SeedReading.OfAsync(
            [("p.json", Pack), ("sub/q.yaml", "source: {id: q, title: t}\n"u8.ToArray()), ("readme.md", "x"u8.ToArray()), ("decisions.jsonl", "{}"u8.ToArray())]);

        Assert.Empty(reading.Messages);
        Assert.Equal(["in", "sub"], reading.Datasets.Select(dataset => dataset.Name));
        Assert.Equal(["p", "q"], reading.Parts.Select(part => part.Source.Id));
    }

    [Theory]
    [InlineData("\"reader\":\"pack\",\"files\":[]", "in/dataset.json:1:96: UNKNOWN_VALUE: There is no reader \"pack\"; there are packs, lines, csv, ror. Did you mean \"packs\"?")]
    [InlineData("\"reader\":\"packs\",\"files\":[\"../x\"]", "in/dataset.json:1:113: WRONG_TYPE: A file of a dataset is a path within its folder, not \"../x\".")]
    [InlineData("\"reader\":\"packs\",\"files\":[],\"expect\":{}", "in/dataset.json:1:115: UNKNOWN_FIELD: A dataset's description has no member \"expect\". Did you mean \"expected\"?")]
    [InlineData("\"reader\":\"packs\",\"files\":[\"no.json\"]", "in/no.json: FILE_NOT_FOUND: The dataset's description lists the file, and it is not there.")]
    [InlineData("\"reader\":\"csv\",\"files\":[\"p.json\"]", "in/p.json: INVALID_MAPPING: A table needs a mapping, and the dataset's description names none.")]
    public async Task Fault_of_a_description_is_reported(string members, string message)
    {
        using var reading = await SeedReading.OfAsync([("dataset.json", Describe(members)), ("p.json", Pack)]);

        Assert.Equal([message], reading.Messages);
    }

    [Fact]
    public async Task Path_that_is_not_there_is_reported()
    {
        using var reading = await SeedReading.OfAsync([("p.json", Pack)], path: "gone");

        Assert.Equal(["gone: FILE_NOT_FOUND: There is no such file or folder."], reading.Messages);
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_reported_once()
    {
        using var reading = await SeedReading.OfAsync(
            [("a.json", Pack), ("b.yaml", "source: {id: q, title: t}\n"u8.ToArray()), ("c.yaml", "source: {id: r, title: t}\n"u8.ToArray())], limits: new ReadingLimits { FileCountMax = 1 });

        Assert.Equal(["TOO_MANY_FILES"], reading.Diagnostics.Select(fault => fault.Code));
        Assert.Single(reading.Parts);
    }

    [Fact]
    public async Task Yaml_larger_than_it_may_be_is_reported()
    {
        using var reading = await SeedReading.OfAsync("p.yaml", "source: {id: q, title: t}\n# " + new string('x', 100), new ReadingLimits { YamlFileSizeBytesMax = 100 });

        Assert.Equal(["FILE_TOO_LARGE"], reading.Diagnostics.Select(fault => fault.Code));
    }

    [Fact]
    public async Task Checker_compares_with_the_counts_that_a_description_expects()
    {
        using var reading = await SeedReading.OfAsync(
            [("dataset.json", Describe("\"reader\":\"packs\",\"files\":[\"p.json\"],\"expected\":{\"documents\":1,\"nodes\":2}")), ("p.json", Pack)]);
        DiagnosticLog log = new();
        var results = await new SeedChecker(new SeedCatalog(TestSchema.Graph)).CheckAsync([Path.Combine(reading.Folder, "in")], log, CancellationToken.None);

        Assert.Equal([new CheckedDataset("d", 1, 1, 0, 1, 0)], results);
        Assert.Equal(["d/dataset.json: COUNT_MISMATCH: The description expects 2 nodes; 1 are sound."], log.Kept.Select(fault => fault.ToString()));
    }
}
