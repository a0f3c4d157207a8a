using System.Security.Cryptography;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Reading;

/// <summary>Compiles mappings, each once: those of datasets, and those that come with the program and are known by their words.</summary>
internal sealed class MappingStore(GraphSchema schema, ReadingLimits limits, IDiagnosticSink diagnostics)
{
    /// <summary>End of the name of a mapping that lies beside the file it is for: <c>2019.csv</c> and <c>2019.mapping.json</c>.</summary>
    public const string Suffix = ".mapping.json";

    private const string ResourcePrefix = "EduGraph.Ingestion.Mappings.";

    private readonly Dictionary<string, CompiledMapping?> _byPath = [];
    private readonly Lazy<IReadOnlyList<CompiledMapping>> _shipped = new(() => LoadShipped(schema, limits));

    /// <summary>The schema's own words.</summary>
    public Vocabulary SchemaWords { get; } = VocabularyBuilder.Build(schema);

    /// <summary>The mapping in a file; null when it has a fault, which was reported.</summary>
    public CompiledMapping? Load(InputFile file)
    {
        if (_byPath.TryGetValue(file.Path, out var known))
        {
            return known;
        }

        var record = DescriptionFile.Read(file, limits, diagnostics);
        return _byPath[file.Path] = record is null ? null : Compile(schema, record, diagnostics);
    }

    /// <summary>The shipped mapping that knows one of the words that the schema does not; null when none does.</summary>
    public CompiledMapping? Recognise(IReadOnlyCollection<string> words)
    {
        var foreign = words.Where(word => !SchemaWords.Kinds.TryFind(word, out _) && !SchemaWords.Relationships.TryFind(word, out _)).ToList();
        return _shipped.Value.FirstOrDefault(mapping => mapping.Words.RecognisedBy.Any(foreign.Contains));
    }

    private static CompiledMapping? Compile(GraphSchema schema, SeedRecord record, IDiagnosticSink diagnostics)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(record.Raw.Span));
        return new MappingCompiler(schema, diagnostics).Compile(record, hash) is { } words ? new CompiledMapping(words, record) : null;
    }

    private static IReadOnlyList<CompiledMapping> LoadShipped(GraphSchema schema, ReadingLimits limits)
    {
        var assembly = typeof(MappingStore).Assembly;
        List<CompiledMapping> mappings = [];
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            MemoryStream bytes = new();
            stream.CopyTo(bytes);
            DiagnosticLog faults = new();
            var record = DescriptionFile.Parse(name, bytes.ToArray(), limits, faults);
            var mapping = record is null ? null : Compile(schema, record, faults);
            mappings.Add(mapping ?? throw new InvalidOperationException($"A mapping of the program does not fit the schema: {faults.Kept[0]}"));
        }

        return mappings;
    }
}
