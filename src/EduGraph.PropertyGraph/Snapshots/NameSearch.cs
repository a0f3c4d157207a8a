using EduGraph.PropertyGraph.Text;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Finds nodes by any of their names, in any script; forgiving in case, width, diacritics, and simplified or traditional characters.</summary>
/// <remarks>
/// <para>
/// A name matches when it holds every word of the text (in scripts without spaces: every pair of neighbouring characters), the last one as
/// the beginning of a word. Hits are ordered by score; then by the type of the name (PREFERRED first); then by the number of the node's
/// relationships, the most first; then by kind and id.
/// </para>
/// <para>
/// The score is the share of the name's words that were asked for; a last word that is only the beginning of one counts nine tenths, and a
/// name that does not begin with the first word asked for loses a twentieth.
/// </para>
/// </remarks>
public sealed class NameSearch
{
    /// <summary>Most nodes that one search gives.</summary>
    public const int HitCountMax = 10_000;

    /// <summary>Most names that one search looks at: beyond that, a text of one short word is not worth more work.</summary>
    public const int CandidateCountMax = 200_000;

    private const double BeginningWeight = 0.9;
    private const double LateStartLoss = 0.05;

    private readonly GraphSnapshot _snapshot;
    private readonly string[] _tokens; // sorted, ordinal
    private readonly int[] _starts; // of each token's names; one more than there are tokens
    private readonly int[] _names; // ascending within a token
    private readonly byte[] _wordCounts; // by name
    private readonly int[] _firstTokens; // by name

    private NameSearch(GraphSnapshot snapshot, string[] tokens, int[] starts, int[] names, byte[] wordCounts, int[] firstTokens)
    {
        _snapshot = snapshot;
        _tokens = tokens;
        _starts = starts;
        _names = names;
        _wordCounts = wordCounts;
        _firstTokens = firstTokens;
    }

    /// <summary>Nodes of which one name matches; best first, each node once, with the name that matched best.</summary>
    /// <param name="text">What is looked for; without a letter or digit nothing is found.</param>
    /// <param name="kinds">Kinds to look among, as positions in the schema; empty for all.</param>
    public IReadOnlyList<SearchHit> Find(string text, ReadOnlySpan<int> kinds = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = NameTokenizer.QueryTokens(text);
        if (words.Count == 0)
        {
            return [];
        }

        var candidates = words.Count == 1 ? NamesBeginning(words[0]) : NamesHolding(words);
        return Rank(candidates, words, kinds);
    }

    internal static NameSearch Build(GraphSnapshot snapshot)
    {
        var numbers = new Dictionary<string, int>();
        var pairs = new List<(int Token, int Name)>();
        var wordCounts = new byte[snapshot.Names.Count];
        var firstTokens = new int[snapshot.Names.Count];
        var seen = new HashSet<int>();
        for (var name = 0; name < wordCounts.Length; name++)
        {
            var text = snapshot.Texts.Text(snapshot.Names.TextOf(name));
            var tokens = NameTokenizer.IndexTokens(text);
            wordCounts[name] = (byte)Math.Clamp(NameTokenizer.QueryTokens(text).Count, 1, byte.MaxValue);
            firstTokens[name] = -1;
            seen.Clear();
            foreach (var token in tokens)
            {
                if (!numbers.TryGetValue(token, out var number))
                {
                    number = numbers.Count;
                    numbers.Add(token, number);
                }

                if (firstTokens[name] < 0)
                {
                    firstTokens[name] = number;
                }

                if (seen.Add(number))
                {
                    pairs.Add((number, name));
                }
            }
        }

        return Arrange(snapshot, numbers, pairs, wordCounts, firstTokens);
    }

    private static NameSearch Arrange(
        GraphSnapshot snapshot, Dictionary<string, int> numbers, List<(int Token, int Name)> pairs, byte[] wordCounts, int[] firstTokens)
    {
        var tokens = numbers.Keys.ToArray();
        Array.Sort(tokens, StringComparer.Ordinal);
        var placeOf = new int[tokens.Length];
        for (var place = 0; place < tokens.Length; place++)
        {
            placeOf[numbers[tokens[place]]] = place;
        }

        var starts = new int[tokens.Length + 1];
        foreach (var (token, _) in pairs)
        {
            starts[placeOf[token] + 1]++;
        }

        for (var place = 0; place < tokens.Length; place++)
        {
            starts[place + 1] += starts[place];
        }

        var names = new int[pairs.Count];
        var next = starts.AsSpan().ToArray();
        foreach (var (token, name) in pairs)
        {
            names[next[placeOf[token]]++] = name;
        }

        for (var name = 0; name < firstTokens.Length; name++)
        {
            firstTokens[name] = firstTokens[name] < 0 ? -1 : placeOf[firstTokens[name]];
        }

        return new NameSearch(snapshot, tokens, starts, names, wordCounts, firstTokens);
    }

