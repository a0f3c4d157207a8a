using EduGraph.Neo4j.Access;

namespace EduGraph.Neo4j.Projection;

/// <summary>Collects rows for one query and writes them some at a time; while the server works on some, the next are collected.</summary>
internal sealed class RowWriter<T>(Neo4jAccess access, ProjectionLease lease, string query, CancellationToken cancellationToken) : IAsyncDisposable
{
    /// <summary>Rows of one transaction: the server keeps its changes in memory until it commits.</summary>
    private const int RowCountMax = 2 * QueryRunnerExtensions.RowCountMax;

    private List<T> _rows = [];
    private Task _writing = Task.CompletedTask;

    public async ValueTask AddAsync(T row)
    {
        _rows.Add(row);
        if (_rows.Count == RowCountMax) await FlushAsync();
    }

    /// <summary>Writes what is left, and waits for all.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_rows.Count > 0) await FlushAsync();
        await _writing;
    }

    private async Task FlushAsync()
    {
        await _writing;
        var rows = _rows;
        _rows = [];
        _writing = access.WriteAsync(
            async runner =>
            {
                await lease.HoldAsync(runner);
                await runner.RunRowsAsync(query, rows);
                await lease.RenewAsync(runner);
                return true;
            },
            cancellationToken);
    }
}
