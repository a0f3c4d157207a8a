namespace EduGraph.Analytics.Projections;

/// <summary>A network's ties counted in a table.</summary>
/// <remarks>
/// Rows and columns stand by number of ties, the greatest first, then by key. A tie within one cell counts once. The ties of row <c>r</c> are
/// <c>_entries[_offsets[r].._offsets[r + 1]]</c>, each with the place of its column in the upper half, ascending; cells are cut from them when they
/// are looked at. Memory: 16 bytes a tie.
/// </remarks>
public sealed class TieMatrix
{
    private readonly ProjectedNetwork _network;
    private readonly int[] _offsets;
    private readonly long[] _entries;
    private readonly int[] _columnCounts;

    private TieMatrix(ProjectedNetwork network, MatrixPlaces rows, MatrixPlaces columns, int unplacedTieCount, int[] offsets, long[] entries)
    {
        (_network, Rows, Columns, UnplacedTieCount) = (network, rows.Keys, columns.Keys, unplacedTieCount);
        (_offsets, _entries, _columnCounts) = (offsets, entries, columns.Counts);
    }

    /// <summary>The key of each row.</summary>
    public int[] Rows { get; }

    /// <summary>The key of each column.</summary>
    public int[] Columns { get; }

    /// <summary>How many ties have an end without a key.</summary>
    public int UnplacedTieCount { get; }

    /// <summary>Counts. O(nodes + ties log ties of a row).</summary>
    /// <param name="network">The network.</param>
    /// <param name="rowOf">The key of a node's row by its position, or -1.</param>
    /// <param name="columnOf">The key of a node's column by its position, or -1.</param>
    public static TieMatrix Count(ProjectedNetwork network, Func<int, int> rowOf, Func<int, int> columnOf)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(rowOf);
        ArgumentNullException.ThrowIfNull(columnOf);
        var (rows, columns) = (new MatrixPlaces(network.NodeCount, rowOf), new MatrixPlaces(network.NodeCount, columnOf));
        var unplaced = 0;
        Visit(network, rows, columns, (row, column, _) =>
        {
            rows.Count(row);
            columns.Count(column);
        }, ref unplaced);
        rows.Sort();
        columns.Sort();

        var offsets = new int[rows.Keys.Length + 1];
        for (var row = 0; row < rows.Keys.Length; row++)
        {
            offsets[row + 1] = offsets[row] + rows.Counts[row];
        }

        var next = offsets.AsSpan().ToArray();
        var entries = new long[offsets[^1]];
        Visit(network, rows, columns, (row, column, tie) => entries[next[row]++] = ((long)column << 32) | (uint)tie, ref unplaced);
        for (var row = 0; row < rows.Keys.Length; row++)
        {
            entries.AsSpan(offsets[row]..offsets[row + 1]).Sort();
        }

        return new TieMatrix(network, rows, columns, unplaced / 2, offsets, entries);
    }

    /// <summary>Number of ties in a row.</summary>
    public int TieCountOfRow(int row) => _offsets[row + 1] - _offsets[row];

    /// <summary>Number of ties in a column.</summary>
    public int TieCountOfColumn(int column) => _columnCounts[column];

    /// <summary>The cells of a row that are not empty, in the order of the columns.</summary>
    public IEnumerable<MatrixCell> CellsOf(int row)
    {
        var end = _offsets[row + 1];
        for (var start = _offsets[row]; start < end;)
        {
            var column = (int)(_entries[start] >> 32);
            var ties = new List<int>();
            for (; start < end && (int)(_entries[start] >> 32) == column; start++)
            {
                ties.Add((int)_entries[start]);
            }

            yield return new MatrixCell(column, ties.Sum(_network.CountOf), ties.Sum(_network.WeightOf), [.. ties]);
        }
    }

    // A tie stands in the row of each end and the column of the other; once where that is the same cell. What is unplaced adds up over calls.
    private static void Visit(ProjectedNetwork network, MatrixPlaces rows, MatrixPlaces columns, Action<int, int, int> visit, ref int unplaced)
    {
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var (source, target) = (network.SourceOf(tie), network.TargetOf(tie));
            var (row, column, backRow, backColumn) = (rows.Of(source), columns.Of(target), rows.Of(target), columns.Of(source));
            var (isThere, isBack) = (row >= 0 && column >= 0, backRow >= 0 && backColumn >= 0);
            if (isThere)
            {
                visit(row, column, tie);
            }

            if (isBack && !(isThere && row == backRow && column == backColumn))
            {
                visit(backRow, backColumn, tie);
            }

            unplaced += isThere || isBack ? 0 : 1;
        }
    }
}

/// <summary>A cell of a matrix.</summary>
/// <param name="Column">Place of its column.</param>
/// <param name="Count">Things shared by the ends of its ties, added up.</param>
/// <param name="Weight">Weights of its ties, added up.</param>
/// <param name="Ties">Its ties.</param>
public sealed record MatrixCell(int Column, int Count, double Weight, int[] Ties);
