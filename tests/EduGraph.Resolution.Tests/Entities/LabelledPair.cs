using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Two mentions of the seed data of which a reader said whether they are the same thing.</summary>
internal sealed record LabelledPair(string Kind, bool IsSame, MentionKey First, MentionKey Second, string Name, string OtherName)
{
    public static LabelledPair[] ReadAll() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "harvest", "pairs.tsv")).Skip(1).Select(Read)];

    private static LabelledPair Read(string line)
    {
        string[] fields = line.Split('\t');
        return new LabelledPair(
            fields[0], fields[1] == "SAME", new MentionKey(fields[2], fields[3]), new MentionKey(fields[4], fields[5]), fields[6], fields[7]);
    }
}
