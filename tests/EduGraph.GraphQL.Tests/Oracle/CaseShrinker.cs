using System.Text.RegularExpressions;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Makes a failing case smaller: cuts pieces out of its document for as long as it still fails.</summary>
/// <remarks>
/// A piece is a word, a string, a sign or white space. First halves, quarters and so on are cut, then what stands in braces or
/// parentheses together with the pieces before it (a selection, a fragment, arguments), then single pieces.
/// </remarks>
internal sealed partial class CaseShrinker(OracleProcess oracle, string schemaName, Func<OracleCase, string?> differenceOf)
{
    private const int AttemptCountMax = 3000;
    private const int PiecesBeforeGroupMax = 9;

    private int _attemptCount;

    /// <summary>The smallest case found that still differs.</summary>
    public OracleCase Shrink(OracleCase failing)
    {
        OracleCase smallest = failing;
        while (_attemptCount < AttemptCountMax && CutOne(smallest) is { } smaller)
        {
            smallest = smaller;
        }

        return smallest;
    }

    private OracleCase? CutOne(OracleCase failing)
    {
        string[] pieces = Pieces(failing.Document);
        foreach ((int start, int end) in Halves(pieces).Concat(Groups(pieces)).Concat(Singles(pieces)))
        {
            if (_attemptCount++ == AttemptCountMax)
            {
                break;
            }

            string document = string.Concat(pieces[..start]) + string.Concat(pieces[end..]);
            OracleCase candidate = oracle.Answer(schemaName, failing.RequestWith(document));
            if (candidate.KnownDifference is null && differenceOf(candidate) is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Halves(string[] pieces)
    {
        for (int length = pieces.Length / 2; length > PiecesBeforeGroupMax; length /= 2)
        {
            for (int start = 0; start + length <= pieces.Length; start += length)
            {
                yield return (start, start + length);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Groups(string[] pieces)
    {
        Stack<int> open = new();
        for (int index = 0; index < pieces.Length; index++)
        {
            if (pieces[index] is "{" or "(")
            {
                open.Push(index);
            }
            else if (pieces[index] is "}" or ")" && open.TryPop(out int start))
            {
                for (int before = Math.Min(PiecesBeforeGroupMax, start); before >= 0; before--)
                {
                    yield return (start - before, index + 1);
                }
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Singles(string[] pieces) =>
        Enumerable.Range(0, pieces.Length).Select(static start => (start, start + 1));

    private static string[] Pieces(string document) => [.. PiecePattern().Matches(document).Select(static match => match.Value)];

    [GeneratedRegex("""\s+|\w+|"[^"\n]*"|.""", RegexOptions.Singleline)]
    private static partial Regex PiecePattern();
}
