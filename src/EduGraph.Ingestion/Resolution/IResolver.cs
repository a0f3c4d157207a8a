namespace EduGraph.Ingestion.Resolution;

/// <summary>Finds out which mentions are the same thing.</summary>
/// <remarks>
/// A pure function of the visible documents and the decisions: the order in which documents came, and how often they were resolved before,
/// make no difference. So a resolution can be done again, previewed and undone.
/// </remarks>
public interface IResolver
{
    /// <summary>Name and version of the rules; another one means that the store has to be resolved again.</summary>
    string Version { get; }

    /// <summary>Begins a resolution: the store is then read into what is returned.</summary>
    /// <param name="decisions">What people decided; they win over everything else.</param>
    IResolutionWork Begin(IReadOnlyList<ResolutionDecision> decisions);
}
