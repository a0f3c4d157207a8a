using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Bodies by what their names hash to, with what ranking needs to know of each; immutable once built.</summary>
/// <remarks>
/// Columns rather than objects: an entry of the name columns is one spelling of one body. Two chains of entries begin at
/// each hash: by bag (word order does not matter) and by run (spaces do not matter).
/// </remarks>
internal sealed class BodyIndex
{
    private readonly Dictionary<ulong, int> _firstByBag;
    private readonly Dictionary<ulong, int> _firstByRun;

    /// <summary>Takes what <see cref="BodyIndexBuilder"/> has filled.</summary>
    internal BodyIndex(BodyIndexBuilder builder)
    {
        Bodies = [.. builder.Bodies];
        Traits = [.. builder.Traits];
        Entries = [.. builder.Entries];
        _firstByBag = builder.FirstByBag;
        _firstByRun = builder.FirstByRun;
        _firstByBag.TrimExcess();
        _firstByRun.TrimExcess();
        Vocabulary = builder.Vocabulary;
        Vocabulary.TrimExcess();
        Places = builder.Places;
        WordCountMax = builder.WordCountMax;
    }

    /// <summary>The callers' records, by body number.</summary>
    public BodyProfile[] Bodies { get; }

    /// <summary>What ranking needs to know, by body number.</summary>
    public BodyTraits[] Traits { get; }

    /// <summary>All spellings.</summary>
    public NameEntry[] Entries { get; }

    /// <summary>How many bodies have a word in some name, by word.</summary>
    public Dictionary<string, int> Vocabulary { get; }

    /// <summary>Countries of the bodies in a town or region, by the run of its name; null where several share the name.</summary>
    public Dictionary<ulong, string?> Places { get; }

    /// <summary>Words of the longest spelling.</summary>
    public int WordCountMax { get; }

    /// <summary>First entry with these words in any order, or -1; go on with <see cref="NameEntry.NextByBag"/>.</summary>
    public int FirstByBag(ulong bag) => _firstByBag.GetValueOrDefault(bag, -1);

    /// <summary>First entry with these letters in this order, or -1; go on with <see cref="NameEntry.NextByRun"/>.</summary>
    public int FirstByRun(ulong run) => _firstByRun.GetValueOrDefault(run, -1);

    /// <summary>How much a word tells: 0 for one that every body has, about 11 for one that a single body of 50,000 has.</summary>
    public double Information(string word) =>
        Math.Log((Bodies.Length + 1.0) / (Vocabulary.GetValueOrDefault(word, 0) + 1.0));
}
