namespace EduGraph.GraphQL.Language;

/// <summary>A text in the GraphQL language, and the name by which messages refer to it.</summary>
/// <remarks>Positions are 0-based offsets in UTF-16 code units; lines and columns are 1-based. Immutable and safe to share.</remarks>
public sealed class Source
{
    /// <summary>The name of a source that was given none.</summary>
    public const string DefaultName = "GraphQL request";

    private int[]? _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The whole document.</param>
    /// <param name="name">A file name, or what else a reader will know it by.</param>
    public Source(string text, string name = DefaultName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Text = text;
        Name = name;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>A file name, or <see cref="DefaultName"/>.</summary>
    public string Name { get; }

    /// <summary>Line and column of a position.</summary>
    /// <param name="position">In [0, <c>Text.Length</c>]; the end of the text is a position too.</param>
    /// <remarks>The first call finds the lines, O(text); each call costs O(log lines).</remarks>
    public (int Line, int Column) GetLineAndColumn(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Text.Length);
        int[] lineStarts = _lineStarts ??= FindLineStarts(Text);
        int found = Array.BinarySearch(lineStarts, position);
        int lineIndex = found >= 0 ? found : ~found - 1;
        return (lineIndex + 1, position - lineStarts[lineIndex] + 1);
    }

    /// <summary>LineTerminator : one of "\n" "\r\n" "\r"</summary>
    private static int[] FindLineStarts(string text)
    {
        List<int> lineStarts = [0];
        for (int position = 0; position < text.Length; position++)
        {
            char character = text[position];
            bool startsPair = character == '\r' && position + 1 < text.Length && text[position + 1] == '\n';
            if (character == '\n' || (character == '\r' && !startsPair))
            {
                lineStarts.Add(position + 1);
            }
        }

        return [.. lineStarts];
    }
}
