namespace EduGraph.GraphQL.Language;

/// <summary>How large a text may be before the parser refuses it.</summary>
/// <remarks>
/// The defaults suit texts of the program itself, such as a schema: only recursion is limited, for the sake of the stack. Texts from
/// outside want every limit set; each is checked as soon as it is passed, so that a refused text costs no more than an accepted one.
/// </remarks>
public sealed record ParserOptions
{
    /// <summary>The depth at which the stack is still far from its end.</summary>
    public const int DefaultRecursionDepthMax = 250;

    /// <summary>No limit but that of recursion.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Tokens of a document, comments not counted. Default: no limit. Range: at least 1.</summary>
    public int TokenCountMax { get; init; } = int.MaxValue;

    /// <summary>Nodes of the syntax tree. Default: no limit. Range: at least 1.</summary>
    public int NodeCountMax { get; init; } = int.MaxValue;

    /// <summary>Fields selected in a document, each counted where it is written. Default: no limit. Range: at least 1.</summary>
    public int FieldCountMax { get; init; } = int.MaxValue;

    /// <summary>Directives at one place. Default: no limit. Range: at least 0.</summary>
    public int DirectiveCountMax { get; init; } = int.MaxValue;

    /// <summary>
    /// Selection sets, list and object values and list types that stand in one another.
    /// Default: <see cref="DefaultRecursionDepthMax"/>. Range: 1 to 1,000.
    /// </summary>
    public int RecursionDepthMax { get; init; } = DefaultRecursionDepthMax;
}
