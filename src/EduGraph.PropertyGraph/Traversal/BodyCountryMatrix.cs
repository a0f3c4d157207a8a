using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Ties of bodies to countries: how many bodies of a country a body is tied to.</summary>
public sealed class BodyCountryMatrix
{
    private const int ChunkSizeMin = 16_384; // fewer bodies are counted before a second thread has started

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

    internal static BodyCountryMatrix Build(
        CooperationWalk walk, Func<int, int> countryOf, TextPool texts, CancellationToken cancellationToken)
    {
        var span = walk.BodySpan;
        var (columns, columnOf) = Columns(span, walk, countryOf, texts);
        if (span.Count * (long)columns.Length > Array.MaxLength)
        {
            throw new InvalidOperationException($"{span.Count} bodies in {columns.Length} countries are more than a matrix can hold.");
        }

        SharedThings[] shared = [.. walk.Shared()];
        SharedThings[] direct = [.. walk.Direct()];
        var chunkCount = Math.Max(1, Math.Min(Environment.ProcessorCount, span.Count / ChunkSizeMin));
        var chunks = new BodyCountryMatrix[chunkCount];
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, chunkCount, options, chunk =>
        {
            var (start, end) = (StartOf(chunk), StartOf(chunk + 1));
            var scan = new MatrixScan(walk, shared, direct, columnOf);
            var bodies = new int[end - start];
            var counts = new int[(end - start) * columns.Length];
            var rowCount = 0;
            for (var body = start; body < end; body++)
            {
                if (walk.IsBody(body) && scan.Fill(body, counts.AsSpan(rowCount * columns.Length, columns.Length)))
                {
                    bodies[rowCount++] = body;
                }
            }

            chunks[chunk] = new BodyCountryMatrix(bodies[..rowCount], columns, counts[..(rowCount * columns.Length)]);
        });
        return chunkCount == 1
            ? chunks[0]
            : new BodyCountryMatrix(Joined(chunks, chunk => chunk._bodies), columns, Joined(chunks, chunk => chunk._counts));

        int StartOf(int chunk) => span.Start + (int)((long)span.Count * chunk / chunkCount);
    }

    private static int[] Joined(BodyCountryMatrix[] chunks, Func<BodyCountryMatrix, int[]> partOf)
    {
        var joined = new int[chunks.Sum(chunk => partOf(chunk).Length)];
        var start = 0;
        foreach (var chunk in chunks)
        {
            partOf(chunk).CopyTo(joined, start);
            start += partOf(chunk).Length;
        }

        return joined;
    }

    // The countries that bodies are seated in, and the column of each body's, from the first body on; -1 where its country is unknown.
    private static (int[] Columns, int[] ColumnOf) Columns(IndexRange span, CooperationWalk walk, Func<int, int> countryOf, TextPool texts)
    {
        var columnOf = new int[span.Count];
        var found = new Dictionary<int, int>(); // text to the order found in
        for (var body = span.Start; body < span.End; body++)
        {
            var text = walk.IsBody(body) ? countryOf(body) : TextPool.None;
            if (text == TextPool.None)
            {
                columnOf[body - span.Start] = -1;
            }
            else
            {
                if (!found.TryGetValue(text, out var place))
                {
                    found.Add(text, place = found.Count);
                }

                columnOf[body - span.Start] = place;
            }
        }

        var columns = found.Keys.OrderBy(texts.Text, StringComparer.Ordinal).ToArray();
        var columnOfPlace = new int[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            columnOfPlace[found[columns[column]]] = column;
        }

        for (var row = 0; row < columnOf.Length; row++)
        {
            columnOf[row] = columnOf[row] < 0 ? -1 : columnOfPlace[columnOf[row]];
        }

        return (columns, columnOf);
    }

    /// <summary>Counts the partners of one body after another.</summary>
    private sealed class MatrixScan(CooperationWalk walk, SharedThings[] shared, SharedThings[] direct, int[] columnOf)
    {
        private readonly int _sharingCountMax = walk.SharingCountMax;
        private readonly int _firstBody = walk.BodySpan.Start;
        private readonly int[] _seenBy = new int[walk.BodySpan.Count]; // 1 + the body whose partner it was counted as last

        /// <summary>Counts the partners of a body by column.</summary>
        /// <returns>Whether it has any, of whatever country.</returns>
        public bool Fill(int body, Span<int> counts)
        {
            _seenBy[body - _firstBody] = body + 1;
            var isTied = false;
            foreach (var things in shared)
            {
                foreach (var thing in things.Things.TargetsOf(body))
                {
                    var sharing = things.Bodies.TargetsOf(thing);
                    if (sharing.Length <= _sharingCountMax)
                    {
                        isTied |= Count(sharing, body, counts);
                    }
                }
            }

            foreach (var ties in direct)
            {
                isTied |= Count(ties.Things.TargetsOf(body), body, counts) | Count(ties.Bodies.TargetsOf(body), body, counts);
            }

            return isTied;
        }

        private bool Count(ReadOnlySpan<int> others, int body, Span<int> counts)
        {
            var isAny = false;
            foreach (var other in others)
            {
                ref var seenBy = ref _seenBy[other - _firstBody];
                if (seenBy != body + 1)
                {
                    seenBy = body + 1;
                    isAny = true;
                    if (columnOf[other - _firstBody] is var column and >= 0)
                    {
                        counts[column]++;
                    }
                }
            }

            return isAny;
        }
    }
}
