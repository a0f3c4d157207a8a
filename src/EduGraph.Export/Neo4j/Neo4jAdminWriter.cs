using EduGraph.Export.Csv;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Selection;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Neo4j;

/// <summary>Writes what <c>neo4j-admin database import full</c> reads: a CSV file a kind and a relationship type, and a file of arguments.</summary>
/// <remarks>
/// Labels, types and properties are those of the labelled graph that the Neo4j store keeps. Elements of arrays are set apart by U+001F, which no
/// name holds (one that does has a space instead); <c>import.args</c> says so, and that a name may have line breaks.
/// </remarks>
internal sealed class Neo4jAdminWriter
{
    private const string ArgumentsFile = "import.args";
    private const byte ArrayDelimiter = 0x1F;

    private readonly ExportSelection _selection;
    private readonly GraphSnapshot _snapshot;
    private readonly ExportJob _job;
    private readonly IExportFiles _files;
    private readonly CancellationToken _cancellationToken;
    private readonly List<string> _arguments = ["--multiline-fields=true", "--array-delimiter=U+001F"];

    private Neo4jAdminWriter(ExportSelection selection, ExportJob job, IExportFiles files, CancellationToken cancellationToken)
    {
        _selection = selection;
        _snapshot = selection.Snapshot;
        _job = job;
        _files = files;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes a selection. Kinds and types of which there is nothing have no file.</summary>
    public static Task WriteAsync(ExportSelection selection, ExportJob job, IExportFiles files, CancellationToken cancellationToken) =>
        new Neo4jAdminWriter(selection, job, files, cancellationToken).WriteAsync();

    private async Task WriteAsync()
    {
        foreach (var kind in _snapshot.Schema.Kinds.Where(kind => _selection.NodesOf(kind).Any()))
        {
            _arguments.Add($"--nodes={kind.Name}.csv");
            await _files.WriteAsync($"{kind.Name}.csv", output => WriteNodesAsync(kind, output), _cancellationToken);
        }

        foreach (var type in _snapshot.Schema.RelationshipTypes.Where(type => _selection.RelationshipsOf(type).Any()))
        {
            _arguments.Add($"--relationships={type.Name}.csv");
            await _files.WriteAsync($"{type.Name}.csv", output => WriteRelationshipsAsync(type, output), _cancellationToken);
        }

        await _files.WriteAsync(ArgumentsFile, WriteArgumentsAsync, _cancellationToken);
    }

    private Task WriteNodesAsync(NodeKind kind, ExportOutput output)
    {
        var columns = Neo4jColumns.OfNodes(_snapshot, kind);
        return WriteTableAsync(["id:ID", ":LABEL", .. columns.Skip(2).Select(HeaderOf)], columns, _selection.NodesOf(kind), output);
    }

    private Task WriteRelationshipsAsync(RelationshipType type, ExportOutput output)
    {
        var columns = Neo4jColumns.OfRelationships(_snapshot, type);
        return WriteTableAsync(
            [":START_ID", ":END_ID", ":TYPE", .. columns.Skip(3).Select(HeaderOf)], columns, _selection.RelationshipsOf(type), output);
    }

    private async Task WriteTableAsync(IReadOnlyList<string> header, IReadOnlyList<ExportColumn> columns, IEnumerable<int> rows, ExportOutput output)
    {
        output.Write(string.Join(',', header));
        output.Write("\n");
        var cells = new CsvCells(output, isForSpreadsheets: false);
        var buffer = new CellBuffer();
        foreach (var row in rows)
        {
            cells.Row(columns, row, buffer);
            _job.Report();
            await output.FlushIfFullAsync(_cancellationToken);
        }
    }

    private Task WriteArgumentsAsync(ExportOutput output)
    {
        output.Write(string.Join('\n', _arguments) + "\n");
        return Task.CompletedTask;
    }

    private static string HeaderOf(ExportColumn column) => column.Name + column.Type switch
    {
        ExportType.Integer => ":long",
        ExportType.Number => ":double",
        ExportType.Boolean => ":boolean",
        ExportType.List => ":string[]",
        _ => ":string",
    };

    /// <summary>Texts as an array of the importer. False for an empty one.</summary>
    internal static bool TryWriteArray(IEnumerable<string> texts, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        buffer.Clear();
        var isFirst = true;
        foreach (var text in texts)
        {
            buffer.Append(isFirst ? default : [ArrayDelimiter]).Append(text.Replace((char)ArrayDelimiter, ' '));
            isFirst = false;
        }

        cell = buffer.Written;
        return !isFirst;
    }
}
