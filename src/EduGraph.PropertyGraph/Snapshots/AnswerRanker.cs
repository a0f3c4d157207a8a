using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Brings the claims that answer one question into order: equal answers together, the best answer first, and its best claim first.</summary>
/// <remarks>Used again and again by one thread. O(claims × log claims); of one claim, O(1).</remarks>
internal sealed class AnswerRanker(TextPool texts)
{
    private static readonly Comparison<Answer> ByBestValue = static (left, right) => BestValueRule.Compare(left, right);
    private readonly List<Entry> _entries = [];
    private readonly List<Answer> _answers = [];
    private readonly List<int> _claims = [];
    private readonly HashSet<int> _publishers = [];

    /// <summary>The answers, best first, once <see cref="Rank"/> was called.</summary>
    public List<Answer> Answers => _answers;

    /// <summary>The claims, in the order of their answers.</summary>
    public List<int> Claims => _claims;

    /// <summary>Starts with a new question.</summary>
    public void Clear()
    {
        _entries.Clear();
        _answers.Clear();
        _claims.Clear();
    }

    /// <summary>Adds a claim.</summary>
    /// <param name="claim">Its position.</param>
    /// <param name="value">What it answers; values that are equal here are one answer. Nodes and not mentions, where it is one.</param>
    /// <param name="details">A further number that tells answers apart: the list of details of a value that has some.</param>
    /// <param name="weight">How it is held.</param>
    /// <param name="document">The document that makes it.</param>
    public void Add(int claim, RawValue value, int details, ClaimWeight weight, DocumentRow document) =>
        _entries.Add(new Entry(claim, value, details, weight, document));

    /// <summary>Ranks what was added.</summary>
    /// <param name="rule">How answers are compared; null for <see cref="BestValueRule"/>.</param>
    public void Rank(Comparison<Answer>? rule = null)
    {
        if (_entries.Count > 1)
        {
            _entries.Sort(CompareEntries);
        }

        for (var start = 0; start < _entries.Count;)
        {
            var end = start + 1;
            while (end < _entries.Count && IsSame(_entries[start], _entries[end]))
            {
                end++;
            }

            _answers.Add(AnswerOf(start, end));
            start = end;
        }

        if (_answers.Count > 1)
        {
            SupportFinerDates();
            StableSort(rule ?? ByBestValue);
        }

        Arrange();
    }

    private static bool IsSame(in Entry left, in Entry right) => left.Value == right.Value && left.Details == right.Details;

    private Answer AnswerOf(int start, int end)
    {
        _publishers.Clear();
        var rank = ClaimRank.Deprecated;
        var newestOn = 0;
        var confidence = 0.0;
        var isOfRegister = false;
        for (var i = start; i < end; i++)
        {
            var entry = _entries[i];
            if (entry.Weight.Rank != ClaimRank.Deprecated)
            {
                rank = (ClaimRank)Math.Max((int)rank, (int)entry.Weight.Rank);
                newestOn = Math.Max(newestOn, entry.Document.PublishedOn);
                confidence = Math.Max(confidence, entry.Weight.Confidence);
                isOfRegister |= entry.Document.Source.Language is null;
                _publishers.Add(entry.Document.Publisher);
            }
        }

        return new Answer(_entries[start].Value, _entries[start].Details, start, end, rank, _publishers.Count, newestOn, confidence, isOfRegister);
    }

    private void SupportFinerDates()
    {
        if (_answers[0].Value.Kind != ValueKind.Date)
        {
            return;
        }

        var counts = new int[_answers.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            _publishers.Clear();
            foreach (var other in _answers)
            {
                if (other.Value.Kind == ValueKind.Date && DatePacking.Contains((int)other.Value.Bits, (int)_answers[i].Value.Bits))
                {
                    AddPublishers(other);
                }
            }

            counts[i] = _answers[i].PublisherCount == 0 ? 0 : _publishers.Count;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            _answers[i] = _answers[i] with { PublisherCount = counts[i] };
        }
    }

    private void AddPublishers(Answer answer)
    {
        for (var i = answer.Start; i < answer.End; i++)
        {
            if (_entries[i].Weight.Rank != ClaimRank.Deprecated)
            {
                _publishers.Add(_entries[i].Document.Publisher);
            }
        }
    }

    // Insertion sort: few answers, and those that the rule does not tell apart keep the order of their values.
    private void StableSort(Comparison<Answer> rule)
    {
        for (var i = 1; i < _answers.Count; i++)
        {
            var answer = _answers[i];
            var position = i;
            while (position > 0 && rule(_answers[position - 1], answer) > 0)
            {
                _answers[position] = _answers[position - 1];
                position--;
            }

            _answers[position] = answer;
        }
    }

    private void Arrange()
    {
        for (var i = 0; i < _answers.Count; i++)
        {
            var answer = _answers[i];
            var start = _claims.Count;
            for (var entry = answer.Start; entry < answer.End; entry++)
            {
                _claims.Add(_entries[entry].Claim);
            }

            _answers[i] = answer with { Start = start, End = _claims.Count };
        }
    }

    private int CompareEntries(Entry left, Entry right)
    {
        var byValue = RawValue.Compare(left.Value, right.Value, texts);
        if (byValue == 0)
        {
            byValue = left.Details.CompareTo(right.Details);
        }

        if (byValue == 0)
        {
            byValue = right.Weight.Rank.CompareTo(left.Weight.Rank);
        }

        if (byValue == 0)
        {
            byValue = right.Document.PublishedOn.CompareTo(left.Document.PublishedOn);
        }

        return byValue != 0 ? byValue : left.Claim.CompareTo(right.Claim);
    }

    private readonly record struct Entry(int Claim, RawValue Value, int Details, ClaimWeight Weight, DocumentRow Document);
}
