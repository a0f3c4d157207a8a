using EduGraph.Analytics.Projections;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Networks;

/// <summary>A column of a measure: a number for each node of a network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its cells hold: an integer, a number, or a truth value.</param>
/// <param name="Compute">Gives the numbers by position; NaN where a node has none; 1 for true.</param>
internal sealed record MeasureColumn(string Name, ExportType Type, Func<NetworkAnalysis, NetworkExport, CancellationToken, double[]> Compute);
