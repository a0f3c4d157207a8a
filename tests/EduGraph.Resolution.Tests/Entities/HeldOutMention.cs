using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>A mention with the number of the thing that a reader took it for.</summary>
internal sealed record HeldOutMention(string Kind, string Entity, MentionKey Key, string Name)
{
    /// <summary>All that a file of <c>Data/harvest</c> has.</summary>
    public static HeldOutMention[] ReadAll(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "harvest", file)).Skip(1).Select(Read)];

    private static HeldOutMention Read(string line)
    {
        string[] fields = line.Split('\t');
        return new HeldOutMention(fields[0], fields[1], new MentionKey(fields[2], fields[3]), fields[4]);
    }
}
