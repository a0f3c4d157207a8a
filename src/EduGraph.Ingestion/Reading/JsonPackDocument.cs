using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A source pack in JSON: one object with <c>source</c>, <c>entities</c> and <c>relations</c>, in any order.</summary>
internal sealed class JsonPackDocument(ReadingContext context, DocumentIdentity identity, InputFile file)
    : SeedDocument(context, RecordShape.Pack, identity)
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
            if (element.Section == PackSections.Entities && element.IsElement && TryParse(parser, element))
            {
                yield return _record;
            }
        }

        CheckSections(elements, diagnostics);
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

    // A list without elements gives none to report it by, so members are checked when all of them were met.
    private void CheckSections(JsonElementReader elements, IDiagnosticSink diagnostics)
    {
        HashSet<string> met = [];
        foreach (var section in elements.Sections)
        {
            if (!PackSections.IsKnown(section.Name, section.IsList))
            {
                diagnostics.Report(PackSections.Unknown(file.Name, section.Name, section.IsList, section.Line, section.Column));
            }
            else if (!met.Add(section.Name))
            {
                diagnostics.Report(new Diagnostic(
                    file.Name,
                    section.Line,
                    section.Column,
                    DiagnosticCodes.DuplicateMember,
                    $"The member {Excerpt.Quote(section.Name)} stands here twice; of {Excerpt.Quote(PackSections.Source)} the first is read, of lists all.",
                    section.Name));
            }
        }
    }

    private bool TryParse(JsonRecordParser parser, JsonElement element)
    {
        _record.Reset(file.Name, element.Line, element.Column, element.Raw);
        return parser.TryParse(_record);
    }
}
