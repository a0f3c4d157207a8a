using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>matrix</c>: a network's ties in a table.</summary>
internal static class MatrixResolvers
{
    private const int RowPageMax = 1_000;
    private const int ColumnCountMax = 250;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "matrix", new Composite(AddMatrix));
        const string matrix = "Matrix";
        map.Add(matrix, "rule", Leaf.TextOf<Table>(table => table.Rule));
        map.Add(matrix, "unplacedTieCount", Leaf.IntOf<Table>(table => table.Counted.UnplacedTieCount));
        map.Add(matrix, "columns", Composite.Objects<Table>(table => table.Counted.Columns
            .Select((key, column) => new MatrixHeading(table.Analysis, table.ColumnSide, key, table.Counted.TieCountOfColumn(column)))));
        map.Add(matrix, "rows", new Composite((field, parent, results) =>
        {
            var table = (Table)parent.Reference!;
            results.Add(ResolvedValue.FromObject(SequencePage<Row>.Take(
                field,
                new Rows(table),
                $"matrix {table.RowSide} {table.ColumnSide} {table.Rule}",
                row => row.Heading.Key,
                sizeMax: RowPageMax)));
        }));
        ConnectionResolvers.BindObjects<Row>(map, "MatrixRowsPage");
        MatrixHeading.Bind(map);
        BindRow(map);
    }

    private static void BindRow(ResolverMap map)
    {
        map.Add("MatrixRow", "heading", new Composite((_, parent, results) => results.Add(ResolvedValue.FromObject(((Row)parent.Reference!).Heading))));
        map.Add("MatrixRow", "cells", Composite.Objects<Row>(row => row.Table.Counted.CellsOf(row.Place).Select(cell => new Cell(row.Table, cell))));
        const string name = "MatrixCell";
        map.Add(name, "column", Leaf.TextOf<Cell>(cell => cell.ColumnKey));
        map.Add(name, "tieCount", Leaf.IntOf<Cell>(cell => cell.Counted.Ties.Length));
        map.Add(name, "count", Leaf.IntOf<Cell>(cell => cell.Counted.Count));
        map.Add(name, "weight", Leaf.FloatOf<Cell>(cell => cell.Counted.Weight));
        map.Add(name, "ties", new Composite((field, parent, results) =>
        {
            var cell = (Cell)parent.Reference!;
            var network = cell.Table.Analysis.Projected;
            results.BeginList();
            var strongest = cell.Counted.Ties.OrderByDescending(network.WeightOf).ThenByDescending(network.CountOf).ThenBy(tie => tie);
            foreach (var tie in strongest.Take(NetworkLeaf.SizeOf(field)))
            {
                results.Add(NetworkLeaf.ValueOf(cell.Table.Analysis, tie));
            }

            results.EndList();
        }));
    }

    private static void AddMatrix(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var (rows, columns) = (SideOf(field, "rows"), SideOf(field, "columns"));
        var question = NetworkQuestion.Read(field);
        if (question.Rule.GroupProperty is not null)
        {
            throw NetworkQuestion.Fault(
                "The projection's nodes are groups already.", "PROJECTION_IS_GROUPED", "Ask for the projection that it is made of, with rows and columns COUNTRY.");
        }

        var analysis = question.Find(field);
        var counted = analysis.MatrixOf(rows, columns);
        if (counted.Columns.Length > ColumnCountMax)
        {
            throw NetworkQuestion.Fault(
                $"The matrix has {counted.Columns.Length} columns; at most {ColumnCountMax} are answered with.",
                "MATRIX_TOO_WIDE",
                "Put the side that is long into \"rows\", or narrow the network by \"where\".");
        }

        results.Add(ResolvedValue.FromObject(new Table(analysis, counted, rows, columns, question.Text)));
    }

    private static MatrixSide SideOf(FieldRequest field, string argument) => Enum.Parse<MatrixSide>((string)field.Arguments[argument]!, ignoreCase: true);

    private sealed record Table(NetworkAnalysis Analysis, TieMatrix Counted, MatrixSide RowSide, MatrixSide ColumnSide, string Rule);

    private sealed record Row(Table Table, int Place)
    {
        public MatrixHeading Heading => new(Table.Analysis, Table.RowSide, Table.Counted.Rows[Place], Table.Counted.TieCountOfRow(Place));
    }

    /// <summary>The rows in their order, made when they are looked at.</summary>
    private sealed class Rows(Table table) : IReadOnlyList<Row>
    {
        public int Count => table.Counted.Rows.Length;

        public Row this[int index] => new(table, index);

        public IEnumerator<Row> GetEnumerator() => Enumerable.Range(0, Count).Select(place => new Row(table, place)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed record Cell(Table Table, MatrixCell Counted)
    {
        public string ColumnKey => new MatrixHeading(Table.Analysis, Table.ColumnSide, Table.Counted.Columns[Counted.Column], 0).Key;
    }
}
