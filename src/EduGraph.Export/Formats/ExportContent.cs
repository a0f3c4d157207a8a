using EduGraph.Export.Networks;
using EduGraph.Export.Selection;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Formats;

/// <summary>What is exported, ready to be written: all that has to be computed is.</summary>
internal sealed class ExportContent
{
    private readonly ExportRequest _request;

    /// <summary>Makes the tables, and computes a network's measures.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ExportContent(ExportRequest request, CancellationToken cancellationToken)
    {
        _request = request;
        Flat = request.Network is { } network ? NetworkTables.Of(network, cancellationToken) : SelectionTables.Of(request.Selection!);
    }

    /// <summary>The part of the graph.</summary>
    /// <exception cref="InvalidOperationException">It is a network, which the format cannot hold.</exception>
    public ExportSelection Selection => _request.Selection ?? throw new InvalidOperationException($"{_request.Format} was asked to hold a network.");

    /// <summary>The network; null where it is a part of the graph.</summary>
    public NetworkExport? Network => _request.Network;

    /// <summary>The same as two tables.</summary>
    public FlatGraph Flat { get; }
}
