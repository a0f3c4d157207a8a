using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>What a dataset says of all its sources, where they do not say it themselves.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Publisher">Who published them.</param>
/// <param name="RetrievedOn">When they were read.</param>
/// <param name="Licence">Under which licence their data is used.</param>
internal sealed record SourceDefaults(string Dataset, string? Publisher = null, PartialDate? RetrievedOn = null, string? Licence = null);
