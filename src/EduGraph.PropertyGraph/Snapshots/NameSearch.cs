namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Finds nodes by any of their names, in any script; forgiving in case, width, diacritics, and simplified or traditional characters.</summary>
public sealed class NameSearch
{
    /// <summary>Most hits that one search ranks.</summary>
    public const int HitCountMax = 10_000;

    /// <summary>Nodes of which one name holds every word of the text, the last one as the beginning of a word; best first, each node once.</summary>
    /// <param name="text">What is looked for; without a letter or digit nothing is found.</param>
    /// <param name="kinds">Kinds to look among, as positions in the schema; empty for all.</param>
    public IReadOnlyList<SearchHit> Find(string text, ReadOnlySpan<int> kinds = default) => throw new NotImplementedException();

    internal static NameSearch Build(GraphSnapshot snapshot) => throw new NotImplementedException();
}
