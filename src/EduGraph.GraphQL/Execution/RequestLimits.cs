namespace EduGraph.GraphQL.Execution;

/// <summary>How much one request may ask for. Those of validation are in <see cref="Validation.ValidationOptions"/>.</summary>
public sealed record RequestLimits
{
    /// <summary>Default of <see cref="TokenCountMax"/>.</summary>
    public const int DefaultTokenCountMax = 4_000;

    /// <summary>Default of <see cref="SyntaxNodeCountMax"/>.</summary>
    public const int DefaultSyntaxNodeCountMax = 8_000;

    /// <summary>Default of <see cref="FieldCountMax"/>.</summary>
    public const int DefaultFieldCountMax = 1_000;

    /// <summary>Default of <see cref="DirectiveCountMax"/>.</summary>
    public const int DefaultDirectiveCountMax = 4;

    /// <summary>Default of <see cref="RecursionDepthMax"/>.</summary>
    public const int DefaultRecursionDepthMax = 100;

    /// <summary>Default of <see cref="SelectionDepthMax"/>.</summary>
    public const int DefaultSelectionDepthMax = 12;

    /// <summary>Default of <see cref="AliasCountMax"/>.</summary>
    public const int DefaultAliasCountMax = 15;

    /// <summary>Default of <see cref="ResponseNodeCountMax"/>.</summary>
    public const int DefaultResponseNodeCountMax = 5_000;

    /// <summary>Default of <see cref="TimeMax"/>.</summary>
    public static readonly TimeSpan DefaultTimeMax = TimeSpan.FromSeconds(10);

    /// <summary>Tokens of a document. Default: <see cref="DefaultTokenCountMax"/>. Range: at least 1.</summary>
    public int TokenCountMax { get; init; } = DefaultTokenCountMax;

    /// <summary>Nodes of a document's syntax tree. Default: <see cref="DefaultSyntaxNodeCountMax"/>. Range: at least 1.</summary>
    public int SyntaxNodeCountMax { get; init; } = DefaultSyntaxNodeCountMax;

    /// <summary>Fields written in a document. Default: <see cref="DefaultFieldCountMax"/>. Range: at least 1.</summary>
    public int FieldCountMax { get; init; } = DefaultFieldCountMax;

    /// <summary>Directives at one place. Default: <see cref="DefaultDirectiveCountMax"/>. Range: at least 0.</summary>
    public int DirectiveCountMax { get; init; } = DefaultDirectiveCountMax;

    /// <summary>Braces and brackets within one another. Default: <see cref="DefaultRecursionDepthMax"/>. Range: 1 to 1,000.</summary>
    public int RecursionDepthMax { get; init; } = DefaultRecursionDepthMax;

    /// <summary>
    /// Fields within one another, fragments taken in, those of introspection not counted. Default: <see cref="DefaultSelectionDepthMax"/>.
    /// Range: at least 1.
    /// </summary>
    public int SelectionDepthMax { get; init; } = DefaultSelectionDepthMax;

    /// <summary>Names under which one object's field is selected. Default: <see cref="DefaultAliasCountMax"/>. Range: at least 1.</summary>
    public int AliasCountMax { get; init; } = DefaultAliasCountMax;

    /// <summary>
    /// Objects in an answer, those of introspection not counted. Default: <see cref="DefaultResponseNodeCountMax"/>. Range: at least 1.
    /// </summary>
    public int ResponseNodeCountMax { get; init; } = DefaultResponseNodeCountMax;

    /// <summary>
    /// From the coercion of variables to the end of the answer; of a subscription, for each event. Default: 10 s. Range: above zero.
    /// </summary>
    public TimeSpan TimeMax { get; init; } = DefaultTimeMax;
}