    private List<int> NamesBeginning(string word)
    {
        var seen = new HashSet<int>();
        var candidates = new List<int>();
        for (var token = PlaceOf(word); token < _tokens.Length && _tokens[token].StartsWith(word, StringComparison.Ordinal); token++)
        {
            foreach (var name in NamesOf(token))
            {
                if (seen.Add(name))
                {
                    candidates.Add(name);
                    if (candidates.Count == CandidateCountMax)
                    {
                        return candidates;
                    }
                }
            }
        }

        return candidates;
    }

    private List<int> NamesHolding(IReadOnlyList<string> words)
    {
        var lists = new List<int>();
        for (var i = 0; i < words.Count - 1; i++)
        {
            var token = PlaceOf(words[i]);
            if (token == _tokens.Length || _tokens[token] != words[i])
            {
                return [];
            }

            lists.Add(token);
        }

        lists.Sort((left, right) => NamesOf(left).Length.CompareTo(NamesOf(right).Length));
        var candidates = new List<int>();
        foreach (var name in NamesOf(lists[0]))
        {
            var isInAll = true;
            for (var i = 1; i < lists.Count && isInAll; i++)
            {
                isInAll = NamesOf(lists[i]).BinarySearch(name) >= 0;
            }

            if (isInAll && candidates.Count < CandidateCountMax)
            {
                candidates.Add(name);
            }
        }

        return WithBeginning(candidates, words[^1]);
    }

    private List<int> WithBeginning(List<int> candidates, string word)
    {
        var kept = new HashSet<int>();
        for (var token = PlaceOf(word); token < _tokens.Length && _tokens[token].StartsWith(word, StringComparison.Ordinal); token++)
        {
            var names = NamesOf(token);
            if (names.Length < candidates.Count)
            {
                foreach (var name in names)
                {
                    if (candidates.BinarySearch(name) >= 0)
                    {
                        kept.Add(name);
                    }
                }
            }
            else
            {
                foreach (var name in candidates)
                {
                    if (names.BinarySearch(name) >= 0)
                    {
                        kept.Add(name);
                    }
                }
            }
        }

        return [.. kept];
    }

    private List<SearchHit> Rank(List<int> candidates, IReadOnlyList<string> words, ReadOnlySpan<int> kinds)
    {
        var last = PlaceOf(words[^1]);
        var lastNames = last < _tokens.Length && _tokens[last] == words[^1] ? NamesOf(last) : [];
        var best = new Dictionary<int, SearchHit>();
        foreach (var name in candidates)
        {
            var node = _snapshot.Names.NodeOf(name);
            if (!kinds.IsEmpty && !kinds.Contains(_snapshot.Nodes.KindIndexOf(node)))
            {
                continue;
            }

            var asked = words.Count - (lastNames.BinarySearch(name) >= 0 ? 0 : 1 - BeginningWeight);
            var isLate = _firstTokens[name] < 0 || !_tokens[_firstTokens[name]].StartsWith(words[0], StringComparison.Ordinal);
            var score = Math.Min(1, asked / _wordCounts[name]) - (isLate ? LateStartLoss : 0);
            var hit = new SearchHit(node, name, Math.Max(score, 0));
            if (!best.TryGetValue(node, out var known) || Compare(hit, known) < 0)
            {
                best[node] = hit;
            }
        }

        var hits = best.Values.ToList();
        var degrees = hits.ToDictionary(hit => hit.NodeIndex, hit => _snapshot.DegreeOf(hit.NodeIndex));
        hits.Sort((left, right) => Compare(left, right) is var compared and not 0 ? compared
            : degrees[right.NodeIndex].CompareTo(degrees[left.NodeIndex]) is var byDegree and not 0 ? byDegree
            : left.NodeIndex.CompareTo(right.NodeIndex));
        return hits.Count <= HitCountMax ? hits : hits[..HitCountMax];
    }

    private int Compare(SearchHit left, SearchHit right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        return byScore != 0 ? byScore : _snapshot.Names.TypeOf(left.NameIndex).CompareTo(_snapshot.Names.TypeOf(right.NameIndex));
    }

    private ReadOnlySpan<int> NamesOf(int token) => _names.AsSpan(_starts[token].._starts[token + 1]);

    // The token, or the place where it would stand.
    private int PlaceOf(string token)
    {
        var found = Array.BinarySearch(_tokens, token, StringComparer.Ordinal);
        return found < 0 ? ~found : found;
    }
}
