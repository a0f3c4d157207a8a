using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A source pack in YAML: an object with <c>source</c>, <c>entities</c> and <c>relations</c>, in any order.</summary>
internal sealed class YamlPackDocument(ReadingContext context, DocumentIdentity identity, InputFile file)
    : SeedDocument(context, RecordShape.Pack, identity)
{
    private YamlPack? _pack;

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics)
    {
        _pack = new YamlPackParser(file.Name, Context.Limits, diagnostics).Parse(file.ReadAll(Context.Limits.YamlFileSizeBytesMax));
        return _pack.Entities;
    }

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics)
    {
        var relations = _pack?.Relations ?? [];
        _pack = null;
        return relations;
    }
}
