namespace EduGraph.GraphQL.Execution;

/// <summary>The items of one list: a range of positions one level below, or a gap.</summary>
/// <param name="Start">First position; of a fault, its number.</param>
/// <param name="Count">Number of items, or one of the negative constants.</param>
internal readonly record struct ListSpan(int Start, int Count)
{
    public const int NullCount = -1;
    public const int FaultCount = -2;
}
