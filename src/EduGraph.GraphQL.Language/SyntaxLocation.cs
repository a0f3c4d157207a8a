namespace EduGraph.GraphQL.Language;

/// <summary>Where a node stands in its source.</summary>
/// <remarks>The default value is the location of a node that was made by a program and stands nowhere.</remarks>
public readonly struct SyntaxLocation
{
    /// <summary>A stretch of a source.</summary>
    /// <param name="source">The text that was parsed.</param>
    /// <param name="start">Position of the first character, 0-based.</param>
    /// <param name="end">Position after the last character.</param>
    public SyntaxLocation(Source source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    /// <summary>The text that was parsed; null for a node that stands nowhere.</summary>
    public Source? Source { get; }

    /// <summary>Position of the first character, 0-based, in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>Position after the last character.</summary>
    public int End { get; }

    /// <summary>Whether the node was parsed from a text.</summary>
    public bool IsKnown => Source is not null;

    /// <summary>Line of the first character, 1-based; 0 where it is not known.</summary>
    public int Line => Source?.GetLineAndColumn(Start).Line ?? 0;

    /// <summary>Column of the first character, 1-based, in UTF-16 code units; 0 where it is not known.</summary>
    public int Column => Source?.GetLineAndColumn(Start).Column ?? 0;

    /// <summary><c>name:line:column</c>, or nothing.</summary>
    public override string ToString() => Source is null ? "" : $"{Source.Name}:{Line}:{Column}";
}
