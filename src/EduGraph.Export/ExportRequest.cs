using EduGraph.Export.Formats;
using EduGraph.Export.Networks;
using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export;

/// <summary>What is exported, and how: a part of the graph as it is, or a network made of it.</summary>
public sealed record ExportRequest
{
    /// <summary>Asks for a part of the graph.</summary>
    public ExportRequest(ExportFormat format, ExportSelection selection)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(selection);
        (Format, Selection, Snapshot) = (format, selection, selection.Snapshot);
    }

    /// <summary>Asks for a network.</summary>
    /// <exception cref="ExportException">The format holds no networks (<see cref="ExportFormat.CheckHoldsNetworks"/>).</exception>
    public ExportRequest(ExportFormat format, NetworkExport network)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(network);
        format.CheckHoldsNetworks();
        (Format, Network, Snapshot) = (format, network, network.Snapshot);
    }

    /// <summary>The format.</summary>
    public ExportFormat Format { get; }

    /// <summary>The part of the graph; null where it is a network.</summary>
    public ExportSelection? Selection { get; }

    /// <summary>The network; null where it is a part of the graph.</summary>
    public NetworkExport? Network { get; }

    /// <summary>The graph.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>How the format is written.</summary>
    public ExportOptions Options { get; init; } = new();

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Network?.NodeCount ?? Selection!.NodeCount;

    /// <summary>Number of relationships, or of ties.</summary>
    public int EdgeCount => Network?.TieCount ?? Selection!.RelationshipCount;
}
