namespace EduGraph.GraphQL.Language;

/// <summary>Block strings: from the lines of a text to a value, and back.</summary>
internal static class BlockStrings
{
    /// <summary>A single line longer than this gets lines of its own for its quotes.</summary>
    private const int SingleLineLengthMax = 70;

    /// <summary>BlockStringValue(rawValue), section 2.9.4: without common indentation, and blank lines at either end.</summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        int indentation = int.MaxValue;
        int first = lines.Count;
        int last = -1;
        for (int index = 0; index < lines.Count; index++)
        {
            int leading = LeadingWhiteSpace(lines[index]);
            if (leading == lines[index].Length)
            {
                continue;
            }

            first = Math.Min(first, index);
            last = index;
            indentation = index > 0 ? Math.Min(indentation, leading) : indentation;
        }

        IEnumerable<string> kept = lines.Select((line, index) => index == 0 ? line : line[Math.Min(indentation, line.Length)..])
            .Skip(first)
            .Take(last + 1 - first);
        return string.Join('\n', kept);
    }

    /// <summary>A value between three quotes, as readable as it can be while still meaning the same.</summary>
    public static string Print(string value)
    {
        string escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        string[] lines = escaped.ReplaceLineEndings("\n").Split('\n');
        bool isSingleLine = lines.Length == 1;

        // Lines that are all indented would lose their indentation if the first one stood beside the quotes.
        bool needsLeadingLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        bool endsWithThreeQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);

        // A quote or a backslash at the end would run into the closing quotes.
        bool needsTrailingLine = (value.EndsWith('"') && !endsWithThreeQuotes) || value.EndsWith('\\');
        bool isSpread = !isSingleLine || value.Length > SingleLineLengthMax || needsTrailingLine || needsLeadingLine || endsWithThreeQuotes;

        // A line of its own would take away the white space that a single line begins with.
        bool mustStandBesideQuotes = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);
        string start = (isSpread && !mustStandBesideQuotes) || needsLeadingLine ? "\n" : "";
        string end = isSpread || needsTrailingLine ? "\n" : "";
        return $"\"\"\"{start}{escaped}{end}\"\"\"";
    }

    /// <summary>Whether dedenting gives the value back: no control characters, no blank line at an end, no common indentation.</summary>
    public static bool CanHold(string value)
    {
        if (value.Any(character => character < '\u0010' && character is not ('\n' or '\t')))
        {
            return false;
        }

        string[] lines = value.Split('\n');
        if (value.Length > 0 && (IsBlank(lines[0]) || IsBlank(lines[^1])))
        {
            return false;
        }

        return lines.Length == 1 || lines.Any(line => !IsBlank(line) && !IsWhiteSpace(line[0]));
    }

    private static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;

    private static int LeadingWhiteSpace(string line)
    {
        int count = 0;
        while (count < line.Length && IsWhiteSpace(line[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t';
}
