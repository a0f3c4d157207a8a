namespace EduGraph.Analytics.Centrality;

/// <summary>All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.</summary>
internal static class SymmetricEigen
{
    private const int SweepCountMax = 60; // six or seven are usual; each at least squares what is left

    /// <summary>Finds them. O(size³) a sweep.</summary>
    /// <param name="matrix">Symmetric; only its first rows and columns count.</param>
    /// <param name="size">How many of them.</param>
    /// <returns>The eigenvalues, the greatest first, and the eigenvectors, one a column.</returns>
    /// <remarks>Source: Golub and Van Loan, "Matrix computations", section 8.5.</remarks>
    public static (double[] Values, double[,] Vectors) Of(double[,] matrix, int size)
    {
        var (a, vectors) = (new double[size, size], new double[size, size]);
        for (var i = 0; i < size; i++)
        {
            vectors[i, i] = 1;
            for (var j = 0; j < size; j++)
            {
                a[i, j] = matrix[i, j];
            }
        }

        for (var sweep = 0; sweep < SweepCountMax; sweep++)
        {
            var isDone = true;
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    // What rounding would swallow beside the diagonal is nothing.
                    if (Math.Abs(a[p, q]) > 1e-17 * (Math.Abs(a[p, p]) + Math.Abs(a[q, q])))
                    {
                        Rotate(a, vectors, size, p, q);
                        isDone = false;
                    }
                }
            }

            if (isDone)
            {
                break;
            }
        }

        return Sort(a, vectors, size);
    }

    private static void Rotate(double[,] a, double[,] vectors, int size, int p, int q)
    {
        var tau = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var tangent = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = tangent * cosine;
        for (var k = 0; k < size; k++)
        {
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
        }

        for (var k = 0; k < size; k++)
        {
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }

        (a[p, q], a[q, p]) = (0, 0);
    }

    private static (double[] Values, double[,] Vectors) Sort(double[,] a, double[,] vectors, int size)
    {
        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => a[i, i])];
        var sorted = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            for (var row = 0; row < size; row++)
            {
                sorted[row, column] = vectors[row, order[column]];
            }
        }

        return ([.. order.Select(i => a[i, i])], sorted);
    }
}
