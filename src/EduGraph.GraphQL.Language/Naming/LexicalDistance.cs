namespace EduGraph.GraphQL.Language;

/// <summary>How many edits one name is from another: a character added, removed or replaced, two neighbours swapped, or the case changed.</summary>
/// <remarks>
/// Optimal string alignment, with any change of case counted as one edit. Time O(input × option), with an early end at the threshold;
/// memory O(input). One input is compared with many options, by one thread.
/// </remarks>
internal sealed class LexicalDistance
{
    private readonly string _input;
    private readonly string _inputLower;
    private readonly int[][] _rows;

    public LexicalDistance(string input)
    {
        _input = input;
        _inputLower = input.ToLowerInvariant();
        _rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];
    }

    /// <summary>The distance, or null where it is more than the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (_input == option)
        {
            return 0;
        }

        string optionLower = option.ToLowerInvariant();
        if (_inputLower == optionLower)
        {
            return 1;
        }

        // The shorter one goes along the rows, which are as long as the input at most.
        return optionLower.Length < _inputLower.Length
            ? Align(_inputLower, optionLower, threshold)
            : Align(optionLower, _inputLower, threshold);
    }

    private int? Align(string longer, string shorter, int threshold)
    {
        if (longer.Length - shorter.Length > threshold)
        {
            return null;
        }

        for (int column = 0; column <= shorter.Length; column++)
        {
            _rows[0][column] = column;
        }

        for (int row = 1; row <= longer.Length; row++)
        {
            if (FillRow(longer, shorter, row) > threshold)
            {
                return null; // No later cell can be smaller than the smallest of a row.
            }
        }

        int distance = _rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    private int FillRow(string longer, string shorter, int row)
    {
        int[] above = _rows[(row - 1) % 3];
        int[] current = _rows[row % 3];
        int smallest = current[0] = row;
        for (int column = 1; column <= shorter.Length; column++)
        {
            int replaceCost = longer[row - 1] == shorter[column - 1] ? 0 : 1;
            int cell = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + replaceCost);
            bool isSwap = row > 1 && column > 1 && longer[row - 1] == shorter[column - 2] && longer[row - 2] == shorter[column - 1];
            if (isSwap)
            {
                cell = Math.Min(cell, _rows[(row - 2) % 3][column - 2] + 1);
            }

            smallest = Math.Min(smallest, cell);
            current[column] = cell;
        }

        return smallest;
    }
}
