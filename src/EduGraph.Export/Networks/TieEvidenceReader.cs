using EduGraph.Analytics.Projections;

namespace EduGraph.Export.Networks;

/// <summary>Finds the evidence of ties for a writer that goes from tie to tie: several cells of a row ask for that of the same one.</summary>
/// <remarks>For one writer: not safe to use from two threads.</remarks>
internal sealed class TieEvidenceReader(ProjectedNetwork network)
{
    private int _tie = -1;
    private IReadOnlyList<TieEvidence> _evidence = [];

    /// <summary>The evidence of a tie.</summary>
    public IReadOnlyList<TieEvidence> Of(int tie)
    {
        if (tie != _tie)
        {
            _evidence = [.. network.EvidenceOf(tie)];
            _tie = tie;
        }

        return _evidence;
    }
}
