using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Building;

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

    /// <summary>Columns: text indexes of the ISO 3166-1 alpha-2 codes of all bodies, in ordinal order. Bodies of unknown country are in no column.</summary>
    public ReadOnlySpan<int> CountryTexts => _countryTexts;

    /// <summary>Number of bodies of the country in a column that the body in a row is tied to.</summary>
    public int this[int row, int column] => _counts[(row * _countryTexts.Length) + column];

    internal static BodyCountryMatrix Build(CooperationWalk walk, Func<int, int> countryOf, TextPool texts, CancellationToken cancellationToken)
    {
        var (columns, columnOf) = Columns(walk, countryOf, texts);
        var firstBody = walk.BodySpan.Start;
        var bodies = new GrowableArray<int>();
        var counts = new GrowableArray<int>();
        var rowCounts = new int[columns.Length];
        var row = new CooperationRow(walk, withStrengths: false);
        foreach (var range in walk.Bodies)
        {
            for (var body = range.Start; body < range.End; body++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Fill(body);
                if (row.Others.Length == 0)
                {
                    continue;
                }

                Array.Clear(rowCounts);
                foreach (var other in row.Others)
                {
                    if (columnOf[other - firstBody] is var column and >= 0)
                    {
                        rowCounts[column]++;
                    }
                }

                bodies.Add(body);
                foreach (var count in rowCounts)
                {
                    counts.Add(count);
                }
            }
        }

        return new BodyCountryMatrix(bodies.Take(), columns, counts.Take());
    }

    // The countries that bodies are seated in, and the column of each body's; -1 where its country is unknown.
    private static (int[] Columns, int[] ColumnOf) Columns(CooperationWalk walk, Func<int, int> countryOf, TextPool texts)
    {
        var textOf = new int[walk.BodySpan.Count];
        var seen = new HashSet<int>();
        foreach (var range in walk.Bodies)
        {
            for (var body = range.Start; body < range.End; body++)
            {
                textOf[body - walk.BodySpan.Start] = countryOf(body);
                seen.Add(textOf[body - walk.BodySpan.Start]);
            }
        }

        seen.Remove(TextPool.None);
        var columns = seen.OrderBy(texts.Text, StringComparer.Ordinal).ToArray();
        var byText = columns.Select((text, column) => (text, column)).ToDictionary(pair => pair.text, pair => pair.column);
        for (var row = 0; row < textOf.Length; row++)
        {
            textOf[row] = byText.GetValueOrDefault(textOf[row], -1);
        }

        return (columns, textOf);
    }
}
