using System.Security.Cryptography;
using System.Text;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Reading;

/// <summary>Opens a dataset's files as far as it takes to know each document's source and the hash of its content.</summary>
internal sealed class DatasetOpener(
    MappingStore mappings, ReadingLimits limits, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
{
    /// <summary>Version of the readers: raised when the same bytes are read as other claims, so that they are read again.</summary>
    private const string ReaderVersion = "2";

    /// <summary>Opens the dataset; null when its mapping cannot be used, which was reported.</summary>
    public SeedDataset? Open(FoundDataset found)
    {
        List<SeedDocument> documents = [];
        CompiledMapping? mapping = null;
        if (found.Description?.Mapping is { } path)
        {
            mapping = mappings.Load(new InputFile(Path.Combine(found.Folder, path), $"{found.Name}/{path}"));
            if (mapping is null)
            {
                return null;
            }
        }

        if (found.Description is { } description)
        {
            OpenAs(description.Reader, found, found.Files, mapping, documents);
        }
        else
        {
            OpenBySort(found, documents);
        }

        return new SeedDataset(found.Name, found.IsWhole, documents)
        {
            Expected = found.IsWhole ? found.Description?.Expected : null,
        };
    }

    // Files that no description tells how to read: by extension, and JSON by what stands in it.
    private void OpenBySort(FoundDataset found, List<SeedDocument> documents)
    {
        var lines = found.Files.Where(file => file.Extension is ".jsonl" or ".ndjson").ToList();
        var others = found.Files.Except(lines).ToList();
        if (lines.Count > 0)
        {
            var heads = lines.Select(ReadHead).ToList();
            if (heads.Any(head => head.IsRor))
            {
                OpenAs(ReaderKind.Ror, found, lines, null, documents);
            }
            else
            {
                var mapping = mappings.Recognise([.. heads.SelectMany(head => head.Words)]);
                others.RemoveAll(file => mapping?.Words.IgnoredFiles.Contains(Path.GetFileName(file.Path)) ?? false);
                OpenAs(ReaderKind.Lines, found, lines, mapping, documents);
            }
        }

        foreach (var file in others)
        {
            switch (file.Extension)
            {
                case ".yaml" or ".yml":
                    OpenAs(ReaderKind.Packs, found, [file], null, documents);
                    break;
                case ".json":
                    OpenAs(ReadHead(file).IsRor ? ReaderKind.Ror : ReaderKind.Packs, found, [file], null, documents);
                    break;
                case ".csv" or ".tsv":
                    OpenTable(found, file, documents);
                    break;
                default:
                    diagnostics.Report(new Diagnostic(
                        file.Name,
                        0,
                        0,
                        DiagnosticCodes.UnknownFormat,
                        $"No reader for {Excerpt.Quote(file.Extension)} files; there are .json, .yaml, .jsonl and .csv, each also as .gz."));
                    break;
            }
        }
    }

    private void OpenTable(FoundDataset found, InputFile file, List<SeedDocument> documents)
    {
        var path = Path.ChangeExtension(file.Path, null) + MappingStore.Suffix;
        if (!File.Exists(path))
        {
            diagnostics.Report(new Diagnostic(
                file.Name,
                0,
                0,
                DiagnosticCodes.InvalidMapping,
                $"A table needs a mapping: a {DatasetDescription.FileName} that names one, or {Excerpt.Quote(Path.GetFileName(path))} beside it."));
            return;
        }

        if (mappings.Load(new InputFile(path, Path.ChangeExtension(file.Name, null) + MappingStore.Suffix)) is { } mapping)
        {
            OpenAs(ReaderKind.Csv, found, [file], mapping, documents);
        }
    }

    private void OpenAs(
        ReaderKind reader, FoundDataset found, IReadOnlyList<InputFile> files, CompiledMapping? mapping, List<SeedDocument> documents)
    {
        ReadingContext context = new(mapping?.Words.Vocabulary ?? mappings.SchemaWords, limits);
        var defaults = found.Description?.Defaults ?? new SourceDefaults(found.Name);
        if (reader == ReaderKind.Packs)
        {
            documents.AddRange(files.Select(file => OpenPack(context, file, defaults, mapping)));
            return;
        }

        if (reader == ReaderKind.Csv && mapping is null)
        {
            diagnostics.Report(new Diagnostic(
                files[0].Name, 0, 0, DiagnosticCodes.InvalidMapping, "A table needs a mapping, and the dataset's description names none."));
            return;
        }

        var source = found.Description?.Source ?? SourceOf(reader, found, files);
        var size = files.Sum(file => file.SizeBytes);
        var name = files.Count == 1 ? files[0].Name : files[0].Name[..^(Path.GetFileName(files[0].Name).Length + 1)];
        var identity = HashAll(files, mapping, source) is var (text, content, textSize)
            ? new DocumentIdentity(name, size, source, content, text, textSize)
            : new DocumentIdentity(name, size, null, string.Empty, string.Empty, size);
        documents.Add(reader switch
        {
            ReaderKind.Ror => new RorDocument(context, identity, files),
            ReaderKind.Csv => new CsvDocument(context, identity, files, mapping!),
            _ => new JsonLinesDocument(context, identity, files),
        });
    }

    private SeedDocument OpenPack(ReadingContext context, InputFile file, SourceDefaults defaults, CompiledMapping? mapping)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        SourceDescription? source = null;
        var isYaml = file.Extension is ".yaml" or ".yml";
        try
        {
            source = isYaml ? ReadYamlSource(file, defaults, hash) : ReadJsonSource(file, defaults, hash);
        }
        catch (SeedDocumentException exception)
        {
            diagnostics.Report(exception.Diagnostic);
        }

        var text = Convert.ToHexStringLower(hash.GetCurrentHash());
        AppendContext(hash, mapping, source);
        var content = Convert.ToHexStringLower(hash.GetHashAndReset());
        DocumentIdentity identity = new(file.Name, file.SizeBytes, source, content, text, file.SizeBytes);
        return isYaml ? new YamlPackDocument(context, identity, file) : new JsonPackDocument(context, identity, file);
    }

    private SourceDescription? ReadYamlSource(InputFile file, SourceDefaults defaults, IncrementalHash hash)
    {
        var bytes = file.ReadAll(limits.YamlFileSizeBytesMax);
        hash.AppendData(bytes);
        DiagnosticLog faults = new();
        var pack = new YamlPackParser(file.Name, limits, faults).Parse(bytes);
        return ReadSource(file, pack.Source, defaults, faults);
    }

    private SourceDescription? ReadJsonSource(InputFile file, SourceDefaults defaults, IncrementalHash hash)
    {
        using var stream = file.Open(hash: hash);
        DiagnosticLog faults = new();
        JsonElementReader elements = new(stream, file.Name, limits, faults);
        SeedRecord? record = null;
        while (elements.TryRead(out var element))
        {
            if (element is { Section: PackSections.Source, IsElement: false } && record is null)
            {
                record = new SeedRecord();
                record.Reset(file.Name, element.Line, element.Column, element.Raw.ToArray());
                if (!new JsonRecordParser(limits, faults).TryParse(record))
                {
                    record = null;
                    break;
                }
            }
        }

        return ReadSource(file, record, defaults, faults);
    }

    // What is wrong with the rest of the file is reported when it is read; without a source it never is.
    private SourceDescription? ReadSource(InputFile file, SeedRecord? record, SourceDefaults defaults, DiagnosticLog faults)
    {
        if (record is not null)
        {
            return new SourceReader(diagnostics).Read(record, 0, defaults);
        }

        foreach (var fault in faults.Kept)
        {
            diagnostics.Report(fault);
        }

        if (faults.Count == 0)
        {
            diagnostics.Report(new Diagnostic(
                file.Name,
                1,
                1,
                DiagnosticCodes.MissingField,
                "The file is no source pack: it has no \"source\".",
                null,
                "an object with source, entities and relations"));
        }

        return null;
    }

    private (string Text, string Content, long TextSizeBytes)? HashAll(
        IReadOnlyList<InputFile> files, CompiledMapping? mapping, SourceDescription source)
    {
        var size = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        try
        {
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var stream = file.Open(hash: hash);
                for (int read; (read = stream.Read(buffer)) > 0; size += read)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                hash.AppendData([0]);
            }
        }
        catch (SeedDocumentException exception)
        {
            diagnostics.Report(exception.Diagnostic);
            return null;
        }

        var text = Convert.ToHexStringLower(hash.GetCurrentHash());
        AppendContext(hash, mapping, source);
        return (text, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    // The same bytes with another mapping, or from another publisher, are another content.
    private static void AppendContext(IncrementalHash hash, CompiledMapping? mapping, SourceDescription? source) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"\n{ReaderVersion}\n{mapping?.Words.ContentHash}\n{source}"));

    private static SourceDescription SourceOf(ReaderKind reader, FoundDataset found, IReadOnlyList<InputFile> files)
    {
        if (reader == ReaderKind.Ror)
        {
            return new SourceDescription
            {
                Id = RorDocument.SourceId,
                Title = "Research Organization Registry",
                Url = "https://ror.org/",
                Publisher = "Research Organization Registry",
                Licence = "CC0-1.0",
                Dataset = found.Name,
            };
        }

        var name = files.Count == 1 ? Path.GetFileName(files[0].Name) : found.Name;
        var id = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-')]);
        id = id[..Math.Min(id.Length, NodeId.LengthMax)];
        return new SourceDescription
        {
            Id = NodeId.IsValid(id) ? id : "source" + id[..Math.Min(id.Length, NodeId.LengthMax - 6)],
            Title = $"[{name}]",
            Dataset = found.Name,
        };
    }

    private FileHead ReadHead(InputFile file)
    {
        try
        {
            return FileHead.Read(file, limits);
        }
        catch (SeedDocumentException)
        {
            return FileHead.Unknown; // opening it reports the fault
        }
    }
}
