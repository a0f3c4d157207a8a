using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>A set of syntax kinds, one bit each.</summary>
internal readonly struct SyntaxKindSet
{
    private readonly ulong _bits;

    /// <summary>The kinds given.</summary>
    public SyntaxKindSet(params ReadOnlySpan<SyntaxKind> kinds)
    {
        foreach (SyntaxKind kind in kinds)
        {
            _bits |= 1UL << (int)kind;
        }
    }

    /// <summary>Whether the kind is one of them.</summary>
    public bool Contains(SyntaxKind kind) => (_bits & (1UL << (int)kind)) != 0;
}
