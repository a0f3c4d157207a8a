using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Finds every spelling of every body in a string: each run of words is looked up, in order and as a bag.</summary>
internal static class HitFinder
{
    /// <summary>All hits, by start, then end, then body; a body may have several.</summary>
    public static List<NameHit> Find(AffiliationText text, BodyIndex index)
    {
        List<NameHit> hits = [];
        List<Word> words = text.Words;
        ulong[] hashes = new ulong[words.Count];
        for (int word = 0; word < hashes.Length; word++)
        {
            hashes[word] = WordHash.OfWord(words[word].Form);
        }

        for (int start = 0; start < words.Count; start++)
        {
            ulong bag = 0;
            ulong run = WordHash.RunStart;
            int corrected = 0;
            int endMax = Math.Min(words.Count, start + index.WordCountMax);
            for (int end = start + 1; end <= endMax; end++)
            {
                bag += hashes[end - 1];
                run = WordHash.Continue(run, words[end - 1].Form);
                corrected += text.Corrected[end - 1] ? 1 : 0;
                AddRuns(index, run, start, end, corrected, hits);
                bool isOneSegment = words[start].Segment == words[end - 1].Segment;
                if (end - start > 1 && isOneSegment && !NameTokenizer.IsUnspaced(words[start].Form[0]))
                {
                    AddBags(index, bag, run, start, end, corrected, hits);
                }
            }
        }

        return hits;
    }

    private static void AddRuns(BodyIndex index, ulong run, int start, int end, int corrected, List<NameHit> hits)
    {
        for (int entry = index.FirstByRun(run); entry >= 0; entry = index.Entries[entry].NextByRun)
        {
            hits.Add(new NameHit(entry, index.Entries[entry].Body, start, end, IsReordered: false, corrected));
        }
    }

    private static void AddBags(BodyIndex index, ulong bag, ulong run, int start, int end, int corrected, List<NameHit> hits)
    {
        for (int entry = index.FirstByBag(bag); entry >= 0; entry = index.Entries[entry].NextByBag)
        {
            NameEntry spelling = index.Entries[entry];
            if (spelling.Run != run && spelling.WordCount == end - start)
            {
                hits.Add(new NameHit(entry, spelling.Body, start, end, IsReordered: true, corrected));
            }
        }
    }
}
