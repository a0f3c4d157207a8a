namespace EduGraph.Export.Networks;

/// <summary>How betweenness is estimated where all paths are too many.</summary>
/// <param name="SourceCount">From how many nodes, drawn by lot, the paths start.</param>
/// <param name="Seed">Where chance starts.</param>
public sealed record SampleChoice(int SourceCount, int Seed);
