using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>A mention on one of the held-out pages, with the number of the thing that a reader took it for.</summary>
internal sealed record HeldOutMention(string Kind, string Entity, MentionKey Key, string Name)
{
    public static HeldOutMention[] ReadAll() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "harvest", "held-out.tsv")).Skip(1).Select(Read)];

    private static HeldOutMention Read(string line)
    {
        string[] fields = line.Split('\t');
        return new HeldOutMention(fields[0], fields[1], new MentionKey(fields[2], fields[3]), fields[4]);
    }
}
