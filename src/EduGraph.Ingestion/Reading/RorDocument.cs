using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Records of the Research Organization Registry, schema version 2: JSON Lines, or the registry's dump as one JSON list.</summary>
/// <remarks>
/// Nodes: every record, the cities and regions they lie in, and bodies that a record relates to without their own record being in the
/// files. Memory grows with the number of records (an id each) and not with their size.
/// </remarks>
internal sealed class RorDocument(ReadingContext context, DocumentIdentity identity, IReadOnlyList<InputFile> files)
    : SeedDocument(context, RecordShape.Pack, identity)
{
    /// <summary>Id of the one source, where no dataset's description names it otherwise.</summary>
    public const string SourceId = "ror";

    private readonly SeedRecord _read = new();
    private readonly SeedRecord _written = new();

    /// <summary>Whether a text is an id of the registry: <c>https://ror.org/05x2bcf33</c>.</summary>
    public static bool IsId(ReadOnlySpan<byte> text) => text.StartsWith("https://ror.org/0"u8) && text.Length == 25;

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics)
    {
        RorTranslator translator = new(_read, _written, new RecordFaults(diagnostics));
        foreach (var _ in ReadRecords(diagnostics, diagnostics))
        {
            if (!translator.TryStart())
            {
                continue;
            }

            foreach (var location in translator.Locations)
            {
                if (translator.TryWriteRegion(location))
                {
                    yield return _written;
                }

                if (translator.TryWriteCity(location))
                {
                    yield return _written;
                }
            }

            translator.WriteInstitution();
            yield return _written;
        }

        foreach (var (id, label) in translator.Missing())
        {
            translator.WriteMissing(id, label);
            yield return _written;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics)
    {
        RorTranslator translator = new(_read, _written, new RecordFaults(NoDiagnostics.Instance));
        foreach (var _ in ReadRecords(NoDiagnostics.Instance, NoDiagnostics.Instance))
        {
            if (!translator.TryStart())
            {
                continue;
            }

            foreach (var location in translator.Locations)
            {
                if (translator.TryWriteWithin(location))
                {
                    yield return _written;
                }

                if (translator.TryWriteLocatedIn(location))
                {
                    yield return _written;
                }
            }

            foreach (var relation in translator.Relations)
            {
                if (translator.TryWriteRelation(relation))
                {
                    yield return _written;
                }
            }
        }
    }

    // Each item: the record was read into _read.
    private IEnumerable<SeedRecord> ReadRecords(IDiagnosticSink fileFaults, IDiagnosticSink recordFaults)
    {
        JsonRecordParser parser = new(Context.Limits, recordFaults);
        foreach (var file in files)
        {
            using var stream = Open(file);
            var records = file.Extension == ".json" ? ReadList(stream, file, parser, fileFaults) : ReadLines(stream, file, parser, fileFaults);
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    private IEnumerable<SeedRecord> ReadLines(Stream stream, InputFile file, JsonRecordParser parser, IDiagnosticSink fileFaults)
    {
        LineReader lines = new(stream, file.Name, Context.Limits, fileFaults);
        while (lines.TryRead(out var line))
        {
            _read.Reset(file.Name, lines.LineNumber, 1, line);
            if (parser.TryParse(_read, lines.IsLineEnded))
            {
                yield return _read;
            }
        }
    }

    private IEnumerable<SeedRecord> ReadList(Stream stream, InputFile file, JsonRecordParser parser, IDiagnosticSink fileFaults)
    {
        JsonElementReader elements = new(stream, file.Name, Context.Limits, fileFaults);
        while (elements.TryRead(out var element))
        {
            if (!elements.IsList)
            {
                fileFaults.Report(new Diagnostic(
                    file.Name,
                    element.Line,
                    element.Column,
                    DiagnosticCodes.WrongType,
                    "The registry's dump is one list of records.",
                    "an object",
                    "a list"));
                yield break;
            }

            _read.Reset(file.Name, element.Line, element.Column, element.Raw);
            if (parser.TryParse(_read))
            {
                yield return _read;
            }
        }
    }
}
