namespace EduGraph.Analytics.Projections;

/// <summary>A network's ties counted in a table.</summary>
/// <remarks>Rows and columns stand by number of ties, the greatest first, then by key. A tie within one cell counts once.</remarks>
public sealed class TieMatrix
{
    private TieMatrix(int[] rows, int[] columns, MatrixCell[][] cells, int unplacedTieCount) =>
        (Rows, Columns, Cells, UnplacedTieCount) = (rows, columns, cells, unplacedTieCount);

    /// <summary>The key of each row.</summary>
    public int[] Rows { get; }

    /// <summary>The key of each column.</summary>
    public int[] Columns { get; }

    /// <summary>The cells of each row that are not empty, in the order of the columns.</summary>
    public MatrixCell[][] Cells { get; }

    /// <summary>How many ties have an end without a key.</summary>
    public int UnplacedTieCount { get; }

    /// <summary>Counts. O(ties log ties).</summary>
    /// <param name="network">The network.</param>
    /// <param name="rowOf">The key of a node's row by its position, or -1.</param>
    /// <param name="columnOf">The key of a node's column by its position, or -1.</param>
    public static TieMatrix Count(ProjectedNetwork network, Func<int, int> rowOf, Func<int, int> columnOf)
    {
        ArgumentNullException.ThrowIfNull(network);
        var cells = new Dictionary<(int Row, int Column), List<int>>();
        var unplaced = 0;
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var (source, target) = (network.SourceOf(tie), network.TargetOf(tie));
            var (there, back) = ((rowOf(source), columnOf(target)), (rowOf(target), columnOf(source)));
            var isPlaced = Add(cells, there, tie);
            isPlaced |= there != back && Add(cells, back, tie);
            unplaced += isPlaced ? 0 : 1;
        }

        int[] rows = [.. Order(cells, key => key.Row)];
        int[] columns = [.. Order(cells, key => key.Column)];
        var rowPlaces = PlacesOf(rows);
        var columnPlaces = PlacesOf(columns);
        var byRow = rows.Select(_ => new List<MatrixCell>()).ToArray();
        foreach (var (key, ties) in cells.OrderBy(cell => columnPlaces[cell.Key.Column]))
        {
            byRow[rowPlaces[key.Row]].Add(new MatrixCell(
                columnPlaces[key.Column], ties.Sum(network.CountOf), ties.Sum(network.WeightOf), [.. ties]));
        }

        return new TieMatrix(rows, columns, [.. byRow.Select(row => row.ToArray())], unplaced);
    }

    /// <summary>Number of ties in a row.</summary>
    public int TieCountOfRow(int row) => Cells[row].Sum(cell => cell.Ties.Length);

    /// <summary>Number of ties in each column.</summary>
    public int[] TieCountsOfColumns()
    {
        var counts = new int[Columns.Length];
        foreach (var cell in Cells.SelectMany(row => row))
        {
            counts[cell.Column] += cell.Ties.Length;
        }

        return counts;
    }

    private static bool Add(Dictionary<(int Row, int Column), List<int>> cells, (int Row, int Column) key, int tie)
    {
        if (key.Row < 0 || key.Column < 0)
        {
            return false;
        }

        if (!cells.TryGetValue(key, out var ties))
        {
            cells.Add(key, ties = []);
        }

        ties.Add(tie);
        return true;
    }

    private static IEnumerable<int> Order(
        Dictionary<(int Row, int Column), List<int>> cells, Func<(int Row, int Column), int> sideOf) => cells
        .GroupBy(cell => sideOf(cell.Key), cell => cell.Value.Count)
        .Select(group => (Key: group.Key, Count: group.Sum()))
        .OrderByDescending(side => side.Count)
        .ThenBy(side => side.Key)
        .Select(side => side.Key);

    private static Dictionary<int, int> PlacesOf(int[] keys) =>
        keys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place);
}

/// <summary>A cell of a matrix.</summary>
/// <param name="Column">Place of its column.</param>
/// <param name="Count">Things shared by the ends of its ties, added up.</param>
/// <param name="Weight">Weights of its ties, added up.</param>
/// <param name="Ties">Its ties.</param>
public sealed record MatrixCell(int Column, int Count, double Weight, int[] Ties);
