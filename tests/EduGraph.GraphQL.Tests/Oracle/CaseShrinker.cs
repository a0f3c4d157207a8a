using System.Text.RegularExpressions;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Makes a failing case smaller: cuts pieces out of its document for as long as it still fails.</summary>
/// <remarks>Delta debugging over words, strings, numbers and signs; pieces become smaller until single ones are left.</remarks>
internal sealed partial class CaseShrinker(OracleProcess oracle, string schemaName, Func<OracleCase, string?> differenceOf)
{
    private const int AttemptCountMax = 2000;

    private int _attemptCount;

    /// <summary>The smallest case found that still differs.</summary>
    public OracleCase Shrink(OracleCase failing)
    {
        OracleCase smallest = failing;
        for (int pieceLength = Pieces(smallest.Document).Length / 2; pieceLength >= 1;)
        {
            if (CutOne(smallest, pieceLength) is { } smaller)
            {
                smallest = smaller;
            }
            else
            {
                pieceLength /= 2;
            }
        }

        return smallest;
    }

    private OracleCase? CutOne(OracleCase failing, int pieceLength)
    {
        string[] pieces = Pieces(failing.Document);
        for (int start = 0; start < pieces.Length && _attemptCount < AttemptCountMax; start += pieceLength)
        {
            _attemptCount++;
            string document = string.Concat(pieces.Where((_, index) => index < start || index >= start + pieceLength));
            OracleCase candidate = oracle.Answer(schemaName, failing.RequestWith(document));
            if (candidate.KnownDifference is null && differenceOf(candidate) is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    private static string[] Pieces(string document) => [.. PiecePattern().Matches(document).Select(static match => match.Value)];

    [GeneratedRegex("""\s+|\w+|"[^"\n]*"|.""", RegexOptions.Singleline)]
    private static partial Regex PiecePattern();
}
