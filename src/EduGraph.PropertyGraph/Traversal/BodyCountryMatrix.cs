using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Ties of bodies to countries: how many bodies of a country a body is tied to.</summary>
public sealed class BodyCountryMatrix
{
    private readonly int[] _bodies;
    private readonly int[] _countryTexts;
    private readonly int[] _counts; // by row, then by column

    private BodyCountryMatrix(int[] bodies, int[] countryTexts, int[] counts)
    {
        _bodies = bodies;
        _countryTexts = countryTexts;
        _counts = counts;
    }

    /// <summary>Rows: bodies that have a tie, ascending by <c>nodeIndex</c>.</summary>
    public ReadOnlySpan<int> Bodies => _bodies;

    /// <summary>Columns: text indexes of ISO 3166-1 alpha-2 codes, in ordinal order. Bodies of unknown country are in no column.</summary>
    public ReadOnlySpan<int> CountryTexts => _countryTexts;

    /// <summary>Number of bodies of the country in a column that the body in a row is tied to.</summary>
    public int this[int row, int column] => _counts[(row * _countryTexts.Length) + column];

    internal static BodyCountryMatrix Build(CooperationNetwork network, Func<int, int> countryOf, TextPool texts)
    {
        var bodies = network.Bodies.ToArray();
        var countries = bodies.Select(countryOf).ToArray();
        var columns = countries.Where(text => text != TextPool.None).Distinct().OrderBy(texts.Text, StringComparer.Ordinal).ToArray();
        var columnOf = columns.Select((text, column) => (text, column)).ToDictionary(pair => pair.text, pair => pair.column);
        var columnOfBody = countries.Select(text => columnOf.GetValueOrDefault(text, -1)).ToArray();
        var counts = new int[bodies.Length * columns.Length];
        for (var row = 0; row < bodies.Length; row++)
        {
            var edges = network.EdgesOf(row);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                if (columnOfBody[network.TargetAt(edge)] is var column and >= 0)
                {
                    counts[(row * columns.Length) + column]++;
                }
            }
        }

        return new BodyCountryMatrix(bodies, columns, counts);
    }
}
