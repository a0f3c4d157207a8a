using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A source pack in JSON: one object with <c>source</c>, <c>entities</c> and <c>relations</c>, in any order.</summary>
internal sealed class JsonPackDocument(ReadingContext context, InputFile file) : SeedDocument(context, RecordShape.Pack)
{
    private readonly SeedRecord _record = new();

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics)
    {
        using var stream = Open(file);
        JsonElementReader elements = new(stream, file.Name, Context.Limits, diagnostics);
        JsonRecordParser parser = new(Context.Limits, diagnostics);
        while (elements.TryRead(out var element))
        {
            if (!PackSections.IsKnown(element.Section, element.IsElement))
            {
                diagnostics.Report(PackSections.Unknown(file.Name, element.Section, element.IsElement, element.Line, element.Column));
            }
            else if (element.Section == PackSections.Entities && TryParse(parser, element))
            {
                yield return _record;
            }
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics)
    {
        using var stream = Open(file);
        JsonElementReader elements = new(stream, file.Name, Context.Limits, NoDiagnostics.Instance);
        JsonRecordParser parser = new(Context.Limits, diagnostics);
        while (elements.TryRead(out var element))
        {
            if (element is { IsElement: true, Section: PackSections.Relations } && TryParse(parser, element))
            {
                yield return _record;
            }
        }
    }

    private bool TryParse(JsonRecordParser parser, JsonElement element)
    {
        _record.Reset(file.Name, element.Line, element.Column, element.Raw);
        return parser.TryParse(_record);
    }
}
