namespace EduGraph.GraphQL.Validation;

/// <summary>How far validation goes for one document, and what its messages may tell.</summary>
public sealed record ValidationOptions
{
    /// <summary>Default of <see cref="ErrorCountMax"/>.</summary>
    public const int DefaultErrorCountMax = 5;

    /// <summary>Default of <see cref="MergeComparisonCountMax"/>.</summary>
    public const int DefaultMergeComparisonCountMax = 100_000;

    /// <summary>Default of <see cref="FragmentVisitCountMax"/>.</summary>
    public const int DefaultFragmentVisitCountMax = 1_000;

    /// <summary>Default of <see cref="IntrospectionListDepthMax"/>.</summary>
    public const int DefaultIntrospectionListDepthMax = 1;

    /// <summary>Default of <see cref="IntrospectionOfTypeDepthMax"/>.</summary>
    public const int DefaultIntrospectionOfTypeDepthMax = 16;

    /// <summary>The defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Errors that are reported; one more says that there were more. Default: <see cref="DefaultErrorCountMax"/>. Range: at least 1.
    /// </summary>
    public int ErrorCountMax { get; init; } = DefaultErrorCountMax;

    /// <summary>
    /// Comparisons of fields and fragments that share a response name, in the whole document.
    /// Default: <see cref="DefaultMergeComparisonCountMax"/>. Range: at least 1.
    /// </summary>
    public int MergeComparisonCountMax { get; init; } = DefaultMergeComparisonCountMax;

    /// <summary>
    /// Fragments reached from operations, each counted once for each operation that reaches it.
    /// Default: <see cref="DefaultFragmentVisitCountMax"/>. Range: at least 1.
    /// </summary>
    public int FragmentVisitCountMax { get; init; } = DefaultFragmentVisitCountMax;

    /// <summary>
    /// Lists of types within one another in introspection: <c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>.
    /// Default: <see cref="DefaultIntrospectionListDepthMax"/>. Range: at least 1.
    /// </summary>
    public int IntrospectionListDepthMax { get; init; } = DefaultIntrospectionListDepthMax;

    /// <summary>
    /// <c>ofType</c> within one another in introspection. Default: <see cref="DefaultIntrospectionOfTypeDepthMax"/>. Range: at least 1.
    /// </summary>
    public int IntrospectionOfTypeDepthMax { get; init; } = DefaultIntrospectionOfTypeDepthMax;

    /// <summary>Whose names messages may suggest. Default: <see cref="SuggestionScope.Domain"/>.</summary>
    public SuggestionScope Suggestions { get; init; } = SuggestionScope.Domain;
}
