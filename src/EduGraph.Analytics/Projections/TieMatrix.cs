namespace EduGraph.Analytics.Projections;

/// <summary>A network's ties counted in a table.</summary>
/// <remarks>
/// Rows and columns stand by number of ties, the greatest first, then by key. A tie within one cell counts once. Only rows and columns are counted at
/// first; the cells of a row are made when it is first looked at, then kept. Memory: 4 bytes a node, 4 bytes a tie of the rows looked at.
/// Safe to use from many threads: what two make at once is the same, and either is kept.
/// </remarks>
public sealed class TieMatrix
{
    private readonly ProjectedNetwork _network;
    private readonly MatrixPlaces _rows;
    private readonly MatrixPlaces _columns;
    private readonly MatrixCell[]?[] _cells; // by row, where it was looked at

    private TieMatrix(ProjectedNetwork network, MatrixPlaces rows, MatrixPlaces columns, int unplacedTieCount)
    {
        (_network, _rows, _columns, UnplacedTieCount) = (network, rows, columns, unplacedTieCount);
        _cells = new MatrixCell[rows.Keys.Length][];
    }

    /// <summary>The key of each row.</summary>
    public int[] Rows => _rows.Keys;

    /// <summary>The key of each column.</summary>
    public int[] Columns => _columns.Keys;

    /// <summary>How many ties have an end without a key.</summary>
    public int UnplacedTieCount { get; }

    /// <summary>Counts. O(nodes + ties + rows log rows).</summary>
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
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var (source, target) = (network.SourceOf(tie), network.TargetOf(tie));
            var (row, column, backRow, backColumn) = (rows.Of(source), columns.Of(target), rows.Of(target), columns.Of(source));
            var isThere = (row | column) >= 0;
            if (isThere)
            {
                rows.Count(row);
                columns.Count(column);
            }

            if ((backRow | backColumn) < 0)
            {
                unplaced += isThere ? 0 : 1;
            }
            else if (!isThere || row != backRow || column != backColumn)
            {
                rows.Count(backRow);
                columns.Count(backColumn);
            }
        }

        rows.Sort();
        columns.Sort();
        return new TieMatrix(network, rows, columns, unplaced);
    }

    /// <summary>Number of ties in a row.</summary>
    public int TieCountOfRow(int row) => _rows.Counts[row];

    /// <summary>Number of ties in a column.</summary>
    public int TieCountOfColumn(int column) => _columns.Counts[column];

    /// <summary>The cells of a row that are not empty, in the order of the columns. O(ties of the row × log) when first asked for, then O(1).</summary>
    public IReadOnlyList<MatrixCell> CellsOf(int row) => Volatile.Read(ref _cells[row]) ?? Keep(row, MakeCells(row));

    private MatrixCell[] Keep(int row, MatrixCell[] cells)
    {
        Volatile.Write(ref _cells[row], cells);
        return cells;
    }

    private MatrixCell[] MakeCells(int row)
    {
        var entries = new long[TieCountOfRow(row)]; // the column in the upper half, the tie in the lower
        var count = 0;
        foreach (var position in _rows.NodesAt(row))
        {
            foreach (var other in _network.Network.Outgoing.TargetsOf(position))
            {
                // A tie between two nodes of one row is met from both; where both have one column, it stands in one cell, once.
                var column = _columns.Of(other);
                if (column >= 0 && (position < other || _rows.Of(other) != row || _columns.Of(position) != column))
                {
                    entries[count++] = ((long)column << 32) | (uint)_network.TieBetween(position, other);
                }
            }
        }

        Array.Sort(entries);
        var cells = new List<MatrixCell>();
        for (var start = 0; start < entries.Length;)
        {
            var end = start;
            var column = (int)(entries[start] >> 32);
            while (end < entries.Length && (int)(entries[end] >> 32) == column)
            {
                end++;
            }

            cells.Add(CellOf(column, entries.AsSpan(start..end)));
            start = end;
        }

        return [.. cells];
    }

    private MatrixCell CellOf(int column, ReadOnlySpan<long> entries)
    {
        var ties = new int[entries.Length];
        var (count, weight) = (0, 0.0);
        for (var i = 0; i < ties.Length; i++)
        {
            ties[i] = (int)entries[i];
            count += _network.CountOf(ties[i]);
            weight += _network.WeightOf(ties[i]);
        }

        return new MatrixCell(column, count, weight, ties);
    }
}

/// <summary>A cell of a matrix.</summary>
/// <param name="Column">Place of its column.</param>
/// <param name="Count">Things shared by the ends of its ties, added up.</param>
/// <param name="Weight">Weights of its ties, added up.</param>
/// <param name="Ties">Its ties.</param>
public sealed record MatrixCell(int Column, int Count, double Weight, int[] Ties);
