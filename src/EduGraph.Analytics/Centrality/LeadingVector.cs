using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>The eigenvector of the greatest eigenvalue of a symmetric network, by Lanczos' method with thick restarts.</summary>
/// <remarks>
/// Directions are gathered, each the last one multiplied by the network and made perpendicular to all before; in what they span, the best vectors are
/// found exactly, a few are kept, and gathering goes on. On long chains, where a power iteration takes a million rounds, this takes thousands.
/// Memory: <see cref="BasisSizeMax"/> × 8 bytes a node.
/// Source: Wu and Simon, "Thick-restart Lanczos method for large symmetric eigenvalue problems", 2000.
/// </remarks>
internal sealed class LeadingVector
{
    private const int BasisSizeMax = 20;
    private const int KeptCount = 6;
    private const double LeastRest = 1e-13; // by the greatest strength: what is left of a direction is rounding
    private const double LeastGap = 1e-10; // by the eigenvalue: what is nearer is the same one
    private const double SmallRest = 1e-6; // so small that rounding shows once it is stretched to 1

    private readonly Rows _rows;
    private readonly List<double[]> _basis = [];
    private readonly double[,] _products = new double[BasisSizeMax, BasisSizeMax]; // of the basis by the network by the basis

    private readonly double _greatestStrength;

    private LeadingVector(Rows rows)
    {
        _rows = rows;
        _greatestStrength = Enumerable.Range(0, rows.NodeCount).Max(rows.StrengthAt); // no eigenvalue is greater
    }

    /// <summary>Finds it, the greatest entry 1, none negative.</summary>
    /// <param name="rows">Rows of an undirected network with an edge.</param>
    /// <param name="tolerance">Done when no entry is likely to be further off.</param>
    /// <param name="roundCountMax">Multiplications before giving up.</param>
    /// <param name="cancellationToken">Looked at before each multiplication.</param>
    /// <returns>The vector; null where it did not settle.</returns>
    public static double[]? Find(Rows rows, double tolerance, int roundCountMax, CancellationToken cancellationToken) =>
        new LeadingVector(rows).Search(tolerance, roundCountMax, cancellationToken);

    private double[]? Search(double tolerance, int roundCountMax, CancellationToken cancellationToken)
    {
        var direction = new double[_rows.NodeCount];
        Array.Fill(direction, 1 / Math.Sqrt(direction.Length));
        for (var round = 0; round < roundCountMax; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rest = Multiply(direction);
            _basis.Add(direction);
            var length = TakeOut(rest);
            var isAll = length <= LeastRest * _greatestStrength || _basis.Count == direction.Length;
            if (isAll || _basis.Count == BasisSizeMax)
            {
                var (values, vectors) = SymmetricEigen.Of(_products, _basis.Count);
                // How far the vector is off: what multiplying it leaves over, by how far the next eigenvalue is.
                var left = length * Math.Abs(vectors[_basis.Count - 1, 0]);
                if (isAll || left <= tolerance * GapOf(values))
                {
                    return Scale(Combine(vectors, 0));
                }

                Restart(values, vectors);
            }

            direction = Stretch(rest, length);
        }

        return null;
    }

    // To the next eigenvalue. Pieces alike have the same one: rounding may show it twice, and the vector is then one of many.
    private static double GapOf(double[] values) => values.Select(value => values[0] - value).FirstOrDefault(gap => gap > LeastGap * values[0], values[0]);

    private double[] Multiply(double[] vector)
    {
        var product = new double[vector.Length];
        for (var node = 0; node < product.Length; node++)
        {
            var sum = 0.0;
            for (var i = _rows.Offsets[node]; i < _rows.Offsets[node + 1]; i++)
            {
                sum += vector[_rows.Targets[i]] * _rows.WeightAt(i);
            }

            product[node] = sum;
        }

        return product;
    }

    // To length 1, and perpendicular to the basis still.
    private double[] Stretch(double[] rest, double length)
    {
        Divide(rest, length);
        if (length <= SmallRest * _greatestStrength)
        {
            foreach (var vector in _basis)
            {
                AddTo(rest, -Dot(vector, rest), vector);
            }

            Divide(rest, Math.Sqrt(Dot(rest, rest)));
        }

        return rest;
    }

    private static void Divide(double[] vector, double divisor)
    {
        for (var node = 0; node < vector.Length; node++)
        {
            vector[node] /= divisor;
        }
    }

    // Makes a product of the last vector perpendicular to the basis and notes its parts; twice, since rounding leaves some of them behind.
    private double TakeOut(double[] product)
    {
        var last = _basis.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            _products[i, last] = _products[last, i] = 0;
        }

        for (var time = 0; time < 2; time++)
        {
            for (var i = last; i >= 0; i--)
            {
                var vector = _basis[i];
                var part = Dot(vector, product);
                _products[i, last] += part;
                _products[last, i] = _products[i, last];
                AddTo(product, -part, vector);
            }
        }

        return Math.Sqrt(Dot(product, product));
    }

    private void Restart(double[] values, double[,] vectors)
    {
        var kept = Enumerable.Range(0, KeptCount).Select(number => Combine(vectors, number)).ToList();
        _basis.Clear();
        _basis.AddRange(kept);
        Array.Clear(_products);
        for (var number = 0; number < KeptCount; number++)
        {
            _products[number, number] = values[number];
        }
    }

    private double[] Combine(double[,] vectors, int number)
    {
        var sum = new double[_rows.NodeCount];
        for (var i = 0; i < _basis.Count; i++)
        {
            AddTo(sum, vectors[i, number], _basis[i]);
        }

        return sum;
    }

    private static double[] Scale(double[] vector)
    {
        var sign = vector.Sum() < 0 ? -1 : 1;
        var greatest = vector.Max(entry => sign * entry);
        for (var node = 0; node < vector.Length; node++)
        {
            vector[node] = Math.Max(0, sign * vector[node] / greatest); // less than 0 by rounding only (Perron and Frobenius)
        }

        return vector;
    }

    private static void AddTo(double[] sum, double factor, double[] vector)
    {
        for (var node = 0; node < sum.Length; node++)
        {
            sum[node] += factor * vector[node];
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
