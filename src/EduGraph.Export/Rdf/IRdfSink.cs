namespace EduGraph.Export.Rdf;

/// <summary>Writes resources in a syntax of RDF.</summary>
internal interface IRdfSink
{
    /// <summary>Writes what stands before the first.</summary>
    void Begin();

    /// <summary>Writes a resource; one may come in several parts.</summary>
    void Write(RdfResource resource);

    /// <summary>Writes what stands after the last.</summary>
    void End();
}
