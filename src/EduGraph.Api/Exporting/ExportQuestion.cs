using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Exporting;

/// <summary>An export that is asked for, read and checked; what costs something is done when it is made.</summary>
/// <param name="Format">The format.</param>
/// <param name="Options">How the format is written.</param>
/// <param name="Snapshot">The graph.</param>
/// <param name="Make">Finds the part of the graph, or computes the network.</param>
internal sealed record ExportQuestion(ExportFormat Format, ExportOptions Options, GraphSnapshot Snapshot, Func<CancellationToken, ExportRequest> Make);
